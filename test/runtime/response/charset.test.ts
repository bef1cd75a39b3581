/** Bodies as they come: their characters, their codings, and statuses without any. */
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import {
  type ApiCall,
  ApiConnectionError,
  ApiError,
  ApiResponseError,
  Client,
  streamingCall,
  type OperationPlan,
} from "@lading/runtime";
import { acme, operation, startServer } from "../support.ts";

interface Served {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly plan?: Partial<OperationPlan>;
}

type Call = ApiCall<unknown, { error?: unknown }>;

/** Calls of a loopback server, over Node's own transport or over `fetch`. */
async function server(by: string, served: Served): Promise<() => Call> {
  const { status = 200, headers = {}, body, plan } = served;
  const { url } = await startServer((_, response) => {
    response.writeHead(status, headers).end(body);
  });
  const options = by === "fetch" ? { fetch } : {};
  const client = new Client(acme, { baseUrl: url, maxRetries: 0, ...options });
  return () => client.call(operation(plan));
}

async function data(by: string, served: Served): Promise<unknown> {
  return (await server(by, served))();
}

async function failure(by: string, served: Served): Promise<ApiError> {
  return (await server(by, served))().then(
    () => Promise.reject(new Error("was not refused")),
    (error: unknown) => error as ApiError,
  );
}

const transports = ["node", "fetch"];
const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const text = { responses: { 200: ["text/plain"], "4XX": ["text/plain"] } };

test.each(
  transports.flatMap((by) =>
    (
      [
        ["text/plain; charset=iso-8859-1", latin("zu groß"), "zu groß"],
        ['text/plain; Charset="ISO-8859-1"; x=1', latin("zu groß"), "zu groß"],
        ["text/plain;charset='latin1'", latin("zu groß"), "zu groß"],
        ["text/plain; charset=windows-1252", Buffer.from([0x80, 0x93, 0xe9]), "€“é"],
        ["text/plain; charset=Shift_JIS", Buffer.from([0x93, 0xfa, 0x96, 0x7b]), "日本"],
        ["text/plain; charset=koi8-r", Buffer.from([0xf0, 0xf2]), "ПР"],
        ["text/plain; charset=utf-16", Buffer.from("\ufeffäö", "utf16le"), "äö"],
        ["text/plain; charset=utf-16be", Buffer.from("\ufeffäö", "utf16le").swap16(), "äö"],
        ["text/plain", Buffer.from("\ufeffäö", "utf16le").swap16(), "äö"],
        ["text/plain; charset=latin1", Buffer.from("\ufeffäö"), "äö"],
        ["text/plain; charset=", Buffer.from("äö"), "äö"],
        ["text/plain; charset=UTF8", Buffer.from("äö"), "äö"],
      ] as const
    ).map(([type, body, want]) => [by, type, want, body] as const),
  ),
)("%s: %s is read as %s", async (by, type, want, body) => {
  const served = { headers: { "content-type": type }, body, plan: text };
  expect(await data(by, served)).toBe(want);
  const long = { ...served, body: Buffer.concat([body, Buffer.alloc(600_000, 0x20)]) };
  if (!/16/.test(type) && body[0] !== 0xfe)
    expect(await data(by, long)).toBe(want.padEnd(want.length + 600_000));
  expect((await failure(by, { ...served, status: 400 })).message).toContain(want);
});

test.each(transports)("%s: JSON in another charset is read by that", async (by) => {
  for (const [charset, body] of [
    ["windows-1252", latin('{"a":"Größe"}')],
    ["utf-16", Buffer.from('\ufeff{"a":"Größe"}', "utf16le")],
    ["utf-16le", Buffer.from('{"a":"Größe"}', "utf16le")],
    ["utf-8", Buffer.from('\ufeff{"a":"Größe"}')],
  ] as const) {
    const headers = { "content-type": `application/json; charset=${charset}` };
    expect(await data(by, { headers, body })).toEqual({ a: "Größe" });
    const late = (await server(by, { headers, body }))();
    await late;
    expect(await (await late.asResponse()).json()).toEqual({ a: "Größe" });
    expect((await late.asResponse()).headers.get("content-type")).toMatch(/charset=utf-8$/i);
  }
});

test.each(transports)("%s: a charset that is not known is reported by its name", async (by) => {
  for (const type of ["text/plain; charset=klingon", "application/json; charset=klingon"]) {
    const plan = { responses: { 200: [type.split(";")[0]!], 400: [type.split(";")[0]!] } };
    for (const status of [200, 400]) {
      const served = { status, headers: { "content-type": type }, body: Buffer.from('"q"'), plan };
      const error = await failure(by, served);
      expect(error).toBeInstanceOf(ApiResponseError);
      expect(error.message).toContain('Its charset "klingon" is not known here.');
    }
  }
  const headers = { "content-type": "image/png; charset=klingon" };
  const plan = { responses: { 200: ["image/png"] } };
  expect(await data(by, { headers, body: Buffer.from("q"), plan })).toBeInstanceOf(Blob);
});

