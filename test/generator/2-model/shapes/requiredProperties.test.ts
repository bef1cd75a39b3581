/** What `required` asks for counts wherever it stands, and no matter who describes the property. */
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { declared, modelOf } from "../modelOf.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const number = { type: "number" };
const schemas: JsonObject = {
  Base: {
    type: "object",
    properties: { label: text, mass: number, at: { ...text, readOnly: true } },
  },
  Mid: { allOf: [ref("Base"), { type: "object", properties: { mid: text } }] },
  Closed: { type: ["object", "null"], properties: { label: text } },
  Word: text,
  Colour: { type: "string", enum: ["red", "green"] },
  Either: { oneOf: [ref("Base"), ref("Mid")] },
};

function typeOf(schema: JsonObject): string | undefined {
  const { api } = modelOf({ components: { schemas: { ...schemas, Given: schema } } });
  return declared(api, "Given");
}

describe("required", () => {
  test.each<[string, JsonObject, string]>([
    ["next to a reference", { ...ref("Base"), required: ["label"] }, "Base & { label: string; }"],
    [
      "next to a reference and a property of its own",
      { ...ref("Base"), required: ["label", "more"], properties: { more: number } },
      "Base & { more: number; label: string; }",
    ],
    [
      "in an allOf in an allOf",
      { allOf: [{ allOf: [ref("Base")] }, { allOf: [{ required: ["label"] }] }] },
      "Base & { label: string; }",
    ],
    ["over two levels", { ...ref("Mid"), required: ["label"] }, "Mid & { label: string; }"],
    [
      "next to oneOf",
      { oneOf: [ref("Base"), ref("Mid")], required: ["label"] },
      "(Base & { label: string; }) | (Mid & { label: string; })",
    ],
    [
      "next to anyOf, of values that are no objects too",
      { anyOf: [ref("Base"), ref("Word")], required: ["mass"] },
      "(Base & { mass: number; }) | Word",
    ],
    [
      "over a name for several",
      { ...ref("Either"), required: ["label"] },
      "(Base & { label: string; }) | (Mid & { label: string; })",
    ],
    [
      "over a reference that may be null",
      { required: ["label"], allOf: [ref("Closed"), { type: "object" }] },
      "{ label: string; }",
    ],
    ["of objects alone", { ...ref("Closed"), required: ["label"] }, "{ label: string; } | null"],
    [
      "of what nothing describes",
      { type: "object", required: ["ghost"], properties: { a: text } },
      "{ a?: string; ghost: unknown; }",
    ],
    [
      "of one of the others",
      { type: "object", required: ["ghost"], additionalProperties: number },
      "{ ghost: number; [key: string]: number; }",
    ],
    [
      "in branches that say nothing else",
      {
        type: "object",
        properties: { p: text, q: text },
        oneOf: [{ required: ["p"] }, { required: ["q"] }],
      },
      "{ p: string; q?: string; } | { p?: string; q: string; }",
    ],
    [
      "in branches next to a reference",
      { allOf: [ref("Base"), { anyOf: [{ required: ["mass"] }, { required: ["label"] }] }] },
      "(Base & { mass: number; }) | (Base & { label: string; })",
    ],
    [
      "of what another part describes anew",
      { allOf: [ref("Base"), { type: "object", properties: { label: {} }, required: ["label"] }] },
      "Base & { label: string; }",
    ],
    [
      "inside a property",
      {
        allOf: [
          { type: "object", properties: { inner: { type: "object", properties: { lid: text } } } },
          { properties: { inner: { required: ["lid"] } } },
        ],
      },
      "{ inner?: { lid: string; }; }",
    ],
  ])("%s", (_, schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });

  test("asks no request for what only the server writes", () => {
    const given = { allOf: [ref("Base"), { required: ["at", "label"] }] };
    const body = { content: { "application/json": { schema: ref("Given") } } };
    const { api } = modelOf({
      paths: {
        "/a": {
          put: {
            operationId: "put",
            requestBody: body,
            responses: { "200": { description: "Ok.", ...body } },
          },
        },
      },
      components: { schemas: { ...schemas, Given: given } },
    });
    expect(declared(api, "Given")).toBe("Base & { at: string; label: string; }");
    expect(declared(api, "GivenInput")).toBe("BaseInput & { label: string; }");
  });
});

describe("what can be computed is computed", () => {
  test.each<[string, JsonObject, string]>([
    [
      "objects are one object",
      { allOf: [{ properties: { a: text } }, { properties: { b: number }, required: ["b"] }] },
      "{ a?: string; b: number; }",
    ],
    ["values that both list", { allOf: [ref("Colour"), { enum: ["red", "blue"] }] }, '"red"'],
    ["a type next to a name for it", { allOf: [text, ref("Colour")] }, "Colour"],
    [
      "unions of values",
      {
        allOf: [
          { properties: { kind: { enum: ["a", "b", "c"] } }, required: ["kind"] },
          { properties: { kind: { enum: ["b", "c", "d"] } } },
        ],
      },
      '{ kind: "b" | "c"; }',
    ],
    [
      "names that are listed",
      { type: "object", propertyNames: ref("Colour"), additionalProperties: number },
      "{ red?: number; green?: number; }",
    ],
    [
      "names that are listed, one of them required",
      {
        type: "object",
        propertyNames: { enum: ["x", "y"] },
        required: ["y"],
        additionalProperties: number,
      },
      "{ x?: number; y: number; }",
    ],
    [
      "a property that must not be",
      { properties: { a: text, no: false } } as unknown as JsonObject,
      "{ a?: string; no?: never; }",
    ],
    ["nothing at all", { not: {} }, "never"],
    ["a list without items", { type: "array", items: false } as unknown as JsonObject, "[]"],
    [
      "objects of which any other value may stand",
      { anyOf: [{ properties: { next: text } }, { properties: { prev: text } }, {}] },
      "{ next?: string; prev?: string; }",
    ],
    [
      "names of objects of which any other value may stand",
      { oneOf: [ref("Base"), ref("Closed"), { type: "null" }, {}] },
      "Base | Closed | {} | null",
    ],
    [
      "others next to properties of other types",
      {
        required: ["count"],
        properties: { count: number },
        additionalProperties: { type: "array", items: text },
      },
      "{ count: number; [key: string]: string[] | number; }",
    ],
  ])("%s", (_, schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });

  test("parts that contradict each other are reported once", () => {
    const part = (schema: JsonObject): JsonObject => ({
      type: "object",
      properties: { v: schema },
    });
    const given = { allOf: [part(text), part(number)] };
    const { api, reports } = modelOf({ components: { schemas: { Given: given } } });
    expect(declared(api, "Given")).toBe("{ v?: never; }");
    expect(reports).toEqual(["schema-contradictory #/components/schemas/Given/allOf"]);
  });
});
