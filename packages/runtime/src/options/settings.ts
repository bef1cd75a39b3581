import { withOperationName, Refusal } from "../errors.ts";
import type { HeaderValues } from "./headerValues.ts";
import type { Hook } from "./hooks.ts";
import { logOf, type Log, type Logger, type LogLevel } from "./logger.ts";
import { ownPlan, ownProperties } from "../values/ownProperties.ts";
import type { ProviderPlan } from "../plan.ts";
import type { Validation } from "./standardSchema.ts";
import type { Tokens } from "./tokens.ts";
import type { Fetch, HttpAgent } from "../transport/transport.ts";
import { describe, isGiven } from "../values/values.ts";

/** A value in the query: an array repeats the name. */
export type QueryValue =
  string | number | bigint | boolean | readonly (string | number | bigint | boolean)[] | undefined;

/** What every generated client takes, besides its own credentials and options. */
export interface ClientOptions {
  /**
   * The absolute URL of the API, if it differs from its document's. It replaces the document's server, path included.
   * A relative server (`/api/v1`) is appended to it, unless `baseUrl` already ends with it.
   */
  readonly baseUrl?: string | undefined;
  /**
   * Longest wait in milliseconds for the response of an attempt, reading it included, counted from the last bytes of the
   * request that were sent: a large upload may take its time, a stalled one ends. Default: 60,000.
   *
   * Where the platform does not report what it has sent (`fetch`), the body's size at 64 KB per second is added.
   */
  readonly timeout?: number | undefined;
  /** Longest duration of a call in milliseconds, with all attempts and the waits between them. Default: `Infinity`. */
  readonly totalTimeout?: number | undefined;
  /**
   * Longest silence in milliseconds within a stream of items, once the head of the response is there. Only waiting for
   * the network counts; any byte ends the silence, also that of a comment in server-sent events. Default: 300,000.
   */
  readonly streamTimeout?: number | undefined;
  /**
   * Largest body in bytes that is read as JSON or as text; a longer one is an `ApiResponseError`. Default: 268,435,456
   * (256 MiB). It does not limit binary bodies, streams of items and the responses that `asResponse()` returns.
   */
  readonly maxResponseSize?: number | undefined;
  /** Largest body of an error in bytes; of a longer one, only this much is read. Default: 1,048,576 (1 MiB). */
  readonly maxErrorSize?: number | undefined;
  /** Largest item of a stream of items in bytes; a longer one is an `ApiResponseError`. Default: 16,777,216 (16 MiB). */
  readonly maxItemSize?: number | undefined;
  /**
   * How often a call is retried: after network failures, 408, 429 and 5xx, if a second request does no harm and the body
   * can be sent twice. Default: 2.
   */
  readonly maxRetries?: number | undefined;
  /** Used for every request instead of the platform's own transport. */
  readonly fetch?: Fetch | undefined;
  /**
   * In Node, the `http.Agent` or `https.Agent` that makes the connections: for proxies, private certificate authorities,
   * client certificates. Default: one that keeps connections open, shared by all clients of the process.
   */
  readonly agent?: HttpAgent | undefined;
  /**
   * In browsers, whether cookies are sent, as with `fetch`; with `include`, the API must allow it by CORS. It applies only to
   * the origin of `baseUrl`, not to absolute (presigned) URLs. Node's own transport keeps no cookies. Default: the platform's.
   *
   * @see https://developer.mozilla.org/docs/Web/API/RequestInit#credentials
   */
  readonly credentials?: "include" | "omit" | "same-origin" | undefined;
  /** Sent with every request, except to absolute (presigned) URLs. */
  readonly defaultHeaders?: HeaderValues | undefined;
  /** Added to every request's query, except to absolute (presigned) URLs; a call's own parameter wins. */
  readonly defaultQuery?: { readonly [name: string]: QueryValue } | undefined;
  /** Run around each attempt, the first one outermost: for tracing, metrics, signatures. */
  readonly hooks?: readonly Hook[] | undefined;
  /** Gets log lines about attempts, without secrets. Default: `console`. */
  readonly logger?: Logger | undefined;
  /** Which lines are logged. Default: the environment variable `<PROVIDER>_LOG`, else `warn`. */
  readonly logLevel?: LogLevel | undefined;
  /** Allows secret credentials in a browser, where everyone who opens the page can read them. Default: `false`. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** Checks every JSON response against the document; off by default. The schemas come from the package's entry `schemas`. */
  readonly validation?: Validation | undefined;
}

