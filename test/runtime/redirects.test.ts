import { expect, test } from "vitest";
import { Client, fileFromPath, type OperationPlan } from "@lading/runtime";
import { textBody, type EncodedBody } from "../../packages/runtime/src/encodedBody.ts";
import { followRedirects } from "../../packages/runtime/src/redirects.ts";
import type { Outgoing } from "../../packages/runtime/src/transport.ts";
import { acme, bytesOf, operation, startServer } from "./support.ts";

interface Hop {
  readonly status: number;
  readonly location: string;
}

interface Case extends Partial<Outgoing> {
  readonly hops: readonly Hop[];
  readonly carriesOptions?: boolean;
}

/** Where a request went, and why it went no further. */
async function wayOf({ hops, carriesOptions = false, ...given }: Case): Promise<{
  sent: Outgoing[];
  refusal: string | undefined;
}> {
  const sent: Outgoing[] = [];
  const outgoing: Outgoing = {
    method: "GET",
    url: "https://api.acme.test/things?key=private_test_key",
    headers: {
      authorization: "Bearer private_test_key",
      cookie: "session=private_test_key",
      "x-key": "private_test_key",
      "x-company": "7",
      accept: "application/json",
      "content-type": "text/plain",
    },
    body: undefined,
    signal: new AbortController().signal,
    ...given,
  };
  const send = async (request: Outgoing): Promise<Response> => {
    const hop = hops[sent.push(request) - 1];
    return new Response(hop ? "moved" : "{}", {
      status: hop?.status ?? 200,
      headers: hop ? { location: hop.location } : {},
    });
  };
  const { refusal } = await followRedirects({
    outgoing,
    first: await send(outgoing),
    send,
    rules: {
      isDocumented: (status) => status === 300,
      carriesOptions,
      secrets: ["private_test_key"],
    },
  });
  return { sent, refusal };
}

const text: EncodedBody = textBody("text/plain", "hello");
const once: EncodedBody = {
  contentType: "text/plain",
  chunks: [{ content: new Blob(["x"]).stream(), size: 1 }],
};

test.each([301, 302, 303, 307, 308])("GET and HEAD follow %d", async (status) => {
  for (const method of ["GET", "HEAD"]) {
    const { sent, refusal } = await wayOf({ method, hops: [{ status, location: "../new?a=1#b" }] });
    expect([sent[1]!.method, sent[1]!.url, refusal]).toEqual([
      method,
      "https://api.acme.test/new?a=1#b",
      undefined,
    ]);
    expect(sent[1]!.headers).toEqual(sent[0]!.headers);
  }
});

test.each([307, 308])("an upload that can be repeated follows %d", async (status) => {
  const { sent } = await wayOf({
    ...{ method: "POST", body: text },
    hops: [{ status, location: "/new" }],
  });
  expect(sent[1]).toEqual({ ...sent[0], url: "https://api.acme.test/new" });
});

test("another origin gets what describes the message, and nothing of the caller's", async () => {
  const hops = [
    { status: 307, location: "https://files.test/a" },
    { status: 307, location: "https://api.acme.test/back" },
  ];
  const { sent } = await wayOf({ method: "PUT", body: text, hops });
  const harmless = { accept: "application/json", "content-type": "text/plain" };
  expect(sent.map(({ url, headers }) => [url, headers]).slice(1)).toEqual([
    ["https://files.test/a", harmless],
    // Who was sent away once is not trusted with them again.
    ["https://api.acme.test/back", harmless],
  ]);
});

