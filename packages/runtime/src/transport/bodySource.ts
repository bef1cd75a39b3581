import type { ByteSource } from "../files/byteSource.ts";
import type { Chunk } from "../files/encodedBody.ts";
import { callersSource } from "../files/contentFailure.ts";
import { Refusal } from "../errors.ts";
import { streamSource } from "../files/streamSource.ts";
import { release } from "../files/ownedStreams.ts";
import { isStream } from "../files/bodySize.ts";
import { isBlob } from "../values/values.ts";

/** Up to this many bytes, small chunks (the heads of parts, texts) are joined. */
const smallPiece = 65_536;
/** Longest piece that is cut from bytes in memory: small enough to report progress. */
const largePiece = 1_048_576;

/** The bytes of a whole body. `blobSource` is the platform's best way to read a `Blob`. */
export function bodySource(
  chunks: readonly Chunk[],
  blobSource: (blob: Blob) => ByteSource,
): ByteSource {
  let index = 0;
  let current: ByteSource | undefined;
  let isOver = false;
  return {
    next: async () => {
      while (!isOver) {
        const piece = await current?.next();
        if (piece) return piece;
        const small = joined(chunks, index);
        index += small.count;
        if (small.count > 0) return small.bytes;
        const chunk = chunks[index++];
        if (!chunk) return undefined;
        current = measured(sourceOf(chunk.content, blobSource), chunk.size);
      }
      return undefined;
    },
    cancel: (reason) => {
      isOver = true;
      current?.cancel(reason);
      // Also streams that are still to be read.
      for (const { content } of chunks.filter(isStream)) release(content as object, reason);
    },
  };
}

function sourceOf(content: Chunk["content"], blobSource: (blob: Blob) => ByteSource): ByteSource {
  if (typeof content === "string") return memorySource(new TextEncoder().encode(content));
  if (ArrayBuffer.isView(content)) return memorySource(content);
  const source = isBlob(content) ? blobSource(content) : streamSource(content);
  return callersSource(source, content);
}

/** Checks that content has its stated size: the request's Content-Length depends on it. */
function measured(source: ByteSource, size: number | undefined): ByteSource {
  if (size === undefined) return source;
  let loaded = 0;
  return {
    next: async () => {
      const piece = await source.next();
      loaded += piece?.byteLength ?? 0;
      if (piece ? loaded <= size : loaded === size) return piece;
      const problem = piece ? "more bytes" : `${loaded} bytes`;
      const refusal = new Refusal(`a stream produced ${problem}, but its stated size is ${size}`);
      source.cancel(refusal);
      throw refusal;
    },
    cancel: source.cancel,
  };
}

function memorySource(bytes: Uint8Array): ByteSource {
  let position = 0;
  return {
    next: () => {
      const piece = bytes.subarray(position, (position += largePiece));
      return Promise.resolve(piece.byteLength > 0 ? piece : undefined);
    },
    cancel: () => undefined,
  };
}

/** The small chunks from `index` on, joined. */
function joined(chunks: readonly Chunk[], index: number): { bytes: Uint8Array; count: number } {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let at = index; at < chunks.length; at++) {
    const { content, size: more = Infinity } = chunks[at]!;
    const isText = typeof content === "string";
    if (size + more > smallPiece || !(isText || ArrayBuffer.isView(content))) break;
    size += more;
    pieces.push(isText ? new TextEncoder().encode(content) : content);
  }
  if (pieces.length === 1) return { bytes: pieces[0]!, count: 1 };
  const bytes = new Uint8Array(size);
  let position = 0;
  for (const piece of pieces) {
    bytes.set(piece, position);
    position += piece.byteLength;
  }
  return { bytes, count: pieces.length };
}
