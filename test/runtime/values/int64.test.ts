/** Integers of 64 bits: what a document and a run choose, and what becomes of their digits on both ways. */
import * as v from "valibot";
import { expect, test, vi } from "vitest";
import {
  ApiError,
  ApiResponseError,
  Client,
  streamingCall,
  type ClientOptions,
  type OperationPlan,
} from "@lading/runtime";
import { createRawClient } from "@lading/runtime/raw";
import { withEveryEncoder } from "../../support/withEveryEncoder.ts";
import {
  array,
  atLeast,
  distinct,
  divisibleBy,
  int64,
  integer,
  number,
  object,
  string,
  when,
} from "@lading/runtime/schemas";
import type { JsonObject } from "../../../generator/src/2-model/model.ts";
import { parsedByMarks, parsedJson } from "../../../packages/runtime/src/values/longIntegers.ts";
import { declared, modelOf, printed, type Modelled } from "../../generator/2-model/modelOf.ts";
import { acme, operation, recordingFetch } from "../support.ts";

const long = "9007199254740993";
const json = { "content-type": "application/json" };

test.each([
  [long, 9007199254740993n],
  ["-9223372036854775808", -9223372036854775808n],
  ["18446744073709551615", 18446744073709551615n],
  ["9007199254740993.0", 9007199254740993n],
  ["9007199254740992", 9007199254740992],
  ["1700000000000000", 1700000000000000],
  ["100000000000000000000", 1e20],
  ["1e20", 1e20],
  ["9.007199254740993e15", 9007199254740992],
  ["1.0", 1],
  ["-0", -0],
  ["0.12345678901234567890", 0.12345678901234568],
  ["1234567890123456.789", 1234567890123456.8],
  ["123456789012345678e2", 1.2345678901234568e19],
  [`"${long}"`, long],
  [`"a,${long},"`, `a,${long},`],
  [`"\\"${long}"`, `"${long}`],
  [`"\\\\",`.slice(0, -1), "\\"],
])("%s is read as what it says", (text, value) => {
  for (const [around, unpack] of [
    [text, (read: unknown) => read],
    [`[${text}]`, (read: unknown) => (read as unknown[])[0]],
    [`{"a":\n${text}\n,"b":[1,${long}]}`, (read: unknown) => (read as { a: unknown }).a],
    [`[" ",${long},${text}]`, (read: unknown) => (read as unknown[])[2]],
  ] as const) {
    expect(unpack(parsedJson(around).value)).toStrictEqual(value);
    // As engines read that do not tell from which text a number was read.
    expect(unpack(parsedByMarks(around))).toStrictEqual(value);
  }
});

test.each([`{"a":${long}`, `[0${long}]`, `{${long}:1}`, `[${long}-1]`, `[${long},]`, `${long}n`])(
  "%s stays no JSON",
  (text) => {
    expect(() => parsedJson(text)).toThrow(SyntaxError);
    expect(() => parsedByMarks(text)).toThrow(SyntaxError);
  },
);

test("keys of every name hold integers, and a million digits are no integer", () => {
  const { value } = parsedJson(`{"__proto__":{"constructor":${long}}}`);
  expect(Object.keys(value as object)).toEqual(["__proto__"]);
  expect(JSON.stringify(parsedJson("9".repeat(1_000_000)).value)).toBe("null");
});

const id = { type: "integer", format: "int64" };

const components: JsonObject = {
  schemas: {
    Id: id,
    Node: {
      type: "object",
      required: ["id"],
      properties: {
        id,
        count: { type: "integer" },
        size: { type: "number" },
        name: { type: "string" },
        unsigned: { type: "integer", format: "uint64" },
        none: { type: ["integer", "null"], format: "int64" },
        one: { type: "integer", format: "int64", enum: [1, 2] },
        parent: { $ref: "#/components/schemas/Node" },
        children: { type: "array", items: { $ref: "#/components/schemas/Node" } },
        byName: { type: "object", additionalProperties: { $ref: "#/components/schemas/Id" } },
        pair: { type: "array", prefixItems: [{ type: "string" }, id] },
      },
    },
    Cat: {
      allOf: [{ $ref: "#/components/schemas/Node" }, { type: "object", properties: { owner: id } }],
    },
    Dog: { type: "object", required: ["tag"], properties: { tag: id } },
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] },
  },
};

