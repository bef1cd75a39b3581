/** Files of every kind, all of the same bytes. */
import { Readable } from "node:stream";
import { fileFromPath, toFile } from "@lading/runtime";

/** A name that needs escaping, next to letters of other alphabets. */
export const fileName = 'kätze "猫".jpg';

const pieceSize = 65_537;

function* piecesOf(bytes) {
  for (let at = 0; at < bytes.byteLength; at += pieceSize) yield bytes.slice(at, at + pieceSize);
}

async function* iterate(bytes) {
  yield* piecesOf(bytes);
}

function stream(bytes) {
  const pieces = piecesOf(bytes);
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

const size = (bytes) => ({ size: bytes.byteLength });

/** How each is made, and whether its size is known ahead of time. Each has `fileName`. */
export const kinds = {
  File: { isSized: true, make: (bytes) => new File([bytes], fileName, { type: "image/jpeg" }) },
  Blob: { isSized: true, make: (bytes) => toFile(new Blob([bytes]), fileName) },
  Uint8Array: { isSized: true, make: (bytes) => toFile(bytes, fileName) },
  ArrayBuffer: { isSized: true, make: (bytes) => toFile(bytes.buffer, fileName) },
  "web stream": { isSized: false, make: (bytes) => toFile(stream(bytes), fileName) },
  "web stream, sized": {
    isSized: true,
    make: (bytes) => toFile(stream(bytes), fileName, size(bytes)),
  },
  "async iterable": { isSized: false, make: (bytes) => toFile(iterate(bytes), fileName) },
  "Node stream": {
    isSized: false,
    make: (bytes) => toFile(Readable.from(piecesOf(bytes)), fileName),
  },
  "Node stream, sized": {
    isSized: true,
    make: (bytes) => toFile(Readable.from(piecesOf(bytes)), fileName, size(bytes)),
  },
  fileFromPath: { isSized: true, make: (_bytes, path) => fileFromPath(path, { name: fileName }) },
};
