/** What a client logs: one line for each attempt, without secrets. */
import { Refusal } from "../errors.ts";
import { redact, type ReportedRequest } from "../messages/messages.ts";
import { describe } from "../values/values.ts";

/** Where lines go: `console`, or any logger with these methods (pino, winston, …). */
export interface Logger {
  debug(message: string, details: object): void;
  info(message: string, details: object): void;
  warn(message: string, details: object): void;
  error(message: string, details: object): void;
}

/** `debug`: every attempt and response. `info`: retries and new credentials. `warn`: responses that differ from the document. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** Writes one line about a request, with details. */
export type Line = (
  request: ReportedRequest,
  message: string,
  details?: { readonly [name: string]: string | number },
) => void;

/** A client's log: the levels that are on. A line of another level costs nothing. */
export type Log = { readonly [Level in keyof Logger]?: Line };

/** The most severe first. */
const levels = ["error", "warn", "info", "debug"] as const;

/** Where lines go, and which of them. */
export interface LogOptions {
  readonly logger: Logger | undefined;
  /** `warn` when left out. */
  readonly level: string | undefined;
  /** Option or environment variable that names the level, for the message. */
  readonly source: string;
}

/** Throws a `Refusal` for an invalid level or logger. */
export function logOf({ logger = console, level = "warn", source }: LogOptions): Log {
  const wanted = level === "off" ? 0 : levels.findIndex((name) => name === level) + 1;
  if (wanted === 0 && level !== "off") {
    throw new Refusal(`${source} must be one of off, ${levels.join(", ")}`, source);
  }
  if (levels.some((method) => typeof logger[method] !== "function")) {
    throw new Refusal(
      `logger must have the methods debug, info, warn and error and is ${describe(logger)}`,
      "logger",
    );
  }
  return Object.fromEntries(levels.slice(0, wanted).map((name) => [name, lineOf(logger, name)]));
}

/** A logger that throws does not fail the call. */
function lineOf(logger: Logger, level: keyof Logger): Line {
  return ({ site, secrets }, message, details = {}) => {
    const { operation, method } = site;
    const [text, url] = [`${operation}: ${message}`, site.url].map((part) => redact(part, secrets));
    try {
      logger[level](text!, { operation, method, url, ...details });
    } catch {
      // There is no one left to report it to.
    }
  };
}
