import { Readable } from "node:stream";
import { expect, test } from "vitest";
import {
  ApiConnectionError,
  ApiError,
  ApiResponseError,
  Client,
  type ClientOptions,
  type OperationPlan,
  type ProviderPlan,
} from "@lading/runtime";
import { createRawClient, type RawClient } from "@lading/runtime/raw";
import { acme, bytesOf, operation, recordingFetch, startServer } from "../support.ts";

interface Responses {
  200: { content: { "application/json": { a?: number } } };
  404: { content: { "application/json": { message: string } } };
}

/** As openapi-typescript would print it. */
interface Paths {
  "/things/{id}": {
    get: {
      parameters: {
        path: { id: string };
        query?: { tags?: string[] };
        header?: { "X-Note"?: string };
      };
      responses: Responses;
    };
  };
  "/things": {
    post: {
      parameters: {};
      requestBody: {
        content: { "multipart/form-data": { image: { data: unknown; trade_ids: number[] } } };
      };
      responses: Responses;
    };
    put: {
      parameters: {};
      requestBody: { content: { "application/json": { name: string } } };
      responses: Responses;
    };
  };
  "/orders": {
    post: {
      parameters: { header: { "Idempotency-Key": string } };
      responses: Responses;
    };
  };
  "/raw": {
    put: {
      parameters: {};
      requestBody?: { content: { "image/*": unknown } };
      responses: Responses;
    };
    get: { parameters: {}; responses: { 200: { content: { "image/png": Blob } } } };
  };
}

const responses = { 200: ["application/json"], 404: ["application/json"] };
const security = [["key"]];
const plans: OperationPlan[] = [
  operation({
    path: "/things/{id}",
    parameters: [
      { name: "id", in: "path", required: true },
      { name: "tags", in: "query", explode: false },
      { name: "X-Note", in: "header" },
      { name: "X-Company", in: "header", option: "companyId" },
    ],
    security,
  }),
  operation({
    id: "createThing",
    method: "POST",
    responses,
    bodies: [
      {
        kind: "multipart",
        mediaType: "multipart/form-data",
        flat: true,
        fields: [
          { name: "image", object: "brackets", array: "brackets" },
          { name: "company", option: "companyId" },
        ],
      },
    ],
    security,
  }),
  operation({
    id: "putThing",
    method: "PUT",
    responses,
    bodies: [{ kind: "json", mediaType: "application/json", flat: true }],
  }),
  operation({
    id: "putRaw",
    method: "PUT",
    path: "/raw",
    responses,
    bodies: [{ kind: "raw", mediaType: "image/*" }],
  }),
  operation({
    id: "createOrder",
    method: "POST",
    path: "/orders",
    idempotencyKey: "Idempotency-Key",
  }),
  operation({ id: "readRaw", path: "/raw", responses: { 200: ["image/png"] } }),
];

class Acme extends Client {
  readonly raw: RawClient<Paths>;

  constructor(options: ClientOptions, provider: ProviderPlan = acme) {
    super(provider, { apiKey: "private_test_key", companyId: 7, ...options } as ClientOptions);
    this.raw = createRawClient<Paths>(this, plans);
  }
}

function observed(response: () => Response = () => Response.json({ a: 1 })): {
  raw: RawClient<Paths>;
  sent: ReturnType<typeof recordingFetch>["sent"];
} {
  const { fetch, sent } = recordingFetch(response);
  return { raw: new Acme({ fetch }).raw, sent };
}

test("the idempotency key that the document has as a header is sent, and none is made up", async () => {
  const { raw, sent } = observed(() => Response.json({}, { status: 500 }));
  await raw.POST("/orders", { params: { header: { "Idempotency-Key": "cart-7" } } });
  // @ts-expect-error -- the document requires the header
  await raw.POST("/orders", { params: {} });
  expect(sent.map(({ headers }) => headers.get("idempotency-key"))).toEqual(["cart-7", null]);
});

