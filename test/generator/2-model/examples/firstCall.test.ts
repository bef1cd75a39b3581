/** The call that a README begins with: the document's own where it fits the types, one made to fit otherwise. */
import { expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { exampleText } from "../../../../generator/src/3-emit/print/exampleText.ts";
import { modelOf } from "../modelOf.ts";

const text = { type: "string" };
const done = { responses: { "204": { description: "Done." } } };
const query = (name: string, more: JsonObject): JsonObject => ({
  name,
  in: "query",
  required: true,
  ...more,
});
const sending = (
  schema: JsonObject,
  more: JsonObject = {},
  type = "application/json",
): JsonObject => ({
  operationId: "send",
  requestBody: { required: true, content: { [type]: { schema, ...more } } },
  ...done,
});

test.each<[string, JsonObject, unknown]>([
  [
    "an example of another type",
    { operationId: "send", parameters: [query("year", { schema: text, example: 2017 })], ...done },
    { year: "2017" },
  ],
  [
    "no example",
    { operationId: "send", parameters: [query("id", { schema: { type: "integer" } })], ...done },
    { id: 1 },
  ],
  [
    "an example without what is required",
    sending(
      {
        type: "object",
        required: ["kind", "name"],
        properties: { kind: { const: "cat" }, name: text },
      },
      { example: { name: "Tom", more: 1 } },
    ),
    { name: "Tom", kind: "cat" },
  ],
  [
    "one of several",
    sending({
      oneOf: [
        { type: "object", required: ["a"], properties: { a: { type: "array", items: text } } },
        { type: "object", required: ["b"], properties: { b: text } },
      ],
      example: { b: "x" },
    }),
    { body: { b: "x" } },
  ],
  [
    "names that every object has",
    sending({
      type: "object",
      required: ["constructor", "toString"],
      properties: { constructor: {}, toString: text },
    }),
    { constructor: {}, toString: "…" },
  ],
  [
    "a file without a name",
    sending(
      { type: "object", required: ["file"], properties: { file: { ...text, format: "binary" } } },
      {},
      "multipart/form-data",
    ),
    { file: { $file: "cat.jpg" } },
  ],
])("%s", (_, operation, params) => {
  const { api } = modelOf({ paths: { "/a": { post: operation } } });
  expect(api.firstCall).toEqual({ operation: "send", params });
});

test("a file comes first, and what needs nothing is called with nothing", () => {
  const upload = {
    ...sending(
      { type: "object", required: ["file"], properties: { file: { ...text, format: "binary" } } },
      { example: { file: "@dog.jpg" } },
      "multipart/form-data",
    ),
    operationId: "upload",
  };
  const list = {
    operationId: "list",
    parameters: [{ name: "q", in: "query", schema: text }],
    ...done,
  };
  expect(modelOf({ paths: { "/a": { get: list, post: upload } } }).api.firstCall).toEqual({
    operation: "upload",
    params: { file: { $file: "dog.jpg" } },
  });
  expect(modelOf({ paths: { "/a": { get: list } } }).api.firstCall).toEqual({ operation: "list" });
  expect(modelOf({ paths: {} }).api.firstCall).toBeUndefined();
});

test("each operation has a call; parameters that would hide what they show give way to those that are required", () => {
  const long = { name: "Tom", notes: "a".repeat(3000) };
  const body = { type: "object", required: ["name"], properties: { name: text, notes: text } };
  const { api } = modelOf({
    paths: {
      "/a": { post: { ...sending(body, { example: long }), operationId: "long" } },
      "/b": { post: { ...sending(body, { example: { name: "Tom" } }), operationId: "short" } },
    },
  });
  expect(api.operations.map(({ example }) => example)).toEqual([
    { operation: "long", params: { name: "…" } },
    { operation: "short", params: { name: "Tom" } },
  ]);
});

test("text of a document never becomes code: a bigint is digits", () => {
  const example = { id: { $bigint: "globalThis.PWN=1;1" } };
  const free = { type: "object", properties: { id: {} } };
  const { api } = modelOf({ paths: { "/a": { post: sending(free, { example }) } } });
  const [operation] = api.operations;
  expect(operation && exampleText(api, operation, "method")).toContain('"globalThis.PWN=1;1"');
});

test("no call is shown of what holds itself without end", () => {
  const endless = {
    type: "object",
    required: ["next"],
    properties: { next: { $ref: "#/components/schemas/Endless" } },
  };
  const { api } = modelOf({
    paths: { "/a": { post: sending({ $ref: "#/components/schemas/Endless" }) } },
    components: { schemas: { Endless: endless } },
  });
  expect(api.firstCall).toBeUndefined();
});