/** A client's state. It lives in a WeakMap, where `util.inspect` and `JSON.stringify` do not look. */
export interface Settings extends ClientOptions {
  readonly provider: ProviderPlan;
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly streamTimeout: number;
  readonly maxResponseSize: number;
  readonly maxErrorSize: number;
  readonly maxItemSize: number;
  readonly maxRetries: number;
  /** `undefined` without hooks. */
  readonly hooks: readonly Hook[] | undefined;
  readonly log: Log;
  /** Credentials that functions returned. */
  readonly tokens: Tokens;
  /** The options as they were given, for a changed copy of the client. */
  readonly given: { readonly [option: string]: unknown };
  /** The provider's own options: given, or from the environment. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Values that no message may show. */
  readonly secrets: readonly string[];
}

const commonOptions =
  "baseUrl,timeout,totalTimeout,streamTimeout,maxRetries,fetch,agent,credentials,defaultHeaders,defaultQuery,hooks,logger,logLevel,dangerouslyAllowBrowser,validation,maxResponseSize,maxErrorSize,maxItemSize".split(
    ",",
  );

/** Node's `fetch` allows five minutes of silence too. */
const defaultLimits: Limits = {
  timeout: 60_000,
  totalTimeout: Infinity,
  streamTimeout: 300_000,
  maxResponseSize: 268_435_456,
  maxErrorSize: 1_048_576,
  maxItemSize: 16_777_216,
  maxRetries: 2,
};

/** Checks a client's options and adds those of the environment. Throws `ApiRequestError`. */
export function settingsFrom(plan: ProviderPlan, options: ClientOptions): Settings {
  const provider = ownPlan(plan);
  const given = ownProperties(options);
  return withOperationName(`${provider.name} client`, () => {
    const plans = provider.options ?? {};
    refuseUnknownOptions(provider, given);
    const values = new Map(Object.entries(given).filter(([, value]) => isGiven(value)));
    const secrets: string[] = [];
    for (const [name, plan] of Object.entries(plans)) {
      const value = values.get(name) ?? environmentVariable(plan.env);
      // Shells and CI systems set a missing variable to the empty string.
      if (value === "" || value === undefined) values.delete(name);
      else values.set(name, value);
      if (plan.secret && typeof value === "string" && value) {
        if (!given.dangerouslyAllowBrowser && isBrowser()) refuseSecret(name);
        secrets.push(value);
      }
    }
    if (given.baseUrl !== undefined) checkBaseUrl(given.baseUrl);
    if (given.agent !== undefined) checkAgent(given);
    if (given.credentials !== undefined) checkCredentials(given.credentials);
    if (given.validation !== undefined) checkValidation(given.validation);
    const { hooks, logger } = given;
    const variable = `${provider.name.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}_LOG`;
    const asked = environmentVariable(variable) || undefined;
    return ownProperties({
      ...given,
      provider,
      given: ownProperties({ ...given }),
      values,
      secrets,
      tokens: new Map(),
      ...limitsOf(given, defaultLimits),
      hooks: hooks && hooks.length > 0 ? hooks : undefined,
      log: logOf(
        given.logLevel
          ? {
              logger,
              level: given.logLevel,
              source: "logLevel",
            }
          : {
              logger,
              level: asked,
              source: variable,
            },
      ),
    });
  });
}

function refuseUnknownOptions(provider: ProviderPlan, given: ClientOptions): void {
  const known = new Set([
    ...Object.keys(provider.options ?? {}),
    ...Object.keys(provider.server.variables ?? {}),
    ...commonOptions,
  ]);
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new Refusal(
      `there is no option ${unknown}. The options: ${[...known].join(", ")}`,
      unknown,
    );
  }
}

/** `undefined` where there is no environment (browsers, workers), or where Deno does not allow access. */
function environmentVariable(name: string): string | undefined {
  const { process } = globalThis as {
    process?: { env?: { readonly [name: string]: string | undefined } };
  };
  try {
    return process?.env?.[name];
  } catch {
    return undefined;
  }
}

