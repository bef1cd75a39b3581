/** Every kind of file that type-checks, and what is known of it before it is read. */
import { Readable } from "node:stream";
import { fileFromPath, toFile, type FileInput } from "@lading/runtime";

/** What a kind is made of: the same content for all. */
export interface Source {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** The same content on disk. */
  readonly path: string;
}

/** One kind of file. */
export interface FileKind {
  readonly title: string;
  readonly make: (source: Source) => FileInput | Promise<FileInput>;
  /** Has it a name of its own? */
  readonly isNamed: boolean;
  /** Does it, or its name, say its media type? */
  readonly isTyped: boolean;
  /** Is its size known ahead of time? */
  readonly isSized: boolean;
}

/** Prime, so that no border of a chunk falls on another one. */
const pieceSize = 4_099;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceSize) yield bytes.slice(at, at + pieceSize);
}

async function* iterate(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* piecesOf(bytes);
}

/** A stream that a BYOB reader may ask for as much as it likes. */
function byteStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const pieces = piecesOf(bytes);
  return new ReadableStream({
    type: "bytes",
    pull(controller) {
      const { done, value } = pieces.next();
      if (!done) return controller.enqueue(value as Uint8Array<ArrayBuffer>);
      controller.close();
      controller.byobRequest?.respond(0);
    },
  });
}

function kind(
  title: string,
  known: string,
  make: (source: Source) => FileInput | Promise<FileInput>,
): FileKind {
  return {
    title,
    make,
    isNamed: known.includes("name"),
    isTyped: known.includes("type"),
    isSized: known.includes("size"),
  };
}

/** The kind that says everything about itself. */
export const aFile: FileKind = kind(
  "a File",
  "name, type, size",
  ({ bytes, name, type }) => new File([bytes], name, { type }),
);

/** Everything that `FileInput` allows. */
export const fileKinds: readonly FileKind[] = [
  aFile,
  kind("a File without a type", "name, type, size", ({ bytes, name }) => new File([bytes], name)),
  kind("a Blob", "type, size", ({ bytes, type }) => new Blob([bytes], { type })),
  kind("a Blob without a type", "size", ({ bytes }) => new Blob([bytes])),
  kind("a Uint8Array", "size", ({ bytes }) => bytes),
  kind("a Buffer", "size", ({ bytes }) => Buffer.from(bytes)),
  kind("a view of a larger buffer", "size", ({ bytes }) => {
    const larger = new Uint8Array(bytes.byteLength + 2);
    larger.set(bytes, 1);
    return larger.subarray(1, -1);
  }),
  kind("an ArrayBuffer", "size", ({ bytes }) => bytes.buffer),
  kind("a Node stream", "", ({ bytes }) => Readable.from(piecesOf(bytes))),
  kind("a web stream", "", ({ bytes }) => new Blob([bytes]).stream()),
  kind("a web stream of bytes", "", ({ bytes }) => byteStream(bytes)),
  kind("an async iterable", "", ({ bytes }) => iterate(bytes)),
  kind("toFile of bytes", "name, type, size", ({ bytes, name }) => toFile(bytes, name)),
  kind("toFile of a Blob", "name, type, size", ({ bytes, name, type }) =>
    toFile(new Blob([bytes], { type }), name),
  ),
  kind("toFile of a stream and its size", "name, type, size", ({ bytes, name }) =>
    toFile(iterate(bytes), name, { size: bytes.byteLength }),
  ),
  kind("toFile of a stream", "name, type", ({ bytes, name, type }) =>
    toFile(Readable.from(piecesOf(bytes)), name, { type }),
  ),
  kind("fileFromPath", "name, type, size", ({ path, name }) => fileFromPath(path, { name })),
];