test("items of a stream are read in their charset", async () => {
  const { url } = await startServer((request, response) => {
    const [charset, body] = request.url!.includes("lines")
      ? ["latin1", latin('{"a":"ö"}\n')]
      : ["klingon", latin("1\n")];
    response.writeHead(200, { "content-type": `application/jsonl; charset=${charset}` }).end(body);
  });
  const plan = (path: string): OperationPlan =>
    operation({
      path,
      responses: { 200: ["application/jsonl"] },
      streams: { 200: [{ mediaType: "application/jsonl", framing: "lines" }] },
    });
  const client = new Client(acme, { baseUrl: url, maxRetries: 0 });
  const items: unknown[] = [];
  const stream = await streamingCall<AsyncIterable<unknown>, unknown>(client, {
    plan: plan("/lines"),
  });
  for await (const item of stream) items.push(item);
  expect(items).toEqual([{ a: "ö" }]);
  const unknown = streamingCall<unknown, unknown>(client, { plan: plan("/other") });
  await expect(unknown).rejects.toThrow('Its charset "klingon" is not known here.');
});

test.each(["constructor", "__proto__", "toString", "secret", "gzip, constructor"])(
  "a Content-Encoding of %s is no coding: what can be read is read, else it is named",
  async (coding) => {
    for (const by of transports) {
      const headers = { "content-type": "application/json", "content-encoding": coding };
      expect(await data(by, { headers, body: Buffer.from('{"n":1}') })).toEqual({ n: 1 });
      const error = await failure(by, { headers, body: Buffer.from([1, 2, 3]) });
      expect(error).toBeInstanceOf(ApiResponseError);
      const name = coding.split(", ").at(-1)!.toLowerCase();
      expect(error.message).toContain(`Its Content-Encoding "${name}" is not known here.`);
    }
  },
);

const long = Buffer.from(Array.from({ length: 9_000 }, (_, index) => `line ${index}\n`).join(""));

test.each([
  ["gzip", gzipSync(long)],
  ["x-gzip", gzipSync(long)],
  ["deflate", deflateSync(long)],
  ["br", brotliCompressSync(long)],
  ["gzip, br", brotliCompressSync(gzipSync(long))],
] as const)("a body of %s that is cut short never resolves short", async (coding, body) => {
  const headers = { "content-type": "text/plain", "content-encoding": coding };
  expect(await data("node", { headers, body, plan: text })).toBe(long.toString());
  for (const cut of [1, 4, 9, body.length >> 1, body.length - 1]) {
    const error = await failure("node", {
      headers,
      body: body.subarray(0, body.length - cut),
      plan: text,
    });
    expect(error).toBeInstanceOf(ApiConnectionError);
    expect(error.message).toMatch(
      /failed while its response was read: .*(unexpected end of file|Decompression failed|the connection|is not what its Content-Encoding says)/,
    );
  }
  const pictures = { responses: { 200: ["image/png"] } };
  const served = {
    headers: { ...headers, "content-type": "image/png" },
    body: body.subarray(0, -1),
  };
  expect(await failure("node", { ...served, plan: pictures })).toBeInstanceOf(ApiConnectionError);
});

test.each(transports)("%s: no bytes under a coding are an empty body", async (by) => {
  const headers = { "content-type": "text/plain", "content-encoding": "gzip" };
  expect(await data(by, { headers, plan: text })).toBe("");
});

test.each(transports)("%s: a 304 is no redirect", async (by) => {
  const headers = { location: "https://elsewhere.test/", etag: '"1"' };
  const served = { status: 304, headers };
  for (const responses of [
    { 304: [] },
    { default: ["application/json"] },
    { "3XX": ["text/plain"] },
  ]) {
    const error = await failure(by, { ...served, plan: { responses } });
    expect(error).toMatchObject({ name: "ApiError", status: 304 });
    expect(error.message).toBe(
      "acme.listThings: GET /things failed with status 304: Not Modified. Nothing has changed since the version that the request names: keep using that version.",
    );
  }
  const undocumented = await failure(by, served);
  expect(undocumented).toBeInstanceOf(ApiResponseError);
  expect(undocumented.message).toContain("does not describe this status");
  expect(undocumented.message).not.toContain("redirect");
});

test.each([300, 305, 306])("a %d with a Location is a response, not followed", async (status) => {
  for (const by of transports) {
    const headers = { location: "/elsewhere", "content-type": "application/json" };
    const served = { status, headers, body: Buffer.from('{"choices":[]}') };
    const error = await failure(by, {
      ...served,
      plan: { responses: { [status]: ["application/json"] } },
    });
    expect(error).toMatchObject({ status, error: { choices: [] } });
    expect(error.message).not.toContain("redirect");
  }
});