test("parameters, credentials and client options go as the plan says", async () => {
  const { raw, sent } = observed();
  const { data, response } = await raw.GET("/things/{id}", {
    params: { path: { id: "a/b" }, query: { tags: ["x", "y z"] }, header: { "X-Note": "n" } },
    headers: { "X-Mine": "1" },
  });
  expect([data, response.status]).toEqual([{ a: 1 }, 200]);
  expect(sent[0]!.url).toBe("https://api.acme.test/things/a%2Fb?tags=x,y%20z");
  expect(sent[0]!.init.headers).toEqual({
    accept: "application/json, */*;q=0.1",
    "x-note": "n",
    "x-company": "7",
    "x-key": "private_test_key",
    "x-mine": "1",
  });
});

test("openapi-fetch trap: a typed multipart body goes as multipart, not as JSON", async () => {
  const { raw, sent } = observed();
  await raw.POST("/things", {
    body: { image: { data: new File(["x"], "cat.png"), trade_ids: [1, 2] } },
  });
  const boundary = sent[0]!.headers.get("content-type")!.split("boundary=")[1]!;
  expect(sent[0]!.text.replaceAll(boundary, "B").replaceAll("\r\n", "⏎")).toBe(
    '--B⏎Content-Disposition: form-data; name="image[data]"; filename="cat.png"⏎Content-Type: image/png⏎⏎x⏎' +
      '--B⏎Content-Disposition: form-data; name="image[trade_ids][]"⏎⏎1⏎--B⏎Content-Disposition: form-data; name="image[trade_ids][]"⏎⏎2⏎' +
      '--B⏎Content-Disposition: form-data; name="company"⏎⏎7⏎--B--⏎',
  );
});

test("openapi-fetch trap: a Blob body goes as its bytes, not as {}", async () => {
  const { raw, sent } = observed();
  await raw.PUT("/raw", { body: new Blob(["png"], { type: "image/png" }) });
  expect([sent[0]!.text, sent[0]!.headers.get("content-type")]).toEqual(["png", "image/png"]);
  await raw.PUT("/raw");
  expect([sent[1]!.init.body, sent[1]!.headers.get("content-type")]).toEqual([undefined, null]);
});

