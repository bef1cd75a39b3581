import type { ClientRequest } from "node:http";
import { bodySource } from "./bodySource.ts";
import { watched, type ByteSource } from "../files/byteSource.ts";
import { blobSource } from "../files/nodeBlobSource.ts";
import { bodySize, type Outgoing } from "./transport.ts";

/** A body on its way. */
export interface NodeUpload {
  readonly begin: () => void;
  /** Sends no more than is out already, and leaves the connection alone: an answer is coming in. */
  readonly cease: () => void;
  /** Is the whole body out, once nothing more will go? */
  readonly done: Promise<boolean>;
}

/**
 * Bytes that are written at once to begin with: twice as many after each quick write, half as many after a slow one. A
 * slow connection so shows soon that it is alive, and a fast one is not held up.
 */
const firstStep = 65_536;

/** A write that takes less is quick, in milliseconds. */
const quickStep = 250;

/** Writes the body of a request, each piece once the one before it is with the operating system. */
export function nodeUpload(request: ClientRequest, outgoing: Outgoing): NodeUpload {
  const { body, onUploadProgress, onActivity } = outgoing;
  const total = body && bodySize(body);
  const source = body && bodySource(body.chunks, blobSource);
  let isBegun = false;
  let isCeased = false;
  const cease = (): void => {
    isCeased = true;
    // A stream that nothing was taken from is there for the next attempt.
    if (isBegun) source?.cancel(undefined);
  };
  request.once("close", cease);
  const writeAll = async (from: ByteSource): Promise<void> => {
    let loaded = 0;
    let step = firstStep;
    for (let piece = await from.next(); piece && !isCeased; piece = await from.next()) {
      for (let at = 0; at < piece.byteLength && !isCeased;) {
        const begun = performance.now();
        const part = piece.subarray(at, (at += step));
        await written(request, part);
        loaded += part.byteLength;
        onActivity?.();
        step = performance.now() - begun < quickStep ? step * 2 : Math.max(step / 2, firstStep);
      }
    }
    if (!isCeased || loaded === total) request.end();
  };
  return {
    begin: () => {
      isBegun = true;
      if (!source) return void request.end();
      const seen = onUploadProgress ? watched(source, total, onUploadProgress) : source;
      writeAll(seen).catch((error: unknown) => {
        // What fails after that is no news: an answer is being read.
        if (!isCeased) request.destroy(error);
      });
    },
    cease,
    done: new Promise((resolve) => {
      request.once("finish", () => resolve(true));
      request.once("close", () => resolve(request.writableFinished));
    }),
  };
}

/** Settles once the piece is with the operating system and its memory free for the next. */
function written(request: ClientRequest, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    request.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}
