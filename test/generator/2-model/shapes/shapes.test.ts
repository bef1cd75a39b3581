/** Schema → TypeScript type. */
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { declared, modelOf } from "../modelOf.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const cat = { type: "object", required: ["kind"], properties: { kind: text, name: text } };
const dog = { type: "object", properties: { kind: { const: "hound" } } };

function typeOf(schema: JsonObject): { type: string | undefined; reports: readonly string[] } {
  const schemas = { Given: schema, Cat: cat, Dog: dog };
  const { api, reports } = modelOf({ components: { schemas } });
  return { type: declared(api, "Given"), reports };
}

describe("a schema's type", () => {
  test.each<[JsonObject, string]>([
    [{}, "unknown"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ type: "string", nullable: true }, "string | null"],
    [{ ...ref("Cat"), nullable: true, description: "Said twice." }, "Cat | null"],
    [{ const: null }, "null"],
    [{ const: { a: [1, "x"] } }, '{ a: [1, "x"]; }'],
    [{ enum: ["a\\", 1, null, "`${PWN}`"] }, '"a\\\\" | 1 | null | "`${PWN}`"'],
    [{ anyOf: [{ type: "string", enum: ["a"] }, text] }, '"a" | (string & {})'],
    [{ anyOf: [{ enum: ["a"] }, { type: "number" }] }, '"a" | number'],
    [{ type: "integer", oneOf: [{ const: 0 }, { const: 1 }] }, "0 | 1"],
    [{ type: "string", anyOf: [{ enum: ["a"] }, text] }, '"a" | (string & {})'],
    [{ type: "string", allOf: [{ enum: ["a", 1] }] }, '"a"'],
    // Boolean schemas, and keywords that narrow more than a type can say: a type is never narrower than the wire.
    [{ anyOf: [true, text] } as unknown as JsonObject, "string | {} | null"],
    [{ anyOf: [false, text] } as unknown as JsonObject, "string"],
    [{ properties: { a: true, b: false } }, "{ a?: unknown; b?: never; }"],
    [{ not: text }, "unknown"],
    [{ type: "object", required: ["b"], properties: { a: text } }, "{ a?: string; b: unknown; }"],
    [{ properties: { a: text }, dependentRequired: { a: ["b"] } }, "{ a?: string; }"],
    [{ properties: { a: text }, unevaluatedProperties: false }, "{ a?: string; }"],
    [{ properties: { a: text }, unevaluatedProperties: { type: "number" } }, "{ a?: string; }"],
    [
      { properties: { a: text }, patternProperties: { "^b": { type: "number" } } },
      "{ a?: string; [key: string]: unknown; }",
    ],
    [{ type: "array", items: { $dynamicRef: "#node" } }, "unknown[]"],
    [{ if: { const: 1 }, then: { type: "number" } }, "unknown"],
    // The keywords next to a choice or a reference count too.
    [
      { ...cat, anyOf: [{ required: ["name"] }, { required: ["kind"] }] },
      "{ kind: string; name?: string; }",
    ],
    [{ ...ref("Dog"), required: ["kind"] }, 'Dog & { kind: "hound"; }'],
    [{ allOf: [ref("Cat"), ref("Dog")] }, "Cat & Dog"],
    [{ allOf: [ref("Cat"), { required: ["name"] }] }, "Cat & { name: string; }"],
    [{ allOf: [ref("Cat")], required: ["name", "kind"] }, "Cat & { name: string; }"],
    [{ type: "array", prefixItems: [text, { type: "number" }], items: false }, "[string, number]"],
    [{ type: "array", prefixItems: [text], maxItems: 1 }, "[string]"],
    [{ type: "array", prefixItems: [text], items: text }, "[string, ...string[]]"],
    [{ items: { type: ["string", "null"] } }, "(string | null)[]"],
    [{ type: "object" }, "{ [key: string]: unknown; }"],
    [{ type: "object", additionalProperties: false }, "Record<string, never>"],
    [{ additionalProperties: text }, "{ [key: string]: string; }"],
    [
      { patternProperties: { "^a": text, "^b": { type: "number" } } },
      "{ [key: string]: string | number; }",
    ],
    [
      { properties: { a: text }, additionalProperties: text },
      "{ a?: string; [key: string]: string | undefined; }",
    ],
    [
      { properties: { a: { type: "number" } }, additionalProperties: text },
      "{ a?: number; [key: string]: string | number | undefined; }",
    ],
    [
      { properties: JSON.parse('{"__proto__": {}, "a-b": {}}') as JsonObject },
      '{ ["__proto__"]?: unknown; "a-b"?: unknown; }',
    ],
    [{ properties: { parent: ref("Given") } }, "{ parent?: Given; }"],
    [{ oneOf: [text, { type: "array", items: ref("Given") }] }, "string | Given[]"],
    [
      { properties: { name: { $ref: "#/components/schemas/Cat/properties/name" } } },
      "{ name?: string; }",
    ],
  ])("%j → %s", (schema, type) => {
    expect(typeOf(schema)).toEqual({ type, reports: [] });
  });

  test.each<[string, JsonObject, string]>([
    ["the member's name", {}, '(Cat & { kind: "Cat"; }) | Dog'],
    [
      "the mapping's keys",
      { mapping: { tabby: "#/components/schemas/Cat", tom: "Cat" } },
      '(Cat & { kind: "tabby" | "tom"; }) | Dog',
    ],
  ])("a discriminator marks members by %s, unless they say it themselves", (_, more, type) => {
    const discriminator = { propertyName: "kind", ...more };
    const schema = { oneOf: [ref("Cat"), ref("Dog")], discriminator };
    expect(typeOf(schema)).toEqual({ type, reports: [] });
  });
});

describe("no finite type", () => {
  test.each<[JsonObject, string]>([
    [{ anyOf: [ref("Given"), text] }, "reference-cycle #/components/schemas/Given"],
    [
      { allOf: [ref("Given"), { properties: { a: text } }] },
      "reference-cycle #/components/schemas/Given",
    ],
    [{ type: "colour" }, "construct-unsupported #/components/schemas/Given"],
  ])("%j is reported", (schema, report) => {
    expect(typeOf(schema).reports).toEqual([report]);
  });

  test("references that double at each step are not followed for ever", () => {
    const levels = Array.from({ length: 40 }, (_, level) => {
      const next = { $ref: `#/components/schemas/Hold/properties/p${level + 1}` };
      return [`p${level}`, { type: "object", properties: { left: next, right: next } }];
    });
    const properties = { ...Object.fromEntries(levels), p40: text } as JsonObject;
    const { reports } = modelOf({ components: { schemas: { Hold: { properties } } } });
    expect(reports.map((report) => report.split(" ")[0])).toEqual(["construct-unsupported"]);
  });
});
