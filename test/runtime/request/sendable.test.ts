/** What JSON or text cannot say is refused by the path of its property, wherever it is, before a byte is sent. */
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { ApiRequestError, type OperationPlan } from "@lading/runtime";
import { recordingFetch, refusalOf, sentBy, startServer, acme, operation } from "../support.ts";
import { Client } from "@lading/runtime";

class Pet {
  readonly #age = 3;
  get age(): number {
    return this.#age;
  }
}

class Money {
  readonly #cents: unknown;
  constructor(cents: unknown) {
    this.#cents = cents;
  }
  toJSON(): unknown {
    return this.#cents;
  }
}

const unsendable: readonly [said: string, value: unknown][] = [
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
  ["an invalid Date", new Date("31.12.2026")],
  ["an invalid Date", runInNewContext("new Date(NaN)")],
  ["a Map", new Map([["a", 1]])],
  ["a Set", new Set([1])],
  ["a WeakMap", new WeakMap()],
  ["a RegExp", /a/],
  ["an Error", new Error("a")],
  ["a Promise", Promise.resolve(1)],
  ["a symbol", Symbol("a")],
  ["a function", (): number => 1],
  ["a Pet", new Pet()],
  ["a Float32Array", new Float32Array(1)],
  ["an URLSearchParams", new URLSearchParams("a=1")],
  ["a Number object", new Number(1)],
  ["a String object", new String("a")],
  ["NaN", new Money(NaN)],
  ["a Map", new Money(new Map())],
  ["the toJSON of a Money returns undefined", new Money(undefined)],
];

const json: Partial<OperationPlan> = {
  method: "POST",
  bodies: [{ kind: "json", mediaType: "application/json", flat: true }],
};
const wholeJson: Partial<OperationPlan> = {
  method: "POST",
  bodies: [{ kind: "json", mediaType: "application/json" }],
};
const lines: Partial<OperationPlan> = {
  method: "POST",
  bodies: [{ kind: "json", mediaType: "application/jsonl", items: "lines" }],
};

function form(kind: "multipart" | "urlencoded"): Partial<OperationPlan> {
  const fields = [
    { name: "metadata", object: "brackets" },
    { name: "tags", array: "comma" },
    { name: "data", kind: "json" },
    { name: "each", kind: "json", each: true },
    { name: "spread", object: "explode" },
  ] as const;
  return { method: "POST", bodies: [{ kind, mediaType: `test/${kind}`, flat: true, fields }] };
}

type Parameter = NonNullable<OperationPlan["parameters"]>[number];

function parameter(plan: Partial<Parameter>): Partial<OperationPlan> {
  const path = plan.in === "path" ? "/things/{at}" : "/things";
  return { path, parameters: [{ name: "at", in: "query", ...plan }] };
}

const places: readonly [
  at: string,
  plan: Partial<OperationPlan>,
  params: (value: unknown) => object,
][] = [
  ["at", json, (value) => ({ at: value })],
  ["metadata.pet.age", json, (value) => ({ metadata: { pet: { age: value } } })],
  ["metadata.pets.1.age", json, (value) => ({ metadata: { pets: [{}, { age: value }] } })],
  ["body", wholeJson, (value) => ({ body: value })],
  ["body.1", wholeJson, (value) => ({ body: [1, value] })],
  ["body.pet", wholeJson, (value) => ({ body: { pet: value } })],
  ["body.1.pet", lines, (value) => ({ body: [{}, { pet: value }] })],
  ...(["multipart", "urlencoded"] as const).flatMap((kind): typeof places => [
    ["at", form(kind), (value) => ({ at: value })],
    ["metadata.pet.age", form(kind), (value) => ({ metadata: { pet: { age: value } } })],
    ["metadata.pets.1", form(kind), (value) => ({ metadata: { pets: [1, value] } })],
    ["tags.1", form(kind), (value) => ({ tags: ["cat", value] })],
    ["names.0", form(kind), (value) => ({ names: [value] })],
    ["data.pet.0", form(kind), (value) => ({ data: { pet: [value] } })],
    ["each.1.a", form(kind), (value) => ({ each: [{}, { a: value }] })],
    ["spread.a", form(kind), (value) => ({ spread: { a: value } })],
    ["unplanned.a", form(kind), (value) => ({ unplanned: { a: value } })],
  ]),
  ...(["path", "query", "header", "cookie"] as const).flatMap((place): typeof places => [
    ["at", parameter({ in: place }), (value) => ({ at: value })],
    ["at.1", parameter({ in: place }), (value) => ({ at: [1, value] })],
    ["at.a", parameter({ in: place, explode: false }), (value) => ({ at: { a: value } })],
    ["at.a.b", parameter({ in: place }), (value) => ({ at: { a: { b: value } } })],
    ["at.a", parameter({ in: place, json: true }), (value) => ({ at: { a: value } })],
  ]),
  ["at.a.b.1", parameter({ style: "deepObject" }), (value) => ({ at: { a: { b: [1, value] } } })],
];

