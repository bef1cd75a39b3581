/** What tells the bodies of one operation apart, and which names a body knows. */
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { operationOf } from "../modelOf.ts";

const text = { type: "string" };
const titled = { type: "object", required: ["title"], properties: { title: text } };
const list = { type: "array", items: titled };
const anyObject = { type: "object" };

const bodiesOf = (content: Readonly<Record<string, JsonObject>>, required = true) => {
  const media = Object.entries(content).map(([type, schema]) => [type, { schema }]);
  const requestBody = { required, content: Object.fromEntries(media) as JsonObject };
  return operationOf({ requestBody }).operation;
};

describe("names", () => {
  test.each<[what: string, schema: JsonObject, properties: readonly string[] | undefined]>([
    ["an object that says nothing of others is closed", titled, ["title"]],
    ["false", { ...titled, additionalProperties: false }, ["title"]],
    ["true", { ...titled, additionalProperties: true }, undefined],
    ["a schema of others", { ...titled, additionalProperties: text }, undefined],
    ["patterns", { ...titled, patternProperties: { "^x-": text } }, undefined],
    ["in a part of allOf", { allOf: [titled, { additionalProperties: true }] }, undefined],
    [
      "what only the server writes is known, too",
      { ...titled, properties: { title: text, id: { readOnly: true } } },
      ["title", "id"],
    ],
  ])("%s", (_, schema, properties) => {
    const [json] = bodiesOf({ "application/json": schema }).plan.bodies ?? [];
    expect(json).toEqual({
      kind: "json",
      mediaType: "application/json",
      flat: true,
      ...(properties && { properties }),
    });
    const [form] = bodiesOf({ "multipart/form-data": schema }).plan.bodies ?? [];
    expect(form).toMatchObject({ kind: "multipart", flat: true });
    expect(form && "closed" in form).toBe(properties !== undefined);
  });
});

test("of several bodies, each says what it takes", () => {
  const { plan } = bodiesOf({
    "application/merge-patch+json": titled,
    "application/json-patch+json": list,
    "application/json": { oneOf: [titled, text, { type: "null" }] },
    "text/json": {},
  });
  expect(plan.bodies).toEqual([
    {
      kind: "json",
      mediaType: "application/merge-patch+json",
      properties: ["title"],
      required: ["title"],
      takes: ["object"],
      distinct: true,
    },
    { kind: "json", mediaType: "application/json-patch+json", takes: ["array"], distinct: true },
    { kind: "json", mediaType: "application/json", takes: ["object", "scalar"] },
    { kind: "json", mediaType: "text/json" },
  ]);
});

const patches = ["application/json-patch+json", "application/merge-patch+json"];

test.each<
  [
    what: string,
    content: Readonly<Record<string, JsonObject>>,
    named: readonly string[] | undefined,
  ]
>([
  ["two patches of one shape", { [patches[0]!]: anyObject, [patches[1]!]: anyObject }, patches],
  [
    "an object and its patch",
    { "application/json": titled, [patches[1]!]: titled },
    ["application/json", patches[1]!],
  ],
  ["a list and an object", { [patches[0]!]: list, [patches[1]!]: titled }, undefined],
  [
    "encodings of one value",
    { "application/json": titled, "text/json": titled, "application/*+json": titled },
    undefined,
  ],
  ["JSON and a form", { "application/json": titled, "multipart/form-data": titled }, undefined],
  ["two kinds of text", { "text/html": text, "text/plain": text }, ["text/html", "text/plain"]],
  [
    "two kinds of file, which say it themselves",
    { "image/png": { format: "binary" }, "image/gif": { format: "binary" } },
    undefined,
  ],
])("%s: which of them must be named", (_, content, named) => {
  expect(bodiesOf(content).contentTypes).toEqual(named);
  // What may be left out may be left out whole, without a word of its type.
  expect(bodiesOf(content, false).contentTypes).toBeUndefined();
});
