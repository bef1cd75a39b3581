/** A stream that is given to a call is the call's: it is read, or let go of however the call ends, and never ends the process. */
import { getEventListeners, once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { Client, toFile, type ClientOptions, type OperationPlan } from "@lading/runtime";
import { createRawClient } from "@lading/runtime/raw";
import { withOwnedStreams, uploadMany } from "@lading/runtime/flows";
import { acme, operation, startServer } from "../support.ts";

const put = operation({
  id: "putThing",
  method: "PUT",
  parameters: [{ name: "size", in: "query", required: true }],
  bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
});
const form = operation({
  id: "postForm",
  method: "POST",
  bodies: [{ kind: "multipart", mediaType: "multipart/form-data", fields: [{ name: "file" }] }],
});

type Options = ClientOptions & { readonly [option: string]: unknown };

/** The raw client, untyped. */
function rawOf(
  client: Client,
  plans: readonly OperationPlan[],
): Readonly<Record<string, (path: string, init: object) => Promise<unknown>>> {
  return createRawClient<{}>(client, plans) as unknown as ReturnType<typeof rawOf>;
}

/** Lets the event loop turn: what is destroyed says so later. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

const nowhere = { baseUrl: "http://127.0.0.1:1", maxRetries: 0 };
const aborted = AbortSignal.abort(new Error("too late"));
const failingKey = { apiKey: () => Promise.reject(new Error("no key today")) };
const failingHook = { hooks: [() => Promise.reject(new Error("hook"))] };

/** How a call may end without its stream being read. */
const ends: readonly (readonly [string, Options, object, object])[] = [
  ["a refused connection", nowhere, { size: 1 }, {}],
  ["a credential function that fails", { ...nowhere, ...failingKey }, { size: 1 }, {}],
  ["an abort before the call", nowhere, { size: 1 }, { signal: aborted }],
  ["a missing parameter", nowhere, {}, {}],
  ["an unknown option value", nowhere, { size: 1 }, { timeout: -1 }],
  ["a hook that fails", { ...nowhere, ...failingHook }, { size: 1 }, {}],
  [
    "a fetch that rejects",
    { fetch: () => Promise.reject(new Error("down")), maxRetries: 0 },
    { size: 1 },
    {},
  ],
  ["a fetch that responds unread", { fetch: async () => Response.json({}) }, { size: 1 }, {}],
  [
    "a timeout",
    { fetch: () => new Promise(() => undefined), timeout: 5, maxRetries: 0 },
    { size: 1 },
    {},
  ],
];

test.each(ends)(
  "after %s, streams of every kind are let go",
  async (_, options, params, callOptions) => {
    const secured = { ...put, security: [["key"]] };
    const client = new Client(acme, { apiKey: "a-key-1234", ...options } as ClientOptions);
    const call = (body: unknown): Promise<unknown> =>
      client.call(secured, { ...params, body }, callOptions).catch((error: unknown) => error);
    const node = new PassThrough();
    await call(node);
    let why: unknown;
    const web = new ReadableStream(
      { cancel: (reason) => void (why = reason ?? "cancelled") },
      { highWaterMark: 0 },
    );
    await call(toFile(web, "a.bin"));
    const bytes = (async function* () {
      yield new Uint8Array(1);
    })();
    await call(bytes);
    await turns();
    expect(node.destroyed).toBe(true);
    expect(why).toBeDefined();
    expect(await bytes.next()).toEqual({ done: true, value: undefined });
  },
);

test.each([
  ["a raw body", (client: Client, file: Readable) => client.call(put, { size: 1, body: file })],
  ["a form", (client: Client, file: Readable) => client.call(form, { body: { file } })],
  ["a refused call", (client: Client, file: Readable) => client.call(put, { body: file })],
  [
    "raw",
    (client: Client, file: Readable) =>
      rawOf(client, [put]).PUT!("/things", {
        params: { query: { size: 1 } },
        body: file,
      }),
  ],
])("a file that is missing rejects the call: %s", async (_, send) => {
  const { url } = await startServer((request, response) =>
    request.resume().on("end", () => response.end("{}")),
  );
  const client = new Client(acme, { baseUrl: url, maxRetries: 0 });
  const file = createReadStream(join(tmpdir(), "lading-no-such-file"));
  await expect(send(client, file)).rejects.toBeInstanceOf(Error);
  await turns();
  expect(file.destroyed).toBe(true);
});

test("a stream that breaks while a credential is waited for rejects the call", async () => {
  const file = new PassThrough();
  const apiKey = async (): Promise<string> => {
    file.destroy(new Error("peer went away"));
    await turns();
    return "a-key-1234";
  };
  const { url } = await startServer((request, response) =>
    request.resume().on("end", () => response.end("{}")),
  );
  const client = new Client(acme, { baseUrl: url, apiKey, maxRetries: 0 } as ClientOptions);
  const call = client.call({ ...put, security: [["key"]] }, { size: 1, body: file });
  await expect(call).rejects.toThrow("peer went away");
});

test("a stream that failed before the call says so", async () => {
  const file = new PassThrough();
  file.on("error", () => undefined).destroy(new Error("disk on fire"));
  await turns();
  const client = new Client(acme, nowhere);
  await expect(client.call(put, { size: 1, body: file })).rejects.toThrow(
    "body is a stream that failed: Error: disk on fire",
  );
});

test("streams of a form whose turn never came are let go too", async () => {
  const { url } = await startServer((_, response) => {
    response.writeHead(413, { connection: "close" }).end("{}");
  });
  const client = new Client(acme, { baseUrl: url, maxRetries: 0 });
  const endless = new Readable({
    read() {
      setImmediate(() => this.push(Buffer.alloc(65_536)));
    },
  });
  const waiting = new PassThrough();
  await client.call(form, { body: { file: [endless, waiting] } }).catch(() => undefined);
  await turns();
  expect([endless.destroyed, waiting.destroyed]).toEqual([true, true]);
});

test("a file handle is closed that no one read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lading-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "a"), "bytes");
  const file = createReadStream(join(folder, "a"));
  await once(file, "ready");
  const closed = once(file, "close");
  await new Client(acme, nowhere).call(put, { body: file }).catch(() => undefined);
  await closed;
});

