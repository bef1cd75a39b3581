/** Node's own read streams tell which file they read: its name and media type go along, unless the caller gives others. */
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toFile, type OperationPlan } from "@lading/runtime";
import { sentBy } from "../support.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lading-streams-"));
  await writeFile(join(folder, "a cät.png"), "bytes");
  await writeFile(join(folder, "plain"), "bytes");
});
afterAll(() => rm(folder, { recursive: true }));

const form: Partial<OperationPlan> = {
  method: "POST",
  bodies: [
    {
      kind: "multipart",
      mediaType: "multipart/form-data",
      flat: true,
      fields: [{ name: "file", kind: "file" }],
    },
  ],
};

/** The head of the part that a file becomes. */
async function headOf(file: unknown): Promise<string[]> {
  const { text } = await sentBy(form, { file });
  expect(text).toContain("\r\n\r\nbytes\r\n");
  return text.split("\r\n").slice(1, 3);
}

const heads = (name: string, type: string): string[] => [
  `Content-Disposition: form-data; name="file"; filename="${name}"`,
  `Content-Type: ${type}`,
];

test("a read stream's own name and type are its part's", async () => {
  const file = createReadStream(join(folder, "a cät.png"));
  expect(await headOf(file)).toEqual(heads("a cät.png", "image/png"));
  const untyped = createReadStream(join(folder, "plain"));
  expect(await headOf(untyped)).toEqual(heads("plain", "application/octet-stream"));
});

test("what the caller gives comes first", async () => {
  const file = toFile(createReadStream(join(folder, "a cät.png")), "b.gif");
  expect(await headOf(file)).toEqual(heads("b.gif", "image/gif"));
});

test("a file that was opened by its handle, and other streams, have no name", async () => {
  const nameless = heads("file", "application/octet-stream");
  const handle = await open(join(folder, "a cät.png"));
  expect(await headOf(handle.createReadStream())).toEqual(nameless);
  const other = await open(join(folder, "a cät.png"));
  expect(await headOf(other.readableWebStream())).toEqual(nameless);
  await other.close();
  const named = Object.assign(Readable.from([Buffer.from("bytes")]), { path: "/a.png" });
  expect(await headOf(named)).toEqual(nameless);
});

test("a raw body has the type of its file", async () => {
  const bodies = [{ kind: "raw", mediaType: "*/*" }] as const;
  const body = createReadStream(join(folder, "a cät.png"));
  const { headers } = await sentBy({ method: "POST", bodies }, { body });
  expect(headers.get("content-type")).toBe("image/png");
});
