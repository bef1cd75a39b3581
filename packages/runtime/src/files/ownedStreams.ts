/**
 * Whose a stream is: one that is given to a call belongs to the call, from that moment on. It is read to its end; else it
 * is destroyed (Node) or cancelled (web) when the call is over, however that comes about: refused before anything was
 * sent, failed, aborted, or answered before all of it was read. A `Blob` and bytes stay the caller's.
 */
import { isRecord, tagOf } from "../values/values.ts";

/** As much of Node's `Readable` as is needed to let go of one. */
interface NodeStream {
  readonly on: (event: "error", listener: (error: unknown) => void) => unknown;
  readonly destroy: () => unknown;
  readonly errored?: unknown;
}

/** Node streams that are listened to, and what those that failed failed for. */
const failures: WeakMap<object, { error?: unknown }> = new WeakMap();

/** Streams that are being read, and what ends that: nobody but its reader can cancel a web stream. */
const readers: WeakMap<object, (reason: unknown) => void> = new WeakMap();

/**
 * Takes a stream over. One of Node may fail before it is read, a file that is missing does, and an error that nobody
 * listens for ends the process.
 */
export function own(stream: object): void {
  if (failures.has(stream) || !isNodeStream(stream)) return;
  const failure: { error?: unknown } = {};
  failures.set(stream, failure);
  stream.on("error", (error) => {
    failure.error ??= error;
  });
}

/** What a stream of Node failed for, read or not; `undefined` for one that did not fail. */
export function streamFailure(stream: object): unknown {
  return failures.get(stream)?.error ?? (isNodeStream(stream) ? stream.errored : null) ?? undefined;
}

/** Notes who reads a stream. */
export function readBy(stream: object, cancel: (reason: unknown) => void): void {
  own(stream);
  readers.set(stream, cancel);
}

/** Is, or was, somebody of ours reading it? */
export function isTaken(stream: object): boolean {
  return readers.has(stream);
}

/** Lets go of a stream that nobody will read on. One that is over is left as it is. */
export function release(stream: object, reason?: unknown): void {
  own(stream);
  const cancel = readers.get(stream) ?? ((why: unknown) => cancelUnread(stream, why));
  try {
    cancel(reason);
  } catch {
    // A stream that cannot even be closed is of no further use.
  }
}

function cancelUnread(stream: object, reason: unknown): void {
  const { destroy, cancel, locked } = stream as {
    readonly destroy?: () => void;
    readonly cancel?: (reason: unknown) => Promise<void>;
    readonly locked?: boolean;
  };
  if (typeof destroy === "function") destroy.call(stream);
  else if (typeof cancel === "function" && locked !== true) {
    void Promise.resolve(cancel.call(stream, reason)).catch(() => undefined);
  } else if (tagOf(stream) === "AsyncGenerator") {
    void (stream as AsyncGenerator).return(undefined).catch(() => undefined);
  }
}

/** Takes over all streams in what a caller gave. */
export function ownAll(given: unknown): void {
  for (const stream of streamsIn(given)) own(stream);
}

/** Lets go of all streams in what a caller gave. */
export function releaseAll(given: unknown, reason?: unknown): void {
  for (const stream of streamsIn(given)) release(stream, reason);
}

/** The streams in a value, at any depth: files, lists and objects of them. */
function streamsIn(value: unknown): readonly object[] {
  const found: object[] = [];
  const seen = new Set<unknown>();
  // A list and no recursion: what a caller gives may be too deep for one.
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    if (tagOf(next) === "ReadableStream" || Symbol.asyncIterator in next) found.push(next);
    else if (Array.isArray(next) || isRecord(next)) {
      for (const item of itemsOf(next)) waiting.push(item);
    }
  }
  return found;
}

/** What a getter throws is told where the value is encoded. */
function itemsOf(holder: object): readonly unknown[] {
  try {
    return Object.values(holder);
  } catch {
    return [];
  }
}

function isNodeStream(stream: object): stream is NodeStream {
  const { on, destroy } = stream as Partial<NodeStream>;
  return typeof on === "function" && typeof destroy === "function";
}
