/** Blobs and Files of another realm, such as happy-dom's: no instances of this realm's classes, but files as any other. */
import { afterEach, expect, test, vi } from "vitest";
import { Client, toFile, type OperationPlan } from "@lading/runtime";
import { acme, bytesOf, operation, startServer } from "../support.ts";

/** As a class of another realm: the same shape and name, and nothing of this realm's `Blob` behind it. */
class OtherBlob {
  readonly #inner: Blob;
  constructor(inner: Blob) {
    this.#inner = inner;
  }
  get [Symbol.toStringTag](): string {
    return "Blob";
  }
  get size(): number {
    return this.#inner.size;
  }
  get type(): string {
    return this.#inner.type;
  }
  slice(from?: number, to?: number): OtherBlob {
    return new OtherBlob(this.#inner.slice(from, to));
  }
  stream(): ReadableStream {
    return this.#inner.stream();
  }
  arrayBuffer(): Promise<ArrayBuffer> {
    return this.#inner.arrayBuffer();
  }
}

class OtherFile extends OtherBlob {
  readonly name = "a.png";
  override get [Symbol.toStringTag](): string {
    return "File";
  }
}

const text = "bytes of a file ".repeat(10_000);
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
const raw: Partial<OperationPlan> = {
  method: "POST",
  bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
};
const ways = [
  ["Node's transport", {}],
  ["fetch", { fetch: (url: string, init: RequestInit) => fetch(url, init) }],
] as const;

afterEach(() => vi.unstubAllGlobals());

test.each(ways)("%s sends them, measured", async (_way, options) => {
  const { url } = await startServer((request, response) => {
    void bytesOf(request).then((bytes) =>
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify([bytes.toString(), request.headers["content-length"]])),
    );
  });
  const client = new Client(acme, { ...options, baseUrl: url });
  const file = new OtherFile(new Blob([text], { type: "image/png" }));
  const [whole, length] = await client.call<[string, string], unknown>(operation(form), { file });
  expect(whole).toContain('name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nbytes');
  expect(whole).toContain(text);
  expect(Number(length)).toBe(whole.length);
  for (const body of [file, toFile(file as unknown as File, "b.png")]) {
    expect(await client.call(operation(raw), { body })).toEqual([text, String(text.length)]);
  }
});

test("a retry sends them again", async () => {
  const bodies: string[] = [];
  const client = new Client(acme, {
    fetch: async (_url, init) => {
      bodies.push(await new Response(init.body).text());
      return bodies.length === 1
        ? new Response(null, { status: 503, headers: { "retry-after": "0" } })
        : Response.json({});
    },
  });
  await client.call(operation({ ...raw, method: "PUT" }), {
    body: new OtherBlob(new Blob([text])),
  });
  expect(bodies).toEqual([text, text]);
});

test("a body of items may be one", async () => {
  const bodies = [{ kind: "json", mediaType: "application/jsonl", items: "lines" }] as const;
  const sent: string[] = [];
  const client = new Client(acme, {
    fetch: async (_url, init) => {
      sent.push(await new Response(init.body).text());
      return Response.json({});
    },
  });
  await client.call(operation({ method: "POST", bodies }), {
    body: new OtherBlob(new Blob(["1\n2\n"])),
  });
  expect(sent).toEqual(["1\n2\n"]);
});

test("browsers get a Blob of their own, whichever way it is sent", async () => {
  const { collectedBody } =
    await import("../../../packages/runtime/src/transport/collectedBody.ts");
  const content = new OtherBlob(new Blob([text])) as unknown as Blob;
  const body = {
    contentType: "text/plain",
    chunks: [
      { content: "before ", size: 7 },
      { content, size: text.length },
    ],
  };
  const collected = await collectedBody(body, new AbortController().signal);
  expect(collected).toBeInstanceOf(Blob);
  expect(await collected.text()).toBe(`before ${text}`);
  // A browser is no server: there `fetch` takes the same Blob.
  vi.stubGlobal("process", { ...process, versions: {} });
  const { fetchTransport } =
    await import("../../../packages/runtime/src/transport/fetchTransport.ts");
  const fetch = vi.fn(() => Promise.resolve(Response.json({})));
  const request = { method: "PUT", url: "https://a.test/", headers: {}, body };
  await fetchTransport(fetch)({ ...request, signal: new AbortController().signal });
  const [[, init]] = fetch.mock.calls as unknown as [[string, RequestInit]];
  expect(init.body).toBeInstanceOf(Blob);
  expect(await (init.body as Blob).text()).toBe(`before ${text}`);
});

/** As happy-dom's: no tag. */
class UntaggedBlob extends OtherBlob {
  override get [Symbol.toStringTag](): string {
    return "Object";
  }
}

/** As jsdom's: only a `FileReader` reads it. */
function sealed(inner: Blob): Blob {
  const { size, type } = inner;
  const slice = (from?: number, to?: number): Blob => sealed(inner.slice(from, to));
  return { size, type, slice, [Symbol.toStringTag]: "Blob", inner } as unknown as Blob;
}

class JsdomReader {
  result: ArrayBuffer | undefined;
  onload: (() => void) | undefined;
  readAsArrayBuffer({ inner }: { readonly inner: Blob }): void {
    void inner.arrayBuffer().then((bytes) => {
      this.result = bytes;
      this.onload?.();
    });
  }
}

test.each(ways)("%s sends those of happy-dom and of jsdom", async (_way, options) => {
  vi.stubGlobal("FileReader", JsdomReader);
  const { url } = await startServer((request, response) => {
    void bytesOf(request).then((bytes) =>
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify(bytes.toString())),
    );
  });
  const client = new Client(acme, { ...options, baseUrl: url });
  for (const body of [new UntaggedBlob(new Blob([text])), sealed(new Blob([text]))])
    expect(await client.call(operation(raw), { body })).toBe(text);
});
