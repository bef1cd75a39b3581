import type { ClientRequest } from "node:http";
import { bodySource } from "./bodySource.ts";
import { shownTo, watched, type ByteSource } from "../files/byteSource.ts";
import { blobSource } from "../files/nodeBlobSource.ts";
import { bodySize } from "../files/bodySize.ts";
import type { Outgoing } from "./transport.ts";

/** The sending of a body. */
export interface NodeUpload {
  readonly begin: () => void;
  /** Stops sending, but keeps the connection open, since a response is arriving. */
  readonly cease: () => void;
  /** Resolves when the sending has ended: was the whole body sent? */
  readonly done: Promise<boolean>;
}

/**
 * Size of the first write in bytes; it doubles after each quick write, and halves after a slow one. So a slow connection soon
 * shows that it is alive, and a fast one is not slowed down.
 */
const firstStep = 65_536;

/** A write that takes less is a quick one, in milliseconds. */
const quickStep = 250;

/** Sends the body of a request. */
export function nodeUpload(request: ClientRequest, outgoing: Outgoing): NodeUpload {
  const { body, onUploadProgress, onActivity, onPiece } = outgoing;
  const total = body && bodySize(body);
  const source = body && shownTo(bodySource(body.chunks, blobSource), onPiece);
  const writing: Writing = { request, total, onActivity, isCeased: false };
  let isBegun = false;
  const cease = (): void => {
    writing.isCeased = true;
    // The next attempt can use a stream that was not read.
    if (isBegun) source?.cancel(undefined);
  };
  request.once("close", cease);
  return {
    begin: () => {
      isBegun = true;
      if (!source) return void request.end();
      const seen = onUploadProgress ? watched(source, total, onUploadProgress) : source;
      writeAll(seen, writing).catch((error: unknown) => {
        // Later failures do not matter: a response is being read.
        if (!writing.isCeased) request.destroy(error);
      });
    },
    cease,
    done: new Promise((resolve) => {
      request.once("finish", () => resolve(true));
      request.once("close", () => resolve(request.writableFinished));
    }),
  };
}

interface Writing {
  readonly request: ClientRequest;
  /** In bytes; `undefined` if it is unknown. */
  readonly total: number | undefined;
  readonly onActivity: Outgoing["onActivity"];
  isCeased: boolean;
}

/** Writes the pieces of a body, each when the operating system has taken the one before. */
async function writeAll(source: ByteSource, writing: Writing): Promise<void> {
  const { request, total, onActivity } = writing;
  let loaded = 0;
  let step = firstStep;
  for (let piece = await source.next(); piece && !writing.isCeased; piece = await source.next()) {
    for (let at = 0; at < piece.byteLength && !writing.isCeased;) {
      const begun = performance.now();
      const part = piece.subarray(at, (at += step));
      await write(request, part);
      loaded += part.byteLength;
      onActivity?.();
      step = performance.now() - begun < quickStep ? step * 2 : Math.max(step / 2, firstStep);
    }
  }
  if (!writing.isCeased || loaded === total) request.end();
}

/** Settles when the operating system has taken the piece, so that its memory can be reused. */
function write(request: ClientRequest, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    request.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}
