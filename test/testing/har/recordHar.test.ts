/** A client's traffic as an HTTP archive: valid, part by part, retry by retry, and without a secret. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { ImageKit, toFile } from "@lading/imagekit";
import { recordHar, type Har, type HarRecorder } from "@lading/testing/har";
import { sha256, startRecorder, type Reply } from "@lading/testing/internal";
import { startLoopbackServer } from "@lading/testing/internal";
import { harViolations } from "./harViolations.ts";

const json = { "content-type": "application/json" };
const picture = Buffer.alloc(100_000, "picture");
const uploaded = { headers: json, body: '{"fileId":"1","name":"cat.jpg"}' };

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "lading-har-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "traffic.har");
}

async function server(...replies: readonly Reply[]): Promise<string> {
  let count = 0;
  const { url, stop } = await startRecorder(() => replies[Math.min(count++, replies.length - 1)]!);
  onTestFinished(stop);
  return url;
}

/** Closes the recorder, and reads what it wrote. */
async function written(recorder: HarRecorder, path: string): Promise<Har> {
  await recorder.close();
  return JSON.parse(readFileSync(path, "utf8")) as Har;
}

const file = (): ReturnType<typeof toFile> =>
  toFile(new Blob([picture]), 'a "cat".jpg', { type: "image/jpeg" });

test("an upload is recorded part by part, and a retry as an entry of its own", async () => {
  const path = newFile();
  const har = recordHar(path);
  const baseUrl = await server({ status: 503, headers: { "retry-after": "0" } }, uploaded);
  const imagekit = new ImageKit({ privateKey: "private_key_1", baseUrl, hooks: [har] });
  await imagekit.uploadFile({ file: await file(), fileName: "cat.jpg", tags: ["pet", "cat"] });
  const archive = await written(har, path);
  expect(harViolations(archive)).toEqual([]);
  const [first, second] = archive.log.entries;
  expect(archive.log.entries).toHaveLength(2);
  expect(first).toMatchObject({
    _attempt: 1,
    response: { status: 503, statusText: "Service Unavailable" },
  });
  expect(second).toMatchObject({
    _operation: "imagekit.uploadFile",
    _attempt: 2,
    request: { method: "POST", url: `${baseUrl}/api/v1/files/upload` },
    response: {
      status: 200,
      content: { mimeType: "application/json", text: uploaded.body, size: uploaded.body.length },
    },
  });
  const digest = sha256(picture);
  expect(second!.request.postData?.params).toEqual([
    {
      name: "file",
      fileName: 'a "cat".jpg',
      contentType: "image/jpeg",
      comment: `100000 bytes, SHA-256 ${digest}`,
      _size: 100_000,
      _sha256: digest,
    },
    { name: "fileName", value: "cat.jpg", _size: 7 },
    { name: "tags", value: "pet,cat", _size: 7 },
  ]);
  expect(second!.request.headers).toContainEqual({ name: "authorization", value: "***" });
  expect(second!.timings.send + second!.timings.wait + second!.timings.receive).toBeCloseTo(
    second!.time,
  );
});

test("several clients share one, and nothing is recorded after it is closed", async () => {
  const path = newFile();
  const har = recordHar(path);
  const baseUrl = await server(uploaded);
  const clients = [1, 2].map(
    () => new ImageKit({ privateKey: "private_key_1", baseUrl, hooks: [har] }),
  );
  for (const client of clients)
    await client.uploadFile({ file: await file(), fileName: "cat.jpg" });
  expect((await written(har, path)).log.entries).toHaveLength(2);
  await clients[0]!.uploadFile({ file: await file(), fileName: "cat.jpg" });
  expect((await written(har, path)).log.entries).toHaveLength(2);
  expect(readdirSync(join(path, ".."))).toEqual(["traffic.har"]);
});

test("a failure is an entry without a response", async () => {
  const path = newFile();
  const har = recordHar(path);
  const { url, stop } = await startRecorder(() => uploaded);
  await stop();
  const imagekit = new ImageKit({
    privateKey: "private_key_1",
    baseUrl: url,
    hooks: [har],
    maxRetries: 0,
  });
  await imagekit.uploadFile({ file: await file(), fileName: "cat.jpg" }).catch(() => undefined);
  const archive = await written(har, path);
  expect(harViolations(archive)).toEqual([]);
  expect(archive.log.entries).toMatchObject([
    { response: { status: 0 }, _error: expect.stringContaining("ECONNREFUSED") as string },
  ]);
});

test("long texts and binary responses are described, short binary ones are kept", async () => {
  const path = newFile();
  const har = recordHar({ path, limit: 100 });
  const baseUrl = await server(
    { headers: json, body: JSON.stringify({ name: "x".repeat(200) }) },
    { headers: { "content-type": "image/png" }, body: Buffer.from([1, 2, 3]) },
    { headers: { "content-type": "image/png" }, body: Buffer.alloc(200, 7) },
  );
  const imagekit = new ImageKit({ privateKey: "private_key_1", baseUrl, hooks: [har] });
  const send = async (fileName: string): Promise<void> => {
    const response = await imagekit.uploadFile({ file: await file(), fileName }).asResponse();
    await response.arrayBuffer();
  };
  for (const fileName of ["y".repeat(200), "b", "c"]) await send(fileName);
  const { entries } = (await written(har, path)).log;
  expect(entries[0]!.request.postData?.params?.[1]).toEqual({
    name: "fileName",
    comment: "200 bytes of text",
    _size: 200,
  });
  expect(entries.map(({ response }) => response.content)).toEqual([
    { size: 211, mimeType: "application/json", comment: "211 bytes of text" },
    { size: 3, mimeType: "image/png", text: "AQID", encoding: "base64" },
    {
      size: 200,
      mimeType: "image/png",
      comment: expect.stringContaining("200 bytes, SHA-256") as string,
      _sha256: sha256(Buffer.alloc(200, 7)),
    },
  ]);
});

test("a large stream passes without being kept", async () => {
  const path = newFile();
  const har = recordHar(path);
  const { url, stop } = await startLoopbackServer(async (request, response) => {
    for await (const _piece of request);
    response.writeHead(200, json).end(uploaded.body);
  });
  onTestFinished(stop);
  const piece = Buffer.alloc(1_048_576, "movie");
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  async function* movie(): AsyncGenerator<Uint8Array> {
    for (let count = 0; count < 256; count++) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      yield piece;
    }
  }
  const imagekit = new ImageKit({ privateKey: "private_key_1", baseUrl: url, hooks: [har] });
  const content = await toFile(movie(), "movie.mp4", { type: "video/mp4", size: 256 * 1_048_576 });
  await imagekit.uploadFile({ file: content, fileName: "movie.mp4" });
  const [entry] = (await written(har, path)).log.entries;
  expect(entry!.request.postData?.params?.[0]).toMatchObject({ _size: 256 * 1_048_576 });
  expect(most).toBeLessThan(64 * 1_048_576);
});
