/**
 * Ownership of streams: a stream that is given to a call belongs to the call. It is read to its end, or it is destroyed
 * (Node) or cancelled (web) when the call is over for any reason: refused before anything was sent, failed, aborted, or
 * completed before all of the stream was read. A `Blob` and bytes stay the caller's.
 */
import { isRecord, tagOf } from "../values/values.ts";

/** The part of Node's `Readable` that is needed to release one. */
interface NodeStream {
  readonly on: (event: "error", listener: (error: unknown) => void) => unknown;
  readonly destroy: () => unknown;
  readonly errored?: unknown;
}

/** Node streams that have our listener, and the errors of those that failed. */
const failures: WeakMap<object, { error?: unknown }> = new WeakMap();

/** Streams that are being read, and how to cancel them: only its reader can cancel a web stream. */
const readers: WeakMap<object, (reason: unknown) => void> = new WeakMap();

/**
 * Takes ownership of a stream. A Node stream may fail before it is read (a missing file does), and an `error` event
 * without a listener ends the process.
 */
export function own(stream: object): void {
  if (failures.has(stream) || !isNodeStream(stream)) return;
  const failure: { error?: unknown } = {};
  failures.set(stream, failure);
  stream.on("error", (error) => {
    failure.error ??= error;
  });
}

/** The error of a Node stream, read or not; `undefined` if it did not fail. */
export function streamFailure(stream: object): unknown {
  return failures.get(stream)?.error ?? (isNodeStream(stream) ? stream.errored : null) ?? undefined;
}

/** Notes that a stream is being read, and how to cancel it. */
export function readBy(stream: object, cancel: (reason: unknown) => void): void {
  own(stream);
  readers.set(stream, cancel);
}

/** Is the runtime reading it, or has it read it? */
export function isTaken(stream: object): boolean {
  return readers.has(stream);
}

/** Releases a stream that will not be read any further. One that has ended is not touched. */
export function release(stream: object, reason?: unknown): void {
  own(stream);
  const cancel = readers.get(stream) ?? ((why: unknown) => cancelUnread(stream, why));
  try {
    cancel(reason);
  } catch {
    // Nothing more can be done with a stream that cannot be closed.
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

/** Takes ownership of all streams in a caller's value. */
export function ownAll(given: unknown): void {
  for (const stream of streamsIn(given)) own(stream);
}

/** Releases all streams in a caller's value. */
export function releaseAll(given: unknown, reason?: unknown): void {
  for (const stream of streamsIn(given)) release(stream, reason);
}

/** The streams in a value, at any depth: files, lists and objects of them. */
function streamsIn(value: unknown): readonly object[] {
  const found: object[] = [];
  const seen = new Set<unknown>();
  // A list instead of recursion: a caller's value may be too deep for the stack.
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

/** An error that a getter throws is reported when the value is encoded. */
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
