/** Files of every kind and size, their streams cut anywhere. */
import { Readable } from "node:stream";
import fc from "fast-check";
import { toFile, type FileContent, type FileInput } from "@lading/runtime";
import { names, wellFormed } from "./texts.ts";

/** A file, and what has to arrive of it. */
export interface GivenFile {
  /** Gives it anew: a stream can be read but once. */
  readonly make: () => FileInput;
  readonly bytes: Buffer;
  /** Left out: it has none. */
  readonly name?: string;
  /** Left out: none is known. */
  readonly type?: string;
  /** Is its size known before its end? */
  readonly sized: boolean;
}

/** In bytes: 0, 1, what lies around the borders of chunks, and now and then a few MB. */
const sizes = fc.oneof(
  { arbitrary: fc.constantFrom(0, 1, 2), weight: 100 },
  { arbitrary: fc.nat(300), weight: 200 },
  { arbitrary: fc.constantFrom(16_383, 16_384, 16_385, 65_535, 65_536, 65_537), weight: 40 },
  { arbitrary: fc.constantFrom(1_048_577, 3_000_001), weight: 1 },
);

/** Every byte, with line breaks and hyphens wherever they could end a part; no two chunks of it are alike. */
const source = Buffer.from(
  Array.from({ length: 4_000_037 }, (_, index) =>
    index % 3 === 0
      ? "\r\n--lading-".charCodeAt((index / 3) % 11)
      : (index * 7 + (index >> 8)) & 255,
  ),
);

const bytes = fc
  .record({ size: sizes, start: fc.nat(65_000) })
  .map(({ size, start }) => source.subarray(start, start + size));

/** Where a stream's chunks end, in parts of the whole; two alike make an empty chunk. */
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

function cut(whole: Buffer, at: readonly number[]): readonly Uint8Array[] {
  const ends = [...at, 1].map((part) => Math.round(part * whole.byteLength)).sort((a, b) => a - b);
  return ends.map((end, index) => whole.subarray(ends[index - 1] ?? 0, end));
}

function streamOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function* piecesOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

type MakeContent = (whole: Buffer, pieces: readonly Uint8Array[]) => FileContent;

const measured: readonly MakeContent[] = [
  (whole) => whole,
  (whole) => new Uint8Array(whole),
  (whole) => new Uint8Array(whole).buffer,
  (whole) => new Blob([new Uint8Array(whole)]),
  (_whole, pieces) => new Blob(pieces.map((piece) => new Uint8Array(piece))),
];

const streams: readonly MakeContent[] = [
  (_whole, pieces) => piecesOf(pieces),
  (_whole, pieces) => Readable.from(pieces),
  (_whole, pieces) => streamOf(pieces),
  (whole) => new Blob([new Uint8Array(whole)]).stream(),
];

const contents = fc
  .record({
    whole: bytes,
    at: cuts,
    kind: fc.constantFrom(
      ...measured.map((make) => ({ make, sized: true })),
      ...streams.map((make) => ({ make, sized: false })),
    ),
  })
  .map(({ whole, at, kind }) => ({
    whole,
    sized: kind.sized,
    make: () => kind.make(whole, cut(whole, at)),
  }));

/** Content without a name. */
const unnamed = contents.map(({ whole, sized, make }): GivenFile => ({
  make,
  bytes: whole,
  sized,
}));

/** Media types as files have them; the last is what the name's ending says. */
const types = fc.constantFrom(
  "image/png",
  "text/x-lading; charset=utf-8",
  "model/vnd.x+y",
  undefined,
);

/** Content that `toFile` named, and whose size it may have been given. */
const named = fc
  .record({ content: contents, name: names, type: types, reported: fc.boolean() })
  .map(({ content: { whole, sized, make }, name: given, type, reported }): GivenFile => {
    const name = type === undefined ? `${given}.webp` : given;
    const size = reported ? whole.byteLength : undefined;
    return {
      make: () => toFile(make(), name, { type, size }),
      bytes: whole,
      name,
      type: type ?? "image/webp",
      sized: sized || reported,
    };
  });

/** `File`s, which keep their names well-formed by themselves. */
const files = fc
  .record({ whole: bytes, name: names, type: types })
  .map(({ whole, name: given, type }): GivenFile => {
    const name = type === undefined ? `${given}.webp` : given;
    return {
      make: () => new File([new Uint8Array(whole)], name, type === undefined ? {} : { type }),
      bytes: whole,
      name: wellFormed(name),
      type: type ?? "image/webp",
      sized: true,
    };
  });

/** Every kind of file. */
export const givenFiles: fc.Arbitrary<GivenFile> = fc.oneof(unnamed, named, files);
