/** A client's traffic as an HTTP archive: valid, part by part, retry by retry, and without a secret. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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

test("one file has one recorder", async () => {
  const path = newFile();
  const har = recordHar(path);
  expect(() => recordHar({ path })).toThrow(
    `${path} is already being recorded. Share one recorder among clients.`,
  );
  await har.close();
  await recordHar(path).close();
});

test("what is recorded when the process exits is written", () => {
  const path = newFile();
  const program = `
    import { recordHar } from "@lading/testing/har";
    const har = recordHar(${JSON.stringify(path)});
    const observe = (observer) => observer({ method: "GET", url: "http://a.test/", headers: {} });
    await har({ operation: "a.b", attempt: 1, redact: (text) => text, observe }, async () => new Response());
    throw new Error("this program fails");
  `;
  const { status } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
  });
  expect(status).toBe(1);
  expect(existsSync(path)).toBe(true);
  const { log } = JSON.parse(readFileSync(path, "utf8")) as Har;
  expect(log.entries).toMatchObject([{ request: { method: "GET" }, response: { status: 0 } }]);
});

test("a browser gets an error that says why it cannot record", async () => {
  const browser = await import("../../../packages/testing/src/harBrowser.ts");
  expect(() => browser.recordHar()).toThrow("recordHar writes a file, which a browser cannot.");
  expect(() => browser.harOfExchanges()).toThrow("runs in Node");
});

test("the entry loads nothing but Node and the runtime", () => {
  const source = join(import.meta.dirname, "../../../packages/testing/src");
  const imports = new Map<string, readonly string[]>();
  const visit = (path: string): void => {
    if (imports.has(path)) return;
    // What is imported as a type is not loaded.
    const text = readFileSync(path, "utf8").replaceAll(/^(import|export) type [^;]*;/gms, "");
    const found = [...text.matchAll(/\bfrom "([^"]+)"/g)].map(([, name]) => name!);
    imports.set(path, found);
    for (const name of found) if (name.startsWith(".")) visit(join(path, "..", name));
  };
  visit(join(source, "har.ts"));
  const foreign = [...imports.values()].flat().filter((name) => !/^(\.|node:)/.test(name));
  expect([...new Set(foreign)]).toEqual(["@lading/runtime/redaction"]);
});
