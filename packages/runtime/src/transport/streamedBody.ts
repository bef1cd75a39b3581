/** Bodies as streams. Loaded on demand: only bodies with a stream, or with a progress listener, need it. */
import { bodySource } from "./bodySource.ts";
import { watched, type ByteSource } from "../files/byteSource.ts";
import type { EncodedBody } from "../files/encodedBody.ts";
import { slicedSource } from "../files/readBlob.ts";
import { streamSource } from "../files/streamSource.ts";
import type { OnUploadProgress } from "../values/progress.ts";
import { bodySize } from "../files/bodySize.ts";

/** A body as a stream. `onPull` is called for each piece that is read. */
export function streamedBody(
  { chunks }: EncodedBody,
  onPull?: () => void,
): ReadableStream<Uint8Array> {
  return streamOf(bodySource(chunks, blobSource), onPull);
}

/** A body as a stream that counts the bytes read from it. */
export function watchedBody(
  body: EncodedBody,
  onUploadProgress: OnUploadProgress,
): ReadableStream<Uint8Array> {
  return streamOf(watched(bodySource(body.chunks, blobSource), bodySize(body), onUploadProgress));
}

/** A stream keeps its pieces, so every piece needs memory of its own. */
function blobSource(blob: Blob): ByteSource {
  return typeof blob.stream === "function" ? streamSource(blob.stream()) : slicedSource(blob);
}

function streamOf(source: ByteSource, onPull?: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        onPull?.();
        const piece = await source.next();
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
      cancel: (reason) => source.cancel(reason),
    },
    // Nothing is read ahead of the network.
    { highWaterMark: 0 },
  );
}
