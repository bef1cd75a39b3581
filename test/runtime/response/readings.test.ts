/** Documents whose responses are ranges or say one thing and bring another: from the document to what a call gives. */
import { expect, test } from "vitest";
import { ApiResponseError, Client, type OperationPlan } from "@lading/runtime";
import { createRawClient } from "@lading/runtime/raw";
import { operationOf, printed } from "../../generator/2-model/modelOf.ts";
import { acme, recordingFetch } from "../support.ts";

type Content = Readonly<Record<string, object>>;

const order = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const schemas: Readonly<Record<string, object>> = {
  order: { schema: order },
  list: { schema: { type: "array", items: order } },
  text: { schema: { type: "string" } },
  nullableText: { schema: { type: ["string", "null"] } },
  word: { schema: { enum: ["a", "b"] } },
  bytes: { schema: { type: "string", format: "binary" } },
  composedBytes: { schema: { allOf: [{ type: "string" }, { format: "binary" }] } },
  either: { schema: { oneOf: [order, { type: "string" }] } },
  composed: { schema: { allOf: [{ properties: { a: {} } }, order] } },
  count: { schema: { type: "integer" } },
  none: {},
  empty: { schema: {} },
};

interface Built {
  readonly plan: OperationPlan;
  readonly type: string | undefined;
}

function build(content: Content, status = "200"): Built {
  const responses = { [status]: { description: "It.", content } };
  const { api, operation } = operationOf({ responses: responses as never });
  const shape = operation.responses.find((response) => response.status === status)?.shape;
  const named = api.declarations.find(
    ({ name }) => shape?.kind === "reference" && shape.name === name,
  );
  return { plan: operation.plan, type: printed(api, named?.shape ?? shape) };
}

interface Came {
  readonly type?: string | undefined;
  readonly body: string;
  readonly status?: number;
}

async function given({ plan }: Built, { type, body, status = 200 }: Came): Promise<unknown> {
  const bytes = new TextEncoder().encode(body);
  const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
  const { fetch } = recordingFetch(() => new Response(bytes, { status, headers }));
  const client = new Client(acme, { fetch, maxRetries: 0 });
  const value = await client
    .call<unknown, { data?: unknown; error?: unknown }>(plan)
    .result()
    .then((result) => result.data ?? result.error);
  if (value instanceof ApiResponseError) return "ApiResponseError";
  return value instanceof Blob ? `Blob ${await value.text()}` : value;
}

const refused = "ApiResponseError";

test.each(["*/*", "application/*", "*/*; charset=utf-8"])(
  "%s is read by its schema",
  async (range) => {
    const json = '{"id":1}';
    for (const name of ["order", "composed"]) {
      const built = build({ [range]: schemas[name]! });
      expect(built.type).toContain("id: number");
      for (const type of [
        "application/json",
        "application/json; charset=utf-8",
        "application/vnd.acme.v2+json",
        "text/json",
        "text/plain",
        "application/octet-stream",
        "text/html",
        undefined,
      ]) {
        expect(await given(built, { type, body: json })).toEqual({ id: 1 });
        expect(await given(built, { type, body: "<form>login</form>" })).toBe(refused);
        expect(await given(built, { type, body: "" })).toBe(refused);
      }
    }
    expect(await given(build({ [range]: schemas["list"]! }), { body: '[{"id":1}]' })).toEqual([
      { id: 1 },
    ]);
    expect(
      await given(build({ [range]: schemas["count"]! }), { type: "text/plain", body: "7" }),
    ).toBe(7);
  },
);

test.each(["*/*", "application/*"])(
  "%s of text is a string, quoted as JSON or not",
  async (range) => {
    for (const name of ["text", "nullableText", "word"]) {
      const built = build({ [range]: schemas[name]! });
      expect(built.type).toBe("string");
      for (const type of [
        "text/plain",
        "text/html",
        "application/octet-stream",
        "application/xml",
        undefined,
      ]) {
        expect(await given(built, { type, body: '{"id":1}' })).toBe('{"id":1}');
      }
      expect(await given(built, { type: "application/json", body: '"a"' })).toBe("a");
      expect(await given(built, { type: "application/json", body: "a" })).toBe("a");
      expect(await given(built, { type: "application/json", body: '{"id":1}' })).toBe('{"id":1}');
      expect(await given(built, { type: "text/plain", body: "" })).toBe("");
    }
  },
);

test.each(["*/*", "application/*", "image/*"])(
  "%s of bytes is a Blob, whatever comes",
  async (range) => {
    for (const name of ["bytes", "composedBytes"]) {
      const built = build({ [range]: schemas[name]! });
      expect(built.type).toBe("Blob");
      for (const type of [
        "application/json",
        "image/svg+xml",
        "text/html",
        "image/png",
        undefined,
      ]) {
        expect(await given(built, { type, body: '{"id":1}' })).toBe('Blob {"id":1}');
      }
    }
  },
);

test("a range of text or JSON is both, and never half of one", async () => {
  const built = build({ "*/*": schemas["either"]! });
  expect(await given(built, { type: "application/json", body: '{"id":1}' })).toEqual({ id: 1 });
  expect(await given(built, { type: "application/json", body: '"a"' })).toBe("a");
  expect(await given(built, { type: "application/json", body: '{"id":' })).toBe(refused);
  expect(await given(built, { type: "text/plain", body: '{"id":1}' })).toEqual({ id: 1 });
  expect(await given(built, { type: "text/plain", body: "123" })).toBe("123");
  expect(await given(built, { body: "hello" })).toBe("hello");
});

