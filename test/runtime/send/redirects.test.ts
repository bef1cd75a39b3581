import { expect, test } from "vitest";
import { Client, fileFromPath, type OperationPlan } from "@lading/runtime";
import type { EncodedBody } from "../../../packages/runtime/src/files/encodedBody.ts";
import { multipartBody } from "../../../packages/runtime/src/request/body/multipartBody.ts";
import { textBody } from "../../../packages/runtime/src/request/body/textBody.ts";
import { followRedirects } from "../../../packages/runtime/src/send/redirects.ts";
import type { Outgoing } from "../../../packages/runtime/src/transport/transport.ts";
import { acme, bytesOf, operation, startServer } from "../support.ts";

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

test.each(["PUT", "PATCH", "DELETE"])(
  "%s keeps its method and body over 301 and 302",
  async (method) => {
    for (const status of [301, 302, 307, 308]) {
      for (const body of [text, undefined]) {
        const { sent } = await wayOf({ method, body, hops: [{ status, location: "/new" }] });
        expect(sent[1]).toEqual({ ...sent[0], url: "https://api.acme.test/new" });
      }
    }
  },
);

test.each(["POST", "PUT", "PATCH", "DELETE"])(
  "after a 303, %s is over and its response is read",
  async (method) => {
    const headers = {
      accept: "*/*",
      "content-type": "text/plain",
      "content-language": "de",
      "x-key": "k",
    };
    for (const body of [text, once]) {
      const hops = [{ status: 303, location: "/new" }];
      const { sent } = await wayOf({ method, body, headers, hops });
      expect(sent[1]).toEqual({
        ...sent[0],
        method: "GET",
        url: "https://api.acme.test/new",
        body: undefined,
        headers: {
          accept: "*/*",
          "x-key": "k",
        },
      });
    }
  },
);

test("after a 303 a secret in the body stays behind, and another origin may be read", async () => {
  const body = textBody("application/json", '{"key":"private_test_key"}');
  const hops = [{ status: 303, location: "https://other.test/a" }];
  const { sent } = await wayOf({ method: "POST", body, hops, carriesOptions: true });
  expect(sent[1]).toMatchObject({ method: "GET", body: undefined });
  expect(JSON.stringify(sent[1])).not.toContain("private_test_key");
});

