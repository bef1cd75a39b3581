import { bodySource } from "./bodySource.ts";
import type { Chunk, EncodedBody } from "../files/encodedBody.ts";
import { streamSource } from "../files/streamSource.ts";
import { isBlobPart } from "../files/bodySize.ts";
import { onAbort, reasonOf, throwIfAborted } from "../values/signals.ts";

/**
 * A body as one `Blob`, for browsers: only Chromium can stream a request's body, and only over HTTP/2 (others send the text
 * `[object ReadableStream]`). Text, bytes and blobs are joined without being read; a stream, and a blob of another realm, is
 * first read to its end, into blobs, which browsers keep on disk when they are large.
 *
 * Rejects with the error of a stream, or with a `Refusal` when it has another size than stated.
 */
export async function collectedBody({ chunks }: EncodedBody, signal: AbortSignal): Promise<Blob> {
  const parts: BlobPart[] = [];
  for (const chunk of chunks) {
    parts.push(isBlobPart(chunk) ? chunk.content : await collected(chunk, signal));
  }
  return new Blob(parts);
}

async function collected(chunk: Chunk, signal: AbortSignal): Promise<Blob> {
  const source = bodySource([chunk], (blob) => streamSource(blob.stream()));
  const cancel = (): void => source.cancel(reasonOf(signal));
  const ignore = onAbort(signal, cancel);
  try {
    const pieces: Blob[] = [];
    for (;;) {
      const piece = await source.next();
      throwIfAborted(signal);
      if (!piece) return new Blob(pieces);
      pieces.push(new Blob([piece as BlobPart]));
    }
  } finally {
    ignore();
  }
}
