/** Bodies as streams. Loaded on demand: only bodies with a stream, or with a progress listener, need it. */
import { bodySource } from "./bodySource.ts";
import { shownTo, watched, type ByteSource } from "../files/byteSource.ts";
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

/** Who observes the sending of a body. */
export interface BodyObservers {
  readonly onUploadProgress: OnUploadProgress | undefined;
  readonly onPiece: ((piece: Uint8Array) => void) | undefined;
}

/** A body as a stream that reports what is read from it. */
export function watchedBody(
  body: EncodedBody,
  { onUploadProgress, onPiece }: BodyObservers,
): ReadableStream<Uint8Array> {
  const source = shownTo(bodySource(body.chunks, blobSource), onPiece);
  return streamOf(onUploadProgress ? watched(source, bodySize(body), onUploadProgress) : source);
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