test("a stream arrives whole on a real server", async () => {
  let got: unknown;
  const { url } = await startServer((request, response) => {
    void bytesOf(request).then((bytes) => {
      got = [request.headers["transfer-encoding"], bytes.toString()];
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  const { data } = await new Acme({ baseUrl: url }).raw.PUT("/raw", {
    body: Readable.from([Buffer.from("a"), Buffer.from("b")]),
  });
  expect([data, got]).toEqual([{}, ["chunked", "ab"]]);
});

test.each(["..", ".", "%2e%2e", ""])(
  "openapi-fetch trap: path value %j cannot move the request",
  async (id) => {
    const { raw, sent } = observed();
    await expect(raw.GET("/things/{id}", { params: { path: { id } } })).rejects.toThrow(
      /^acme\.listThings: id must not/,
    );
    expect(sent).toEqual([]);
  },
);

test("openapi-fetch trap: an empty-body error is an ApiError, not an empty string", async () => {
  for (const headers of [{}, { "content-length": "0" }]) {
    const { raw } = observed(() => new Response("", { status: 404, headers }));
    const { error, response } = await raw.GET("/things/{id}", { params: { path: { id: "1" } } });
    expect(error).toBeInstanceOf(ApiError);
    expect((error as unknown as ApiError).message).toContain(
      "acme.listThings: GET /things/1 returned status 404",
    );
    expect(response.status).toBe(404);
  }
});

test.each(["<html>", ""])(
  "openapi-fetch trap: a 200 with %j rejects with an ApiResponseError, not a bare SyntaxError",
  async (page) => {
    const { raw } = observed(
      () => new Response(page, { headers: { "content-type": "text/html" } }),
    );
    await expect(raw.GET("/things/{id}", { params: { path: { id: "1" } } })).rejects.toBeInstanceOf(
      ApiResponseError,
    );
  },
);

test("a documented error is typed as the document says; a picture is a Blob", async () => {
  const { raw } = observed(() => Response.json({ message: "no" }, { status: 404 }));
  const { error } = await raw.PUT("/things", { body: { name: "x" } });
  expect(error?.message).toBe("no");
  const picture = observed(() => new Response("png", { headers: { "content-type": "image/png" } }));
  const { data } = await picture.raw.GET("/raw");
  // openapi-fetch's types take a Blob's methods off.
  expect(await (data as Blob).text()).toBe("png");
});

test("parseAs is openapi-fetch's own", async () => {
  const { raw } = observed(() => new Response("<html>"));
  const { data } = await raw.GET("/things/{id}", {
    params: { path: { id: "1" } },
    parseAs: "text",
  });
  expect(data).toBe("<html>");
});

test("an error inside a 200 is an error here too", async () => {
  const { fetch } = recordingFetch(() => Response.json({ error: { message: "no", status: 404 } }));
  const hiding = { ...acme, errors: { insideSuccess: "/error", status: "/error/status" } };
  const { error, response } = await new Acme({ fetch }, hiding).raw.PUT("/things", {
    body: { name: "x" },
  });
  expect([error, response.status]).toEqual([{ error: { message: "no", status: 404 } }, 404]);
});

test("middleware sees and changes the request and the response", async () => {
  const { raw, sent } = observed();
  const seen: string[] = [];
  raw.use({
    onRequest: async ({ request, schemaPath }) => {
      seen.push(`${request.method} ${schemaPath} ${await request.clone().text()}`);
      request.headers.set("X-Traced", "1");
    },
    onResponse: () => Response.json({ a: 2 }),
  });
  const { data } = await raw.PUT("/things", { body: { name: "x" } });
  expect([data, seen]).toEqual([{ a: 2 }, ['PUT /things {"name":"x"}']]);
  expect(sent[0]!.headers.get("x-traced")).toBe("1");
  expect(sent[0]!.text).toBe('{"name":"x"}');
});

test("middleware may put another request in the place of ours", async () => {
  const { raw, sent } = observed();
  const replace = {
    onRequest: ({ request }: { request: Request }) => new Request(request, { body: "other" }),
  };
  raw.use(replace);
  await raw.PUT("/things", { body: { name: "x" } });
  expect(sent[0]!.text).toBe("other");
  raw.eject(replace);
  await raw.PUT("/things", { body: { name: "x" } });
  expect(sent[1]!.text).toBe('{"name":"x"}');
});

test("a call's own fetch, baseUrl and signal are observed", async () => {
  const { raw, sent } = observed();
  const urls: string[] = [];
  const fetch = async (request: Request): Promise<Response> => (
    urls.push(request.url),
    Response.json({})
  );
  await raw.PUT("/things", { body: { name: "x" }, fetch, baseUrl: "http://localhost:1/x/" });
  expect([urls, sent]).toEqual([["http://localhost:1/x/things"], []]);
  const reason = new Error("stop");
  await expect(
    raw.PUT("/things", { body: { name: "x" }, signal: AbortSignal.abort(reason) }),
  ).rejects.toBe(reason);
});

test("no connection and no such operation are errors of the family", async () => {
  const { fetch } = recordingFetch(() => Promise.reject(new TypeError("fetch failed")));
  await expect(
    new Acme({ fetch }).raw.PUT("/things", { body: { name: "x" } }),
  ).rejects.toBeInstanceOf(ApiConnectionError);
  const untyped = observed().raw as unknown as {
    request(method: string, path: string): Promise<unknown>;
  };
  await expect(untyped.request("get", "/none")).rejects.toThrow(
    "acme.raw: there is no operation get /none",
  );
});

test("withOptions brings its own raw client", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const client = new Acme({ fetch }).withOptions({ apiKey: "private_other_key" });
  await client.raw.GET("/things/{id}", { params: { path: { id: "1" } } });
  expect(sent[0]!.headers.get("x-key")).toBe("private_other_key");
});

test("middleware that can do nothing is refused at once", () => {
  const use = observed().raw.use as (middleware: object) => void;
  expect(() => use({})).toThrow("Middleware must be an object");
});
