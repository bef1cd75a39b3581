import { Refusal } from "../errors.ts";
import { describe, tagOf } from "../values/values.ts";
import type { ByteSource } from "./byteSource.ts";
import { readBy, streamFailure } from "./ownedStreams.ts";

/** A stream as a source of bytes. A chunk that is not bytes is refused when it is read. */
export function streamSource(stream: ReadableStream | AsyncIterable<Uint8Array>): ByteSource {
  const { read, cancel } =
    tagOf(stream) === "ReadableStream"
      ? webReader(stream as ReadableStream)
      : iterableReader(stream as AsyncIterable<unknown>);
  readBy(stream, cancel);
  return {
    next: async () => {
      const { done, value } = await read();
      if (done) return undefined;
      if (tagOf(value) === "Uint8Array") return value as Uint8Array;
      // Node's `FileHandle.readableWebStream` produces these.
      if (tagOf(value) === "ArrayBuffer") return new Uint8Array(value as ArrayBuffer);
      const refusal = new Refusal(
        `a stream must produce Uint8Array chunks and produced ${describe(value)}`,
      );
      cancel(refusal);
      throw refusal;
    },
    cancel,
  };
}

/** A reader, not an iterator: Safari's streams are not iterable, and `cancel` does not wait for a pending piece. */
interface Reader {
  readonly read: () => Promise<{ readonly done?: boolean; readonly value?: unknown }>;
  readonly cancel: (reason: unknown) => void;
}

function webReader(stream: ReadableStream): Reader {
  const reader = stream.getReader();
  return {
    read: () => reader.read(),
    cancel: (reason) => void reader.cancel(reason).catch(() => undefined),
  };
}

function iterableReader(iterable: AsyncIterable<unknown>): Reader {
  const iterator = iterable[Symbol.asyncIterator]();
  return {
    read: () => {
      const failure = streamFailure(iterable);
      return failure === undefined ? iterator.next() : Promise.reject(failure as Error);
    },
    cancel: () => {
      // A Node stream ends at once. A generator ends after its current piece.
      (iterable as { destroy?: () => void }).destroy?.();
      void iterator.return?.().catch(() => undefined);
    },
  };
}