test("of a range without a schema, the Content-Type says what it is", async () => {
  for (const name of ["none", "empty"]) {
    const built = build({ "*/*": schemas[name]! });
    expect(built.type).toBe("unknown");
    expect(await given(built, { type: "application/json", body: "[1]" })).toEqual([1]);
    expect(await given(built, { type: "application/json", body: "[1" })).toBe(refused);
    expect(await given(built, { type: "text/html", body: "<b>" })).toBe("<b>");
    expect(await given(built, { type: "image/png", body: "png" })).toBe("Blob png");
    expect(await given(built, { body: '{"id":1}' })).toEqual({ id: 1 });
    expect(await given(built, { body: "plain" })).toBe("plain");
  }
  for (const range of ["image/*", "audio/*"]) {
    const built = build({ [range]: {} });
    expect(built.type).toBe("Blob");
    expect(await given(built, { type: "image/svg+xml", body: "<svg/>" })).toBe("Blob <svg/>");
  }
  const texts = build({ "text/*": {} });
  expect(texts.type).toBe("string");
  expect(await given(texts, { type: "text/csv", body: "a,b" })).toBe("a,b");
});

test("a whole type next to a range comes first", async () => {
  const built = build({ "*/*": schemas["bytes"]!, "application/json": schemas["order"]! });
  expect(await given(built, { type: "application/json", body: '{"id":1}' })).toEqual({ id: 1 });
  expect(await given(built, { type: "image/png", body: "png" })).toBe("Blob png");
  expect(await given(built, { type: "text/html", body: "<b>" })).toBe("Blob <b>");
  const other = build({
    "text/csv": schemas["text"]!,
    "text/*": schemas["text"]!,
    "*/*": schemas["order"]!,
  });
  expect(await given(other, { type: "text/csv", body: "a,b" })).toBe("a,b");
  expect(await given(other, { type: "text/html", body: "<b>" })).toBe("<b>");
  expect(await given(other, { type: "application/xml", body: "<b/>" })).toBe(refused);
  expect(await given(other, { type: "application/xml", body: '{"id":1}' })).toEqual({ id: 1 });
});

test("bytes under the name of a text or of JSON are a Blob", async () => {
  for (const type of ["text/csv", "application/json", "application/xml"]) {
    const built = build({ [type]: schemas["bytes"]! });
    expect(built.type).toBe("Blob");
    expect(await given(built, { type, body: "1,2" })).toBe("Blob 1,2");
    expect(await given(built, { body: "1,2" })).toBe("Blob 1,2");
  }
});

test("a missing Content-Type is read as documented", async () => {
  const both = build({ "application/json": schemas["order"]!, "text/plain": schemas["text"]! });
  expect(await given(both, { body: '{"id":1}' })).toEqual({ id: 1 });
  expect(await given(both, { body: "done" })).toBe("done");
  expect(await given(both, { type: "text/html", body: "<b>" })).toBe(refused);
  expect(await given(build({ "application/json": schemas["order"]! }), { body: "done" })).toBe(
    refused,
  );
  expect(await given(build({ "text/plain": schemas["text"]! }), { body: "done" })).toBe("done");
  expect(await given(build({ "image/png": schemas["bytes"]! }), { body: "png" })).toBe("Blob png");
});

test("errors are read by the same rules", async () => {
  const built = build({ "*/*": schemas["order"]! }, "400");
  expect(await given(built, { status: 400, type: "text/plain", body: '{"id":1}' })).toEqual({
    id: 1,
  });
  expect(await given(built, { status: 400, type: "text/html", body: "<h1>no</h1>" })).toBe(refused);
  expect(await given(built, { status: 400, body: "" })).toBe(refused);
  const text = build({ "*/*": schemas["text"]! }, "4XX");
  expect(await given(text, { status: 404, type: "application/json", body: '"no"' })).toBe("no");
});

test("the raw client reads by the same rules", async () => {
  const read = async (content: Content, type: string, body: string): Promise<unknown> => {
    const { plan } = build(content);
    const { fetch } = recordingFetch(
      () => new Response(body, { headers: { "content-type": type } }),
    );
    const raw = createRawClient<Readonly<Record<string, never>>>(new Client(acme, { fetch }), [
      plan,
    ]);
    const post = raw.POST as unknown as (path: string) => Promise<{ data?: unknown }>;
    return (await post("/cats")).data;
  };
  expect(await read({ "*/*": schemas["order"]! }, "text/plain", '{"id":1}')).toEqual({ id: 1 });
  expect(await read({ "*/*": schemas["text"]! }, "application/json", '"a"')).toBe("a");
  const both = { "application/json": schemas["order"]!, "text/plain": schemas["text"]! };
  expect(await read(both, "text/plain", "a")).toBe("a");
  expect(await read({ "*/*": schemas["bytes"]! }, "text/plain", "a")).toBeInstanceOf(Blob);
  await expect(read({ "*/*": schemas["order"]! }, "text/html", "<b>")).rejects.toThrow(
    ApiResponseError,
  );
});