const body = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const pet = body({ $ref: "#/components/schemas/Pet" });

const paths: JsonObject = {
  "/pets/{id}": {
    post: {
      operationId: "sendPet",
      parameters: [
        { name: "id", in: "path", required: true, schema: id },
        { name: "after", in: "query", schema: id },
        { name: "ids", in: "query", explode: false, schema: { type: "array", items: id } },
        { name: "x-owner", in: "header", schema: id },
      ],
      requestBody: { required: true, ...body({ $ref: "#/components/schemas/Node" }) },
      responses: {
        200: { description: "It.", ...pet },
        400: { description: "No.", ...body({ type: "object", properties: { code: id } }) },
      },
    },
  },
  "/forms": {
    post: {
      operationId: "sendForm",
      requestBody: {
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              properties: { id, meta: { type: "object", properties: { id } } },
            },
          },
        },
      },
      responses: { 200: { description: "It.", ...body({ type: "array", items: id }) } },
    },
  },
  "/lines": {
    post: {
      operationId: "sendLines",
      requestBody: {
        content: { "application/jsonl": { itemSchema: { $ref: "#/components/schemas/Dog" } } },
      },
      responses: { 204: { description: "Done." } },
    },
    get: {
      operationId: "readLines",
      responses: {
        200: {
          description: "They.",
          content: { "application/jsonl": { itemSchema: { $ref: "#/components/schemas/Pet" } } },
        },
      },
    },
  },
  "/events": {
    get: {
      operationId: "readEvents",
      responses: {
        200: {
          description: "They.",
          content: {
            "text/event-stream": {
              itemSchema: {
                type: "object",
                properties: {
                  event: { type: "string" },
                  data: {
                    type: "string",
                    contentMediaType: "application/json",
                    contentSchema: { $ref: "#/components/schemas/Dog" },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

function modelled(choice?: string): Modelled {
  return modelOf({
    openapi: "3.2.0",
    paths,
    components,
    ...(choice && { "x-lading-int64": choice }),
  });
}

function planOf(choice: string | undefined, name: string): OperationPlan {
  const found = modelled(choice).api.operations.find((each) => each.name === name);
  return withEveryEncoder(found!.plan);
}

interface Responded {
  readonly text: string;
  readonly status?: number;
  readonly options?: ClientOptions;
  readonly params?: object;
}

async function sendPet(choice: string | undefined, responded: Responded) {
  const { text, status = 200, options, params = {} } = responded;
  const warn = vi.fn();
  const logger = { debug: vi.fn(), info: vi.fn(), error: vi.fn(), warn };
  const { fetch, sent } = recordingFetch(() => new Response(text, { status, headers: json }));
  const client = new Client(acme, { fetch, logger, maxRetries: 0, ...options });
  const call = client.call<unknown, { data?: unknown; error?: unknown }>(
    planOf(choice, "sendPet"),
    {
      id: 1,
      body: { id: 1 },
      ...params,
    },
  );
  const { data, error } = await call.result();
  const warnings = warn.mock.calls.map(([message]) => message as string);
  return {
    data,
    error,
    warnings,
    sent: sent[0]!,
    call: () => client.call(planOf(choice, "sendPet"), { id: 1, body: { id: 1 } }),
  };
}

const response = `{"id":${long},"count":7,"size":12.5,"name":"${long}","unsigned":18446744073709551615,"none":null,"one":2,"owner":5,
  "parent":{"id":8,"children":[{"id":${long}},{"id":1.0}]},"byName":{"a":${long},"__proto__":3},"pair":["9",-${long}],"extra":{"id":5}}`;

test.each([
  ["bigint", "bigint", (digits: string) => BigInt(digits), (digits: string) => BigInt(digits)],
  ["string", "string", (digits: string) => digits, (digits: string) => digits],
  [
    "auto",
    "number | bigint",
    (digits: string) => BigInt(digits),
    (digits: string) => Number(digits),
  ],
] as const)(
  "%s: integers come as chosen, at every depth, and nothing else does",
  async (choice, type, big, small) => {
    const { api } = modelled(choice);
    expect(declared(api, "Node")).toContain(`id: ${type};`);
    expect(declared(api, "Node")).toContain("count?: number;");
    expect(declared(api, "Node")).toContain("one?: 1 | 2;");
    expect(declared(api, "Id")).toBe(type);
    expect(declared(api, "SendPetParams")).toContain(`after?: ${type};`);
    const { data, warnings } = await sendPet(choice, { text: response });
    expect(data).toEqual({
      id: big(long),
      count: 7,
      size: 12.5,
      name: long,
      unsigned: big("18446744073709551615"),
      none: null,
      one: 2,
      owner: small("5"),
      parent: { id: small("8"), children: [{ id: big(long) }, { id: small("1") }] },
      byName: Object.fromEntries([
        ["a", big(long)],
        ["__proto__", small("3")],
      ]),
      pair: ["9", big(`-${long}`)],
      extra: { id: 5 },
    });
    expect(warnings).toEqual([]);
    const dog = await sendPet(choice, { text: '{"tag":4}' });
    expect(dog.data).toEqual({ tag: small("4") });
    const failed = await sendPet(choice, { text: `{"code":${long}}`, status: 400 });
    expect(failed.error).toEqual({ code: big(long) });
  },
);

test.each(["bigint", "string", "auto"])(
  "%s: integers go out with all their digits",
  async (choice) => {
    const value = choice === "string" ? long : BigInt(long);
    const params = {
      id: value,
      after: value,
      ids: [value, value],
      "x-owner": value,
      body: undefined,
      name: long,
      parent: { id: value, children: [{ id: value }] },
      byName: { a: value },
    };
    const node = planOf(choice, "sendPet").bodies?.[0];
    expect(node).toMatchObject({ kind: "json" });
    const { fetch, sent } = recordingFetch(() => Response.json([]));
    const client = new Client(acme, { fetch, maxRetries: 0 });
    const given = structuredClone(params);
    const isNested = !(node as { flat?: true }).flat;
    const { name, parent, byName } = params;
    await client
      .call(
        planOf(choice, "sendPet"),
        isNested
          ? {
              id: value,
              after: value,
              ids: [value, value],
              "x-owner": value,
              body: { id: value, name, parent, byName },
            }
          : params,
      )
      .then(undefined, () => undefined);
    expect(params).toEqual(given);
    const { url, headers, text } = sent[0]!;
    expect(url).toBe(
      `https://api.acme.test/pets/${long}?after=${long}&ids=${long},${long}`.replace(
        "https://api.acme.test",
        new URL(url).origin,
      ),
    );
    expect(headers.get("x-owner")).toBe(long);
    expect(text).toContain(`"name":"${long}"`);
    expect(text).toContain(
      `"parent":{"id":${long},"children":[{"id":${long}}]},"byName":{"a":${long}}`,
    );
    await client.call(planOf(choice, "sendForm"), { id: value, meta: { id: value } });
    expect(sent[1]!.text).toContain(`name="id"\r\n\r\n${long}\r\n`);
    expect(sent[1]!.text).toContain(`{"id":${long}}`);
  },
);

test("a bigint where the document describes none is refused, and items of a body go out one by one", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json([]));
  const client = new Client(acme, { fetch, maxRetries: 0 });
  for (const choice of [undefined, "bigint"]) {
    const call = client.call(planOf(choice, "sendPet"), { id: 1, body: { id: 1, count: 5n } });
    await expect(call).rejects.toThrow("count cannot be a bigint");
  }
  const plain = client.call(planOf(undefined, "sendPet"), { id: 1, body: { id: 5n } });
  await expect(plain).rejects.toThrow("id cannot be a bigint");
  expect(sent).toEqual([]);
  for (const [choice, value] of [
    ["bigint", BigInt(long)],
    ["string", long],
  ] as const) {
    async function* lines(): AsyncGenerator<object> {
      yield await Promise.resolve({ tag: value });
    }
    for (const body of [lines(), [{ tag: value }]]) {
      await client.call(planOf(choice, "sendLines"), { body }).result();
      expect(sent.at(-1)!.text).toBe(`{"tag":${long}}\n`);
    }
  }
});

test("the raw client sends and reads integers as chosen", async () => {
  const { fetch, sent } = recordingFetch(() => new Response(`{"tag":${long}}`, { headers: json }));
  const raw = createRawClient<Readonly<Record<string, never>>>(new Client(acme, { fetch }), [
    planOf("bigint", "sendPet"),
  ]);
  const post = raw.POST as unknown as (path: string, init: object) => Promise<{ data?: unknown }>;
  const { data } = await post("/pets/{id}", {
    params: { path: { id: BigInt(long) } },
    body: { id: BigInt(long) },
  });
  expect(data).toEqual({ tag: BigInt(long) });
  expect([sent[0]!.url, sent[0]!.text]).toEqual([
    `https://api.acme.test/pets/${long}`,
    `{"id":${long}}`,
  ]);
});

test("a bigint is sent whole where the engine writes no digits", async () => {
  const { BigintTexts } = await import("../../../packages/runtime/src/values/bigintTexts.ts");
  const texts = new BigintTexts();
  const text = JSON.stringify({
    a: texts.placeholderFor(BigInt(long)),
    b: [texts.placeholderFor(-1n)],
    c: "bigint-",
  });
  expect(texts.inserted(text)).toBe(`{"a":${long},"b":[-1],"c":"bigint-"}`);
});

test("items of streams come as chosen", async () => {
  for (const [name, type, text, want] of [
    [
      "readLines",
      "application/jsonl",
      `{"tag":${long}}\n{"id":2}\n`,
      [{ tag: BigInt(long) }, { id: 2n }],
    ],
    [
      "readEvents",
      "text/event-stream",
      `event: a\ndata: {"tag":${long}}\n\n`,
      [{ event: "a", data: { tag: BigInt(long) } }],
    ],
  ] as const) {
    const { fetch } = recordingFetch(
      () => new Response(text, { headers: { "content-type": type } }),
    );
    const client = new Client(acme, { fetch, maxRetries: 0 });
    const plan = planOf("bigint", name);
    const items: unknown[] = [];
    for await (const item of await streamingCall<AsyncIterable<unknown>, unknown>(client, { plan }))
      items.push(item);
    expect(items).toEqual(want);
  }
});

test("without a choice, a rounded integer is reported, once for each operation and field", async () => {
  const text = `{"id":${long},"children":[{"id":${long}},{"id":-${long}}],"name":"${long}","size":0.12345678901234567890}`;
  const first = await sendPet(undefined, { text });
  expect(first.data).toMatchObject({ id: Number(long) });
  expect(first.warnings).toHaveLength(2);
  expect(first.warnings[0]).toMatch(
    /^acme\.sendPet: \/id is an integer beyond 2\^53 and was rounded/,
  );
  expect(first.warnings[1]).toContain("/children/*/id is");
  expect(first.warnings.join()).not.toContain(long);
  await first.call();
  expect(first.warnings).toHaveLength(2);
  const exact = await sendPet(undefined, {
    text: '{"id":9007199254740991,"count":1700000000000000,"size":1e300}',
  });
  expect(exact.warnings).toEqual([]);
  const failed = await sendPet(undefined, { text: `{"code":${long}}`, status: 400 });
  expect(failed.warnings[0]).toContain("/code is");
});

test("a map of many keys does not fill the log", async () => {
  const keys = Array.from({ length: 300 }, (_, index) => `"k${index}":${long}`);
  const { warnings } = await sendPet(undefined, { text: `{"extra":{${keys.join()}}}` });
  expect(warnings.length).toBeLessThanOrEqual(20);
});

test("items of a stream that are rounded are reported", async () => {
  const warn = vi.fn();
  const logger = { debug: vi.fn(), info: vi.fn(), error: vi.fn(), warn };
  const text = `{"tag":${long}}\n{"tag":${long}}\n`;
  const { fetch } = recordingFetch(
    () => new Response(text, { headers: { "content-type": "application/jsonl" } }),
  );
  const client = new Client(acme, { fetch, logger });
  const plan = planOf(undefined, "readLines");
  for await (const item of await streamingCall<AsyncIterable<unknown>, unknown>(client, { plan }))
    expect(item).toEqual({ tag: Number(long) });
  expect(warn).toHaveBeenCalledTimes(1);
});

test("an integer that the choice does not cover is rounded and reported", async () => {
  const { data, warnings } = await sendPet("bigint", { text: `{"id":1,"count":${long}}` });
  expect(data).toEqual({ id: 1n, count: Number(long) });
  expect(warnings[0]).toContain("/count is");
});

test("with response validation, a rounded integer is an error that names its place", async () => {
  const node = object({ id: number(integer()) });
  const schemas = { sendPet: { 200: object({ children: array(node) }), 400: object({}) } };
  const options = { validation: { schemas } };
  const text = `{"children":[{"id":1},{"id":${long}}]}`;
  const { error } = await sendPet(undefined, { text, options });
  expect(error).toBeInstanceOf(ApiResponseError);
  expect((error as Error).message).toContain("/children/1/id: expected an integer within 2^53");
  const warned = await sendPet(undefined, {
    text,
    options: { validation: { schemas, onMismatch: "warn" } },
  });
  expect(warned.data).toBeDefined();
  expect(warned.warnings.join()).toContain("/children/1/id: expected an integer");
  const failed = await sendPet(undefined, { text: `{"code":${long}}`, status: 400, options });
  expect(failed.error).toEqual({ code: Number(long) });
  expect(failed.error).not.toBeInstanceOf(ApiError);
});

test("schemas take integers as chosen, and hold them to their limits", () => {
  const takes = (as: "bigint" | "string" | "auto", value: unknown): boolean =>
    v.is(int64(as, atLeast(2), divisibleBy(2)), value);
  expect([4n, 3n, 0n, 4, "4", 4.5].map((value) => takes("bigint", value))).toEqual([
    true,
    ...Array<boolean>(5).fill(false),
  ]);
  expect(["4", "3", "-4", "four", 4, 4n].map((value) => takes("string", value))).toEqual([
    true,
    ...Array<boolean>(5).fill(false),
  ]);
  expect([4n, 4, 3, "4", 4.5, Number.NaN].map((value) => takes("auto", value))).toEqual([
    true,
    true,
    ...Array<boolean>(4).fill(false),
  ]);
  expect(v.is(array(int64("bigint"), distinct()), [1n, 2n])).toBe(true);
  expect(v.is(array(int64("bigint"), distinct()), [1n, 1n])).toBe(false);
  expect(v.is(when("number", int64("bigint", atLeast(2))), 1n)).toBe(false);
});

test("a bigint that differs is reported by its digits", async () => {
  const schemas = { sendPet: { 200: object({ id: string() }) } };
  const { error } = await sendPet("bigint", {
    text: `{"id":${long}}`,
    options: { validation: { schemas } },
  });
  expect((error as Error).message).toContain(`/id: expected string, found ${long}`);
});

test("the types of an operation without such integers stay, and so does its plan", () => {
  const { operation: plain } = { operation: operation() };
  expect(plain.int64).toBeUndefined();
  expect(planOf(undefined, "sendPet").int64).toBeUndefined();
  expect(planOf("number", "sendPet").int64).toBeUndefined();
  const { api } = modelled("auto");
  expect(printed(api, { kind: "bigint" })).toBe("bigint");
  expect(planOf("auto", "sendForm").int64).toEqual({
    as: "auto",
    responses: { 200: { items: true } },
    params: { properties: { id: true, meta: { properties: { id: true } } } },
  });
});
