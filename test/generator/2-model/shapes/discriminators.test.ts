/** What discriminators say of the schemas that they tell apart: a literal where it holds, never a type that nothing fits. */
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { declared, modelOf } from "../modelOf.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const object = (properties: JsonObject, ...required: readonly string[]): JsonObject => ({
  type: "object",
  properties,
  required,
});
const union = (more: JsonObject = {}): JsonObject => ({
  oneOf: [ref("Cat"), ref("Dog")],
  discriminator: { propertyName: "kind", ...more },
});
const child = (name: string, ...parts: readonly JsonObject[]): JsonObject => ({
  [name]: { allOf: [ref("Pet"), ...parts] },
});

function typesOf(
  schemas: JsonObject,
  ...names: readonly string[]
): readonly (string | undefined)[] {
  const { api, reports } = modelOf({ components: { schemas } });
  expect(reports).toEqual([]);
  return names.map((name) => declared(api, name));
}

describe("a union's members", () => {
  const dog = object({ kind: { const: "hound" } }, "kind");
  test.each<readonly [string, JsonObject, cat: JsonObject, wanted: string]>([
    ["by the schema's own name", {}, object({ kind: text }), '(Cat & { kind: "Cat"; }) | Dog'],
    [
      "by references in the mapping",
      { mapping: { tabby: "#/components/schemas/Cat", tom: "#/components/schemas/Cat" } },
      object({ kind: text }),
      '(Cat & { kind: "tabby" | "tom"; }) | Dog',
    ],
    [
      "by names in the mapping",
      { mapping: { tabby: "Cat" } },
      object({ kind: text }),
      '(Cat & { kind: "tabby"; }) | Dog',
    ],
    [
      "though they do not declare it",
      { mapping: { tabby: "Cat" } },
      object({ age: text }),
      '(Cat & { kind: "tabby"; }) | Dog',
    ],
    [
      "of several values that they list, the one that leads to them",
      { mapping: { tabby: "Cat" } },
      object({ kind: { enum: ["tabby", "hound"] } }),
      '(Cat & { kind: "tabby"; }) | Dog',
    ],
    [
      "not against what they say themselves",
      {},
      object({ kind: { enum: ["cat", "hound"] } }),
      "Cat | Dog",
    ],
    [
      "not against a constant",
      { mapping: { tabby: "Cat" } },
      object({ kind: { const: "cat" } }),
      "Cat | Dog",
    ],
    [
      "not where the schema is a choice itself",
      {},
      { oneOf: [object({ kind: text }), object({})] },
      "Cat | Dog",
    ],
    [
      "not where the schema takes what nothing else does (3.2)",
      { defaultMapping: "Cat" },
      object({ kind: text }),
      "Cat | Dog",
    ],
    [
      "not where the mapping leads elsewhere alone",
      { mapping: { x: "./elsewhere.yaml" } },
      object({ kind: { const: "c" } }),
      "Cat | Dog",
    ],
  ])("%s", (_, more, cat, wanted) => {
    expect(typesOf({ Given: union(more), Cat: cat, Dog: dog }, "Given")).toEqual([wanted]);
  });
});

/** A mapping's keys are texts, whatever the property is (https://spec.openapis.org/oas/v3.1.1#discriminator-object). */
test.each<[type: unknown, key: string, wanted: string]>([
  ["integer", "1", "(Cat & { kind: 1; }) | Dog"],
  ["number", "1.5", "(Cat & { kind: 1.5; }) | Dog"],
  ["boolean", "true", "(Cat & { kind: true; }) | Dog"],
  [["integer", "null"], "2", "(Cat & { kind: 2; }) | Dog"],
  ["string", "1", '(Cat & { kind: "1"; }) | Dog'],
  // It can have no value that is written so.
  ["integer", "tabby", "Cat | Dog"],
  ["boolean", "1", "Cat | Dog"],
])("a property of type %j has the value that is written %s", (type, key, wanted) => {
  const schemas = {
    Given: union({ mapping: { [key]: "Cat" } }),
    Cat: object({ kind: { type } }),
    Dog: object({ kind: { const: 9 } }, "kind"),
  };
  expect(typesOf(schemas, "Given")).toEqual([wanted]);
});

test("the schemas of responses choose by the discriminator, as the types do", () => {
  const schemas = { Given: union(), Cat: object({ kind: text }), Dog: object({ kind: text }) };
  const response = {
    description: "It.",
    content: { "application/json": { schema: ref("Given") } },
  };
  const paths = { "/a": { get: { operationId: "read", responses: { "200": response } } } };
  const { api } = modelOf({ paths, components: { schemas } });
  const { rule } = api.schemas.definitions.find(({ name }) => name === "GivenSchema") ?? {};
  const reported = (name: string): object => ({
    kind: "allOf",
    rules: [
      { kind: "reference", name: `${name}Schema`, isLater: false },
      {
        kind: "object",
        members: [{ name: "kind", rule: { kind: "enum", values: [name] }, required: true }],
      },
    ],
  });
  // Not `oneOf`: no value fits both.
  expect(rule).toEqual({ kind: "anyOf", rules: [reported("Cat"), reported("Dog")] });
});

describe("children of a parent with a discriminator", () => {
  const pet = (more: JsonObject = {}, kind: JsonObject = text): JsonObject => ({
    Pet: { ...object({ kind }, "kind"), discriminator: { propertyName: "kind", ...more } },
  });
  test.each<readonly [string, JsonObject, string]>([
    [
      "bear their names",
      { ...pet(), ...child("Cat", object({ age: text })) },
      'Pet & { age?: string; kind: "Cat"; }',
    ],
    [
      "bear what the mapping says",
      { ...pet({ mapping: { tabby: "Cat", tom: "#/components/schemas/Cat" } }), ...child("Cat") },
      'Pet & { kind: "tabby" | "tom"; }',
    ],
    [
      "bear what a union says, where their parent says nothing",
      { ...pet(), ...child("Cat"), Dog: object({}), Given: union({ mapping: { tabby: "Cat" } }) },
      'Pet & { kind: "tabby"; }',
    ],
    [
      "bear the values of their own children too",
      { ...pet(), ...child("Cat"), Lion: { allOf: [ref("Cat")] } },
      'Pet & { kind: "Cat" | "Lion"; }',
    ],
    [
      "keep a constant of their own",
      { ...pet(), ...child("Cat", object({ kind: { const: "cat" } })) },
      'Pet & { kind?: "cat"; }',
    ],
    [
      "narrow the list of their parent",
      { ...pet({}, { enum: ["Cat", "Dog"] }), ...child("Cat") },
      'Pet & { kind: "Cat"; }',
    ],
    [
      "leave a list that does not know them",
      { ...pet({}, { enum: ["cat", "dog"] }), ...child("Cat") },
      "Pet",
    ],
  ])("%s", (_, schemas, wanted) => {
    expect(typesOf(schemas, "Cat", "Pet")[0]).toBe(wanted);
  });

  test("a parent stays open: what no one describes may arrive", () => {
    expect(typesOf({ ...pet(), ...child("Cat") }, "Pet")).toEqual(["{ kind: string; }"]);
  });

  test("a union and a parent that name a child differently leave each child one value", () => {
    const schemas = {
      ...pet(),
      ...child("Cat"),
      ...child("Dog"),
      Given: union({ mapping: { c: "Cat" } }),
    };
    expect(typesOf(schemas, "Given", "Cat", "Dog")).toEqual([
      "Cat | Dog",
      'Pet & { kind: "c"; }',
      'Pet & { kind: "Dog"; }',
    ]);
  });
});