test.each(places)("%s (%j) refuses what it cannot be", async (at, plan, params) => {
  for (const [said, value] of unsendable) {
    const error = await refusalOf(plan, params(value));
    expect(error).toBeInstanceOf(ApiRequestError);
    expect([(error as ApiRequestError).parameter, error.message]).toEqual([
      at,
      expect.stringContaining(said),
    ]);
    expect(error.message).toContain(`acme.listThings: ${at} cannot `);
  }
});

test("a header that a caller adds, and a default query, hold text and numbers", async () => {
  for (const [said, value] of unsendable) {
    for (const options of [
      { defaultHeaders: { "x-at": value } },
      { defaultQuery: { at: value } },
    ]) {
      const error = await refusalOf({}, {}, options as never);
      expect(error.message).toMatch(new RegExp(`^acme\\.listThings: (x-)?at cannot .*${said}`));
    }
  }
  const { headers } = await sentBy({}, {}, { defaultHeaders: { "x-at": 7 } as never });
  expect(headers.get("x-at")).toBe("7");
});

test("parameters are an object", async () => {
  for (const params of [new Map([["id", 1]]), [1], "id=1", new Pet(), new Blob(["x"])]) {
    expect((await refusalOf(json, params as object)).message).toMatch(
      /parameters must be an object and are an? (Map|array|string|Pet|Blob)/,
    );
  }
  expect((await sentBy(json, new Money({ cents: 1 }))).text).toBe('{"cents":1}');
});

test("JSON has no word for what is missing in a list, and keeps what is left out of an object", async () => {
  // A list with a hole, on purpose.
  for (const list of [[1, undefined], [1, , 2], Array(2)]) {
    expect((await refusalOf(json, { list })).message).toMatch(/list\.\d cannot be undefined/);
    expect((await refusalOf(lines, { body: list })).message).toMatch(
      /body\.\d cannot be undefined/,
    );
  }
  const { text } = await sentBy(json, { none: undefined, nothing: null, list: [null] });
  expect(text).toBe('{"nothing":null,"list":[null]}');
});

test("an object that holds itself, or is too deep, is refused by name", async () => {
  const pet: Record<string, unknown> = { name: "Ada" };
  pet["friends"] = [{ of: pet }];
  expect((await refusalOf(json, { pet })).message).toContain("pet.friends.0.of contains itself");
  const twice = { name: "Ada" };
  expect((await sentBy(json, { a: twice, b: [twice, twice] })).text).toBe(
    '{"a":{"name":"Ada"},"b":[{"name":"Ada"},{"name":"Ada"}]}',
  );
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect((await refusalOf(json, { deep })).message).toContain("body cannot be written as JSON");
});

test("dates, URLs and whatever tells itself by toJSON go as what they tell", async () => {
  const date = new Date(0);
  const values = {
    at: date,
    other: runInNewContext("new Date(0)") as Date,
    url: new URL("https://pets.test/a"),
    price: new Money({ cents: 5, at: date }),
  };
  const { text } = await sentBy(json, values);
  expect(JSON.parse(text)).toEqual({
    at: "1970-01-01T00:00:00.000Z",
    other: "1970-01-01T00:00:00.000Z",
    url: "https://pets.test/a",
    price: { cents: 5, at: "1970-01-01T00:00:00.000Z" },
  });
  const { url } = await sentBy(parameter({}), { at: new Money("5.00") });
  expect(url).toContain("?at=5.00");
  const fields = await sentBy(form("urlencoded"), {
    metadata: new Money({ a: date }),
    tags: [new Money("x"), 1, true],
  });
  expect([...new URLSearchParams(fields.text)]).toEqual([
    ["metadata[a]", "1970-01-01T00:00:00.000Z"],
    ["tags", "x,1,true"],
  ]);
});

test("objects without a prototype, or of another realm, are data like any other", async () => {
  const bare = Object.assign(Object.create(null) as object, { a: 1 });
  const foreign = runInNewContext("({ list: [{ b: 2 }] })") as object;
  expect((await sentBy(json, { bare, foreign })).text).toBe(
    '{"bare":{"a":1},"foreign":{"list":[{"b":2}]}}',
  );
  expect((await sentBy(parameter({ style: "deepObject" }), { at: bare })).url).toContain("=1");
});

test.each(["a value", "a getter that fails"])(
  "%s in Node's own transport: nothing reaches the server",
  async (kind) => {
    let requests = 0;
    const { url } = await startServer((_, response) => {
      requests++;
      response.end("{}");
    });
    const value = {
      get age(): number {
        if (kind === "a value") return NaN;
        throw new Error("no age");
      },
    };
    const client = new Client(acme, { baseUrl: url });
    const failed = client.call(operation(json), { pet: value });
    await expect(failed).rejects.toBeInstanceOf(ApiRequestError);
    expect(requests).toBe(0);
  },
);

test("JSON is what JSON.stringify makes of data", async () => {
  const data = { "": '\u2028\ud800"\\', n: [-0, 1e21, 5e-324, 0.1], t: [true, null], o: {}, l: [] };
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  await new Client(acme, { fetch }).call(operation(json), data);
  expect(sent[0]!.text).toBe(JSON.stringify(data));
});