/** How long and how often a call is tried. */
export interface Limits {
  /** Milliseconds above 0; `Infinity` for no limit. */
  readonly timeout: number;
  /** Milliseconds above 0; `Infinity` for no limit. */
  readonly totalTimeout: number;
  /** Milliseconds above 0; `Infinity` for no limit. */
  readonly streamTimeout: number;
  /** Bytes above 0; `Infinity` for no limit. */
  readonly maxResponseSize: number;
  /** Bytes above 0; `Infinity` for no limit. */
  readonly maxErrorSize: number;
  /** Bytes above 0; `Infinity` for no limit. */
  readonly maxItemSize: number;
  /** 0 or more. */
  readonly maxRetries: number;
}

/** A call's limits, or a client's: the given ones, else `otherwise`. Throws a `Refusal` for an invalid limit. */
export function limitsOf(
  given: { readonly [Limit in keyof Limits]?: number | undefined },
  otherwise: Limits,
): Limits {
  const { maxRetries } = given;
  for (const name of ["timeout", "totalTimeout", "streamTimeout"] as const) {
    checkLimit(name, given[name], "milliseconds");
  }
  for (const name of ["maxResponseSize", "maxErrorSize", "maxItemSize"] as const) {
    checkLimit(name, given[name], "bytes");
  }
  if (maxRetries !== undefined && !(Number.isInteger(maxRetries) && maxRetries >= 0)) {
    throw new Refusal(
      `maxRetries must be a whole number from 0 and is ${shownNumber(maxRetries)}`,
      "maxRetries",
    );
  }
  return {
    timeout: given.timeout ?? otherwise.timeout,
    totalTimeout: given.totalTimeout ?? otherwise.totalTimeout,
    streamTimeout: given.streamTimeout ?? otherwise.streamTimeout,
    maxResponseSize: given.maxResponseSize ?? otherwise.maxResponseSize,
    maxErrorSize: given.maxErrorSize ?? otherwise.maxErrorSize,
    maxItemSize: given.maxItemSize ?? otherwise.maxItemSize,
    maxRetries: maxRetries ?? otherwise.maxRetries,
  };
}

function checkLimit(name: keyof Limits, value: unknown, unit: "milliseconds" | "bytes"): void {
  if (value === undefined || (typeof value === "number" && value > 0)) return;
  throw new Refusal(
    `${name} must be a number of ${unit} above 0 and is ${shownNumber(value)}`,
    name,
  );
}

function shownNumber(value: unknown): string {
  return typeof value === "number" ? String(value) : describe(value);
}

/** A page, or a worker of one: everyone who opens it can read its secrets. */
function isBrowser(): boolean {
  const { document, importScripts } = globalThis as {
    readonly document?: unknown;
    readonly importScripts?: unknown;
  };
  return document !== undefined || typeof importScripts === "function";
}

function refuseSecret(option: string): never {
  throw new Refusal(
    `${option} is a secret, and everyone who opens the page could read it. Make the call on a server, give a function that fetches a short-lived value, or set dangerouslyAllowBrowser: true`,
    option,
  );
}

function checkCredentials(credentials: unknown): void {
  if (["include", "omit", "same-origin"].includes(credentials as string)) return;
  const shown =
    typeof credentials === "string" ? JSON.stringify(credentials) : describe(credentials);
  throw new Refusal(
    `credentials must be "include", "omit" or "same-origin" and is ${shown}`,
    "credentials",
  );
}

function checkAgent({ agent, fetch }: ClientOptions): void {
  if (typeof agent?.destroy !== "function") {
    throw new Refusal(
      `agent must be an http.Agent or https.Agent and is ${describe(agent)}`,
      "agent",
    );
  }
  if (fetch)
    throw new Refusal(
      "agent would have no effect: the option fetch makes the connections",
      "agent",
    );
}

function checkValidation({ schemas, onMismatch }: Partial<Validation>): void {
  const isMap = typeof schemas === "object" && schemas !== null;
  if (isMap && [undefined, "error", "warn"].includes(onMismatch)) return;
  throw new Refusal(
    'validation must be { schemas, onMismatch }: schemas from the package\'s entry "/schemas", onMismatch "error" or "warn"',
    "validation",
  );
}

/** The message does not show the URL: it may contain a password. */
export function checkBaseUrl(baseUrl: string): void {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const plain = url && /^https?:$/.test(url.protocol) && !/[?#]/.test(baseUrl);
  if (!plain || url.username || url.password) {
    throw new Refusal(
      "baseUrl must be an absolute http(s) URL without user name, query or fragment, such as https://api.example.com/prefix",
      "baseUrl",
    );
  }
}