const away = "https://other.test/a";
test.each<[string, Case]>([
  [
    "it leads from https to http",
    { hops: [{ status: 302, location: "http://api.acme.test/things" }] },
  ],
  ["it leads to ftp:", { hops: [{ status: 302, location: "ftp://api.acme.test" }] }],
  [
    "its address holds a user name",
    { hops: [{ status: 302, location: "https://a:b@other.test" }] },
  ],
  ["its address cannot be read", { hops: [{ status: 302, location: "https://[" }] }],
  [
    "its address holds a credential, and https://other.test is another origin",
    { hops: [{ status: 302, location: `${away}?next=private%5Ftest%5Fkey` }] },
  ],
  [
    "the body holds options of the client, and https://other.test is another origin",
    { method: "POST", body: text, carriesOptions: true, hops: [{ status: 307, location: away }] },
  ],
  [
    "the body holds a stream, which can be sent once",
    { method: "POST", body: once, hops: [{ status: 307, location: "/new" }] },
  ],
  [
    "after a 303, POST would become GET",
    { method: "POST", body: text, hops: [{ status: 303, location: "/new" }] },
  ],
  [
    "after a 302, DELETE would become GET",
    { method: "DELETE", hops: [{ status: 302, location: "/new" }] },
  ],
])("refused: %s", async (words, given) => {
  const { sent, refusal } = await wayOf(given);
  expect([refusal, sent.length]).toEqual([words, 1]);
});

test("five redirects and no more", async () => {
  const hops = Array.from({ length: 9 }, (_, at) => ({ status: 302, location: `/${at}` }));
  expect((await wayOf({ hops: hops.slice(0, 5) })).refusal).toBeUndefined();
  const { sent, refusal } = await wayOf({ hops });
  expect([sent.length, refusal]).toEqual([6, "the API redirects more than 5 times"]);
});

test("a redirect that is the documented answer, or names no place, is an answer", async () => {
  expect((await wayOf({ hops: [{ status: 300, location: "/new" }] })).sent).toHaveLength(1);
  const plan = operation({ responses: { 302: ["application/json"] } });
  const fetch = async (): Promise<Response> =>
    Response.json({ at: "/new" }, { status: 302, headers: { location: "/new" } });
  const { status } = await new Client(acme, { fetch }).call<unknown, Response>(plan).result();
  expect(status).toBe(302);
});

function clientAt(baseUrl: string, options: object = {}): Client {
  return new Client(acme, { baseUrl, apiKey: "private_test_key", ...options } as object);
}

const upload: OperationPlan = operation({
  id: "putThing",
  method: "PUT",
  bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
  security: [["key"]],
});

test("a file from disk follows its redirect on the wire, the key does not", async () => {
  const reached: unknown[] = [];
  const other = await startServer((request, response) => {
    void bytesOf(request).then((bytes) => {
      reached.push([request.headers["x-key"], request.headers["content-length"], bytes.length]);
      response.setHeader("content-type", "application/json").end('{"moved":true}');
    });
  });
  const { url } = await startServer((_request, response) => {
    // Before the body is read, as object stores do it.
    response.writeHead(307, { location: `${other.url}/there` }).end();
  });
  const client = clientAt(url);
  const file = await fileFromPath(import.meta.filename);
  const { data, response } = await client.call(upload, { body: file }).withResponse();
  expect(data).toEqual({ moved: true });
  expect([response.url, response.redirected]).toEqual([`${other.url}/there`, true]);
  const size = (file.content as Blob).size;
  expect(reached).toEqual([[undefined, String(size), size]]);
});

test("an upload through fetch is not redirected, and the error says what to do", async () => {
  const { url } = await startServer((request, response) => {
    request.resume();
    response.writeHead(307, { location: "/new" }).end();
  });
  const client = clientAt(url, { fetch: globalThis.fetch });
  await expect(client.call(upload, { body: new Uint8Array(3) })).rejects.toThrow(
    "The API redirects, which is not followed; set baseUrl to where the API lives.",
  );
});

test("a refusal is told in the error, which holds the answer", async () => {
  const { url } = await startServer((_request, response) => {
    response.writeHead(301, { location: "/new" }).end();
  });
  const client = clientAt(url);
  await expect(client.call(upload, { body: new Uint8Array(3) })).rejects.toMatchObject({
    status: 301,
    message: expect.stringContaining(
      "The redirect was not followed: after a 301, PUT would become GET. Set baseUrl to where the API lives.",
    ),
  });
});
