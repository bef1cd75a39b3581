import { createReadStream } from "node:fs";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { fileFromPath, toFile, type OperationPlan } from "@lading/runtime";
import { fileFromPath as portableFileFromPath } from "../../../packages/runtime/src/index.ts";
import { refusalOf, sentBy } from "../support.ts";

const upload: Partial<OperationPlan> = {
  id: "uploadThing",
  method: "POST",
  bodies: [
    {
      kind: "multipart",
      mediaType: "multipart/form-data",
      flat: true,
      fields: [{ name: "file", kind: "file", required: true }],
    },
  ],
};
const bytes = new TextEncoder().encode("content");

async function temporaryFile(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lading-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
}

async function* generator(): AsyncGenerator<Uint8Array> {
  yield bytes;
}

test.each<[string, () => unknown, string]>([
  [
    "Blob",
    () => new Blob([bytes], { type: "image/png" }),
    'filename="file"\r\nContent-Type: image/png',
  ],
  ["File", () => new File([bytes], "a.gif"), 'filename="a.gif"\r\nContent-Type: image/gif'],
  ["Uint8Array", () => bytes, 'filename="file"\r\nContent-Type: application/octet-stream'],
  [
    "a view into a larger buffer",
    () => new TextEncoder().encode("--content--").subarray(2, 9),
    'filename="file"',
  ],
  ["Buffer", () => Buffer.from(bytes), 'filename="file"'],
  ["ArrayBuffer", () => bytes.buffer, 'filename="file"'],
  ["web stream", () => new Blob([bytes]).stream(), 'filename="file"'],
  ["Node stream", () => Readable.from([bytes]), 'filename="file"'],
  ["async generator", () => generator(), 'filename="file"'],
  ["toFile", () => toFile(bytes, "b.webp"), 'filename="b.webp"\r\nContent-Type: image/webp'],
  [
    "toFile of a stream",
    () => toFile(generator(), "b", { type: "image/x" }),
    'filename="b"\r\nContent-Type: image/x',
  ],
])("%s is a file", async (_, file, head) => {
  const { text } = await sentBy(upload, { file: file() });
  expect(text).toContain(`name="file"; ${head}`);
  expect(text).toContain("\r\n\r\ncontent\r\n");
});

test("fileFromPath sends the file's content under its name", async () => {
  const path = await temporaryFile("cät.jpg");
  const named = await fileFromPath(path);
  const { text, init } = await sentBy(upload, { file: named });
  expect(text).toContain('filename="cät.jpg"\r\nContent-Type: image/jpeg\r\n\r\ncontent\r\n');
  expect(init.body).toBeInstanceOf(Blob);
  const renamed = await fileFromPath(path, { name: "x.bin", type: "image/raw" });
  expect((await sentBy(upload, { file: renamed })).text).toContain(
    'filename="x.bin"\r\nContent-Type: image/raw',
  );
});

test("fileFromPath names what is wrong, and the portable one that there is no file system", async () => {
  const path = await temporaryFile("a.jpg");
  await expect(fileFromPath(`${path}.none`)).rejects.toThrow(
    `fileFromPath: cannot open ${path}.none: ENOENT`,
  );
  await expect(fileFromPath(join(path, ".."))).rejects.toThrow("it is a folder");
  await expect(portableFileFromPath("a.jpg")).rejects.toThrow("there is no file system here");
});

test.each<[string, () => unknown]>([
  ["an Object", () => ({})],
  ["a number", () => 7],
  ["a boolean", () => true],
  ["a function", () => () => bytes],
  ["a FormData", () => new FormData()],
  ["a Response", () => new Response("x")],
  ["an URL", () => new URL("https://x.test")],
  ["a Date", () => new Date()],
  ["a Map", () => new Map()],
  ["an Uint16Array", () => new Uint16Array(2)],
  // Named almost like a file, as a FileList is.
  ["an Object", () => ({ [Symbol.toStringTag]: "BlobPart" })],
  ["an Object", () => ({ [Symbol.toStringTag]: "MyFile" })],
])("%s is refused as a file, by name", async (what, file) => {
  expect((await refusalOf(upload, { file: file() })).message).toBe(
    `acme.uploadThing: file must be a file and is ${what}. Give a Blob, File, Uint8Array, ArrayBuffer, ` +
      "web or Node stream, toFile(…) or await fileFromPath(…)",
  );
});

test.each<[string, unknown, string]>([
  ["a path", "cat.jpg", "file must be a file and is a string"],
  [
    "a path in toFile",
    toFile("cat.jpg" as unknown as Uint8Array, "cat.jpg"),
    "the content of file must be a file and is a string",
  ],
])("%s is refused: no one can tell whether its content was meant", async (_, file, problem) => {
  expect((await refusalOf(upload, { file })).message).toBe(
    `acme.uploadThing: ${problem}. For a file on disk give await fileFromPath(path), for text new Blob([text])`,
  );
});

test.each<[string, (list: unknown) => unknown]>([
  ["a list", (list) => list],
  ["a list in toFile", (list) => toFile(list as Blob, "cat.jpg")],
])("%s of files is refused: one of them is meant", async (_, given) => {
  const list = { 0: new File(["x"], "a"), length: 1, [Symbol.toStringTag]: "FileList" };
  expect((await refusalOf(upload, { file: given(list) })).message).toMatch(
    /file must be a file and is an Object\. Give one of its files: list\[0\]$/,
  );
});

test("a FileHandle is refused", async () => {
  const handle = await open(await temporaryFile("a.jpg"));
  onTestFinished(() => handle.close());
  expect((await refusalOf(upload, { file: handle })).message).toContain(
    "file must be a file and is a FileHandle",
  );
});

test.each<[string, () => Promise<unknown>]>([
  [
    "locked",
    async () => {
      const stream = new Blob([bytes]).stream();
      stream.getReader();
      return stream;
    },
  ],
  [
    "read to its end",
    async () => {
      const stream = new Blob([bytes]).stream();
      await new Response(stream).text();
      return stream;
    },
  ],
  [
    "iterated",
    async () => {
      const stream = new Blob([bytes]).stream();
      for await (const _ of stream) continue;
      return stream;
    },
  ],
  [
    "a Node stream at its end",
    async () => {
      const stream = Readable.from([bytes]);
      for await (const _ of stream) continue;
      return stream;
    },
  ],
  ["destroyed", async () => createReadStream(await temporaryFile("a.jpg")).destroy()],
  [
    "sent before",
    async () => {
      const stream = generator();
      await sentBy(upload, { file: stream });
      return stream;
    },
  ],
])("a stream that is %s is refused", async (_, make) => {
  const error = await refusalOf(upload, { file: await make() });
  expect(error.message).toContain(
    "file is a stream that was already read. A stream can be sent once",
  );
});

test("a stream of text is refused when it shows", async () => {
  const file = Readable.from(["text"]);
  await expect(sentBy(upload, { file })).rejects.toThrow(
    "acme.uploadThing: a stream must produce Uint8Array chunks and produced a string",
  );
});
