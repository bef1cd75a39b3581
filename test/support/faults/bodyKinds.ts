/** The kinds of content that a file can have, and the few contents that the faulty calls send. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileFromPath, toFile, type FileContent, type FileInput } from "@lading/runtime";

/** What the content of a file is made of. Of a stream there is but one go. */
export type BodyKind = "bytes" | "blob" | "path" | "node stream" | "web stream" | "iterable";

export const bodyKinds: readonly [BodyKind, ...BodyKind[]] = [
  "bytes",
  "blob",
  "path",
  "node stream",
  "web stream",
  "iterable",
];

/** Can it be sent once only? */
export function isOneShot(kind: BodyKind): boolean {
  return kind === "node stream" || kind === "web stream" || kind === "iterable";
}

/** A content of some size. */
export interface Content {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same bytes on disk. */
  readonly path: string;
}

/** Contents in a folder of their own. */
export interface Contents {
  readonly ofSize: (size: number) => Content;
  readonly stop: () => Promise<void>;
}

/** Sizes in bytes: below a packet, below and above what a socket takes at once. */
export const contentSizes = {
  small: 700,
  middle: 20_011,
  large: 200_003,
  huge: 3_000_017,
} as const;

/** Makes a content of each size. */
export async function makeContents(): Promise<Contents> {
  const folder = await mkdtemp(join(tmpdir(), "lading-faults-"));
  const contents = new Map<number, Content>();
  for (const size of Object.values(contentSizes)) {
    const bytes = Uint8Array.from(
      { length: size },
      (_byte, index) => (index * 7 + (index >> 8)) & 255,
    );
    const path = join(folder, String(size));
    await writeFile(path, bytes);
    contents.set(size, { bytes, path });
  }
  return {
    ofSize: (size) => {
      const content = contents.get(size);
      if (!content) throw new Error(`There is no content of ${String(size)} bytes.`);
      return content;
    },
    stop: () => rm(folder, { recursive: true }),
  };
}

/** How to make a file. */
export interface FileWish {
  readonly kind: BodyKind;
  readonly content: Content;
  readonly name: string;
  /** Say the size of a stream ahead of time. */
  readonly isSized: boolean;
}

/** A new file of that kind. */
export async function makeFile({ kind, content, name, isSized }: FileWish): Promise<FileInput> {
  if (kind === "path") return fileFromPath(content.path, { name, type: "image/jpeg" });
  const size = isSized || !isOneShot(kind) ? content.bytes.byteLength : undefined;
  return toFile(fileContent(kind, content), name, { type: "image/jpeg", size });
}

function fileContent(kind: Exclude<BodyKind, "path">, { bytes }: Content): FileContent {
  switch (kind) {
    case "bytes":
      return bytes;
    case "blob":
      return new Blob([bytes]);
    case "node stream":
      return Readable.from(piecesOf(bytes));
    case "web stream":
      return new Blob([bytes]).stream();
    case "iterable":
      return iterate(bytes);
  }
}

/** Prime, so that no border of a piece falls on another one. */
const pieceSize = 16_411;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceSize) yield bytes.slice(at, at + pieceSize);
}

async function* iterate(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* piecesOf(bytes);
}