test.each([307, 308])("an upload that can be repeated follows %d", async (status) => {
  const { sent } = await wayOf({
    method: "POST",
    body: text,
    hops: [
      {
        status,
        location: "/new",
      },
    ],
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
    "it goes from https to http",
    { hops: [{ status: 302, location: "http://api.acme.test/things" }] },
  ],
  ["its address has the scheme ftp:", { hops: [{ status: 302, location: "ftp://api.acme.test" }] }],
  [
    "its address contains a user name",
    { hops: [{ status: 302, location: "https://a:b@other.test" }] },
  ],
  ["its address is not a valid URL", { hops: [{ status: 302, location: "https://[" }] }],
  [
    "its address contains a credential, and https://other.test is another origin",
    { hops: [{ status: 302, location: `${away}?next=private%5Ftest%5Fkey` }] },
  ],
  [
    "the body contains options of the client, and https://other.test is another origin",
    { method: "POST", body: text, carriesOptions: true, hops: [{ status: 307, location: away }] },
  ],
  [
    "the body contains a stream, which can be sent only once",
    { method: "POST", body: once, hops: [{ status: 307, location: "/new" }] },
  ],
  [
    "after a 302, POST would become GET",
    { method: "POST", body: text, hops: [{ status: 302, location: "/new" }] },
  ],
  ...[
    textBody("application/json", '{"key":"private_test_key"}'),
    textBody("application/x-www-form-urlencoded", "key=private%5Ftest%5Fkey"),
    multipartBody("multipart/form-data", [{ name: "key", value: "private_test_key" }]),
  ].map((body): [string, Case] => [
    "the body contains a secret, and https://other.test is another origin",
    { method: "PUT", body, hops: [{ status: 301, location: away }] },
  ]),
])("refused: %s", async (words, given) => {
  const { sent, refusal } = await wayOf(given);
  expect([refusal, sent.length]).toEqual([words, 1]);
});

test.each([
  ["of a mebibyte is searched for secrets", 1_048_576, 1],
  ["above it is a file, and is not", 1_048_577, 2],
])("a piece of a body %s", async (_title, size, requests) => {
  const content = new TextEncoder().encode("private_test_key".padEnd(size));
  const body: EncodedBody = { contentType: "text/plain", chunks: [{ content, size }] };
  const hops = [{ status: 301, location: away }];
  expect((await wayOf({ method: "PUT", body, hops })).sent).toHaveLength(requests);
});

test("five redirects and no more", async () => {
  const hops = Array.from({ length: 9 }, (_, at) => ({ status: 302, location: `/${at}` }));
  expect((await wayOf({ hops: hops.slice(0, 5) })).refusal).toBeUndefined();
  const { sent, refusal } = await wayOf({ hops });
  expect([sent.length, refusal]).toEqual([6, "the API redirects more than 5 times"]);
});

test("a redirect that is the documented response, or names no place, is a response", async () => {
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

test.each<[string, object]>([
  ["Node's own transport", {}],
  ["a handed-in fetch", { fetch: globalThis.fetch }],
])("%s: a body in memory follows its redirect on the wire", async (_, transport) => {
  for (const [status, body] of [
    [301, new Uint8Array(5)],
    [302, new Blob(["hello"])],
    [307, new ArrayBuffer(5)],
    [308, new File(["hello"], "a.jpg")],
  ] as const) {
    const reached: unknown[] = [];
    const { url } = await startServer((request, response) => {
      void bytesOf(request).then((bytes) => {
        reached.push([request.method, request.url, bytes.length]);
        if (request.url === "/things")
          response.writeHead(status, { location: "/new" }).end("Moved");
        else response.setHeader("content-type", "application/json").end("{}");
      });
    });
    await clientAt(url, transport).call(upload, { body });
    expect(reached).toEqual([
      ["PUT", "/things", 5],
      ["PUT", "/new", 5],
    ]);
  }
});

test("a stream or a large body through fetch is not redirected, and the error says why", async () => {
  const { url } = await startServer((request, response) => {
    request.resume();
    response.writeHead(307, { location: "/new" }).end();
  });
  const client = clientAt(url, { fetch: globalThis.fetch });
  for (const body of [new Uint8Array(16_777_217), new Blob(["x"]).stream()]) {
    await expect(client.call(upload, { body })).rejects.toThrow(
      "The API redirects to an unknown address: browsers hide it, and so does fetch for streams and large bodies. " +
        "Set baseUrl to the address of the API.",
    );
  }
});

test("fields that are secret go to no other origin", async () => {
  const reached: unknown[] = [];
  const other = await startServer((request, response) => {
    reached.push(request.url);
    response.end();
  });
  const { url } = await startServer((request, response) => {
    request.resume();
    response.writeHead(307, { location: other.url }).end();
  });
  for (const kind of ["multipart", "urlencoded"] as const) {
    const fields = [{ name: "signature", secret: true }] as const;
    const form = { kind, mediaType: `test/${kind}`, flat: true, fields } as const;
    const plan = operation({ method: "POST", bodies: [form] });
    for (const transport of [{}, { fetch: globalThis.fetch }]) {
      await expect(clientAt(url, transport).call(plan, { signature: "abc" })).rejects.toThrow(
        "The redirect was not followed: the body contains options of the client",
      );
    }
  }
  expect(reached).toEqual([]);
});

test("a refusal is reported in the error, which holds the response", async () => {
  const { url } = await startServer((_request, response) => {
    response.writeHead(301, { location: "/new" }).end();
  });
  const client = clientAt(url);
  const post = { ...upload, method: "POST" };
  await expect(client.call(post, { body: new Uint8Array(3) })).rejects.toMatchObject({
    status: 301,
    message: expect.stringContaining(
      "The redirect was not followed: after a 301, POST would become GET. Set baseUrl to the address of the API.",
    ),
  });
});
