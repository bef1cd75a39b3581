/** A file in slices: the same bytes whatever holds them, and never more of them than asked for. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { fileFromPath, toFile, type FileInput } from "@lading/runtime";
import { sliceSource, type Slice } from "@lading/runtime/flows";

const size = 25;
const bytes = Uint8Array.from({ length: size }, (_, index) => index);

/** Pieces of `length` bytes, all in the same buffer, as a frugal stream gives them. */
async function* pieces(content: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(length);
  for (let start = 0; start < content.byteLength; start += length) {
    const piece = content.subarray(start, start + length);
    buffer.set(piece);
    yield buffer.subarray(0, piece.byteLength);
  }
}

async function onDisk(): Promise<FileInput> {
  const folder = await mkdtemp(join(tmpdir(), "lading-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "a.bin"), bytes);
  return fileFromPath(join(folder, "a.bin"));
}

async function slicesOf(input: FileInput, sliceSize: number): Promise<readonly Slice[]> {
  const slices: Slice[] = [];
  for await (const slice of sliceSource(input, "test").slices(sliceSize)) slices.push(slice);
  return slices;
}

async function joined(slices: readonly Slice[]): Promise<readonly number[]> {
  const contents = slices.map(({ content }) => content as BlobPart);
  return [...new Uint8Array(await new Blob(contents).arrayBuffer())];
}

const kinds: readonly (readonly [string, () => FileInput | Promise<FileInput>])[] = [
  ["a Blob", () => new Blob([bytes])],
  ["bytes", () => bytes],
  ["a view into more bytes", () => Uint8Array.of(99, ...bytes, 99).subarray(1, 1 + size)],
  ["an ArrayBuffer", () => bytes.slice().buffer],
  ["a file on disk", onDisk],
  ["a web stream", () => new Blob([bytes]).stream()],
  ["a Node stream", () => Readable.from([bytes.slice(0, 7), bytes.slice(7)])],
  ["a stream of its size", () => toFile(pieces(bytes, 3), "a", { size })],
  ["a stream that reuses its memory", () => pieces(bytes, 7)],
];

test.each(kinds)("%s is cut byte for byte", async (_kind, make) => {
  for (const sliceSize of [1, 10, 24, 25, 26, 1000]) {
    const slices = await slicesOf(await make(), sliceSize);
    const whole = Math.ceil(size / sliceSize);
    expect(slices.map(({ index, start }) => [index, start])).toEqual(
      Array.from({ length: whole }, (_, index) => [index, index * sliceSize]),
    );
    expect(slices.map((slice) => slice.size)).toEqual([
      ...Array.from({ length: whole - 1 }, () => sliceSize),
      size - (whole - 1) * sliceSize,
    ]);
    expect(await joined(slices)).toEqual([...bytes]);
  }
});

test("an empty file has no slice", async () => {
  const none = new Uint8Array(0);
  for (const input of [
    new Blob([]),
    none,
    pieces(none, 1),
    toFile(pieces(none, 1), "", { size: 0 }),
  ])
    expect(await slicesOf(input, 10)).toEqual([]);
});

test("a stream is read no further than the slices that were asked for", async () => {
  let given = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces(bytes, 5)) {
      given += piece.byteLength;
      yield piece;
    }
  }
  const slices = sliceSource(counted(), "test").slices(10) as AsyncGenerator<Slice>;
  await slices.next();
  expect(given).toBe(10);
  await slices.return(undefined);
});

test("leaving early closes a stream", async () => {
  const stream = Readable.from([bytes, bytes]);
  for await (const slice of sliceSource(stream, "test").slices(5)) if (slice.index === 1) break;
  expect(stream.destroyed).toBe(true);
});

test.each([0, 10])("a signal lets go of a stream that is stuck after %i bytes", async (length) => {
  const controller = new AbortController();
  let isClosed = false;
  const stuck = new ReadableStream<Uint8Array>({
    start: (stream) => (length > 0 ? stream.enqueue(bytes.slice(0, length)) : undefined),
    cancel: () => void (isClosed = true),
  });
  const slices = sliceSource(stuck, "test").slices(20, controller.signal) as AsyncGenerator<Slice>;
  const first = slices.next();
  controller.abort(new Error("enough"));
  await expect(first).rejects.toThrow("enough");
  expect(isClosed).toBe(true);
});

test.each([
  [24, "more bytes, but its stated size is 24"],
  [26, "25 bytes, but its stated size is 26"],
  [0, "more bytes, but its stated size is 0"],
])("a stream of 25 bytes that was said to have %i is refused", async (said, problem) => {
  const slices = slicesOf(toFile(pieces(bytes, 4), "a", { size: said }), 12);
  await expect(slices).rejects.toThrow(`test: a stream produced ${problem}`);
});

test("what is no file is refused by name", () => {
  expect(() => sliceSource("a.jpg" as unknown as FileInput, "uploadcare.upload")).toThrow(
    "uploadcare.upload: input must be a file and is a string",
  );
});
