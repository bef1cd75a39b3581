import { resolve } from "node:path";
import type { Hook } from "@lading/runtime";
import { redaction } from "@lading/runtime/redaction";
import { EntryLog } from "./EntryLog.ts";
import type { Har, HarEntry } from "./Har.ts";
import { harLog } from "./harLog.ts";
import { writeHar } from "./writeHar.ts";

/** How traffic is recorded. */
export interface RecordHarOptions {
  /** The file to write. Its folder is made. */
  readonly path: string;
  /** Longest text of a field and longest body that is kept, in bytes; longer ones are described. Default: 1 MiB. */
  readonly limit?: number;
}

/** A hook that records what clients send and receive. Give it to as many clients as you like. */
export interface HarRecorder extends Hook {
  /** What was recorded until now. */
  readonly har: () => Har;
  /** Writes the file, in one go. What clients send afterwards is not recorded. */
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Files that are being recorded: two recorders of one file would overwrite each other. */
const open: Set<string> = new Set();

/**
 * Records the traffic of clients as an HTTP archive (HAR 1.2), without secrets: `new ImageKit({ hooks: [har] })`. Forms are
 * recorded part by part; of files, name, type, size and SHA-256. The file is written by `close`, else when the process exits.
 */
export function recordHar(options: string | RecordHarOptions): HarRecorder {
  const { path: given, limit = 1_048_576 } =
    typeof options === "string" ? { path: options } : options;
  const path = resolve(given);
  if (open.has(path)) {
    throw new Error(`${path} is already being recorded. Share one recorder among clients.`);
  }
  open.add(path);
  const recording = new Recording(limit);
  const write = (): void => {
    open.delete(path);
    recording.isClosed = true;
    writeHar(path, recording.har());
  };
  process.once("exit", write);
  const close = (): Promise<void> => {
    if (!recording.isClosed) {
      process.off("exit", write);
      write();
    }
    return Promise.resolve();
  };
  return Object.assign(recording.hook, {
    har: () => recording.har(),
    close,
    [Symbol.asyncDispose]: close,
  });
}

class Recording {
  isClosed = false;
  readonly #limit: number;
  /** A finished entry keeps no bytes. */
  readonly #entries: (HarEntry | EntryLog)[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  readonly hook: Hook = (attempt, send) => {
    if (this.isClosed) return send();
    const { operation, redact } = attempt;
    const rules = { redaction: redaction({ redact }), limit: this.#limit };
    attempt.observe((request) => {
      const origin = { operation, attempt: attempt.attempt, startedAt: Date.now() };
      const entry = new EntryLog(request, origin, rules);
      const index = this.#entries.push(entry) - 1;
      return {
        onRequestPiece: (piece) => entry.addSent(piece),
        onResponse: (response) => entry.respond(response),
        onResponsePiece: (piece) => entry.addReceived(piece),
        onEnd: (error) => {
          entry.end(error);
          this.#entries[index] = entry.entry();
        },
      };
    });
    return send();
  };

  har(): Har {
    return harLog(
      this.#entries.map((entry) => (entry instanceof EntryLog ? entry.entry() : entry)),
    );
  }
}