test.each([
  ["read to its end", (response: Response) => response.text()],
  ["cancelled", (response: Response) => response.body!.cancel()],
])("asResponse() lets go of the caller's signal once the body is %s", async (_, finish) => {
  const { url } = await startServer((_request, response) => response.end("{}"));
  const replaced: ClientOptions = { baseUrl: url, fetch: (address, init) => fetch(address, init) };
  for (const options of [{ baseUrl: url }, replaced]) {
    const client = new Client(acme, options);
    const { signal } = new AbortController();
    const response = await client.call(operation(), {}, { signal }).asResponse();
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await finish(response);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  }
});

test("raw lets go of the caller's signal, and hears of it until then", async () => {
  const { url } = await startServer((request, response) => {
    if (!request.url!.includes("never"))
      response.setHeader("content-type", "application/json").end("{}");
  });
  const client = new Client(acme, { baseUrl: url, maxRetries: 0 });
  const never = operation({ id: "wait", path: "/never" });
  const raw = rawOf(client, [operation(), never]);
  const controller = new AbortController();
  const { signal } = controller;
  for (let call = 0; call < 5; call++) await raw.GET!("/things", { signal });
  expect(getEventListeners(signal, "abort")).toEqual([]);
  const call = raw.GET!("/never", { signal });
  setImmediate(() => controller.abort(new Error("enough")));
  await expect(call).rejects.toThrow("enough");
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a flow lets go of the streams it was given, read or not", async () => {
  const late = new PassThrough();
  await expect(withOwnedStreams([late], () => Promise.reject(new Error("no")))).rejects.toThrow(
    "no",
  );
  const missing = createReadStream(join(tmpdir(), "lading-no-such-file"));
  expect(await withOwnedStreams({ file: toFile(missing, "a") }, () => turns())).toBeUndefined();
  const list = [new PassThrough(), new PassThrough()];
  const first = { upload: () => Promise.reject(new Error("first")), concurrency: 1 };
  for await (const { ok } of uploadMany({ inputs: list, ...first })) {
    expect(ok).toBe(false);
    break;
  }
  expect([late, missing, ...list].map(({ destroyed }) => destroyed)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
