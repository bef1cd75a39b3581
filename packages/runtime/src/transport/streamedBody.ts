/** Bodies as streams. Most bodies need none: who has no stream to send, and nobody to tell, does not load it. */
import { bodySource } from "./bodySource.ts";
import { watched, type ByteSource } from "../files/byteSource.ts";
import type { EncodedBody } from "../files/encodedBody.ts";
import { streamSource } from "../files/fileInput.ts";
import type { OnUploadProgress } from "../values/progress.ts";
import { bodySize } from "./transport.ts";

/** A body as a stream. `onPull` is told of each piece that is asked for. */
export function streamedBody(
  { chunks }: EncodedBody,
  onPull?: () => void,
): ReadableStream<Uint8Array> {
  return streamOf(bodySource(chunks, blobSource), onPull);
}

/** A body as a stream that counts what is taken from it. */
export function watchedBody(
  body: EncodedBody,
  onUploadProgress: OnUploadProgress,
): ReadableStream<Uint8Array> {
  return streamOf(watched(bodySource(body.chunks, blobSource), bodySize(body), onUploadProgress));
}

/** A stream keeps what it is given, so every piece is memory of its own. */
function blobSource(blob: Blob): ByteSource {
  return streamSource(blob.stream());
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
