/** Random schemas of the kinds that types can speak of, and values near them. */
import fc from "fast-check";
import type { JsonObject } from "../../../generator/src/2-model/model.ts";

/**
 * Every object knows this property, and every value but the empty ones has it: TypeScript takes a value that shares no property with a
 * type for a mistake.
 */
const shared = { any: {} };

/** The components that every document has: what schemas refer to. */
export const anchors: Readonly<Record<string, JsonObject>> = {
  Base: {
    type: "object",
    properties: {
      ...shared,
      a: { type: "string" },
      b: { type: "number" },
      made: { type: "string", readOnly: true },
      secret: { type: "string", writeOnly: true },
    },
  },
  Heir: {
    allOf: [
      { $ref: "#/components/schemas/Base" },
      { type: "object", properties: { ...shared, c: { type: "boolean" } }, required: ["c"] },
    ],
  },
  Word: { type: "string" },
  Name: { enum: ["a", "any"] },
  Colour: { type: "string", enum: ["red", "green"] },
  Maybe: { type: ["object", "null"], properties: { ...shared, a: { enum: ["red", "x"] } } },
  Either: { anyOf: [{ $ref: "#/components/schemas/Heir" }, { $ref: "#/components/schemas/Word" }] },
  Cat: {
    type: "object",
    required: ["kind"],
    properties: { ...shared, kind: { type: "string" }, a: { type: "string" } },
  },
  Dog: {
    type: "object",
    required: ["kind"],
    properties: { ...shared, kind: { type: "string" }, b: { type: "number" } },
  },
  Pet: {
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    discriminator: { propertyName: "kind", mapping: { red: "#/components/schemas/Cat", x: "Dog" } },
  },
  Tree: {
    type: "object",
    properties: { ...shared, a: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
  },
};

const names = ["a", "b", "c", "kind"];
const name = fc.constantFrom(...names);
const reference = fc
  .constantFrom(...Object.keys(anchors))
  .map((each) => ({ $ref: `#/components/schemas/${each}` }));
const scalar = fc.constantFrom<JsonObject>(
  { type: "string" },
  { type: "number" },
  { type: "integer" },
  { type: "boolean" },
  { type: "null" },
  { type: ["string", "null"] },
  { type: "string", enum: ["red", "x"] },
  { enum: ["x", 1, null] },
  { const: "red" },
  { const: 1 },
  { type: "string", nullable: true },
  { not: {} },
);
const required = fc.record({ required: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }) });

/** Asks for what only one side writes, too. */
const oneSided = fc
  .uniqueArray(fc.constantFrom("a", "made", "secret"), { minLength: 1, maxLength: 3 })
  .chain((asked) =>
    fc.constantFrom<JsonObject>(
      { $ref: "#/components/schemas/Base", required: asked },
      { allOf: [{ $ref: "#/components/schemas/Heir" }, { required: asked }] },
      { allOf: [{ allOf: [{ required: asked }] }, { $ref: "#/components/schemas/Base" }] },
    ),
  );

/** Some of the keywords, and all of those that are always there. */
function some(keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>, ...always: string[]) {
  return fc.record(keywords, { requiredKeys: always }) as fc.Arbitrary<JsonObject>;
}

/** A schema with a type: `type` stands next to whatever speaks of one kind of value. */
export const schema = fc.letrec<{ readonly any: JsonObject; readonly part: JsonObject }>((tie) => {
  const inner = tie("any");
  const properties = fc
    .dictionary(name, fc.oneof(inner, fc.constant(false)), { minKeys: 1, maxKeys: 3 })
    .map((each) => ({ ...shared, ...each }));
  const object = some(
    {
      type: fc.constantFrom("object", ["object", "null"]),
      properties,
      required: fc.uniqueArray(name, { maxLength: 2 }),
      additionalProperties: fc.constantFrom(true, false, { type: "string" }, { type: "number" }),
      nullable: fc.constant(true),
    },
    "type",
    "properties",
  );
  return {
    any: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 4, arbitrary: scalar },
      { weight: 3, arbitrary: reference },
      { weight: 5, arbitrary: object },
      {
        weight: 1,
        arbitrary: some(
          {
            type: fc.constant("object"),
            additionalProperties: inner,
            propertyNames: fc.constantFrom(
              { enum: ["a", "b", "any"] },
              { $ref: "#/components/schemas/Name" },
            ),
          },
          "type",
          "additionalProperties",
        ),
      },
      { weight: 1, arbitrary: some({ type: fc.constant("array"), items: inner }, "type", "items") },
      {
        weight: 1,
        arbitrary: some(
          {
            type: fc.constant("array"),
            prefixItems: fc.tuple(inner, inner),
            items: fc.constant(false),
            minItems: fc.constant(2),
          },
          "type",
          "prefixItems",
          "items",
          "minItems",
        ),
      },
      {
        weight: 4,
        arbitrary: some(
          {
            allOf: fc
              .tuple(inner, fc.array(tie("part"), { maxLength: 2 }))
              .map(([first, parts]) => [...parts, first]),
            required: fc.uniqueArray(name, { maxLength: 2 }),
          },
          "allOf",
        ),
      },
      {
        weight: 3,
        arbitrary: fc.oneof(
          some(
            {
              oneOf: fc.array(inner, { minLength: 1, maxLength: 3 }),
              required: fc.uniqueArray(name, { maxLength: 1 }),
            },
            "oneOf",
          ),
          some(
            {
              anyOf: fc.array(inner, { minLength: 1, maxLength: 3 }),
              required: fc.uniqueArray(name, { maxLength: 1 }),
            },
            "anyOf",
          ),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(object, fc.array(required, { minLength: 1, maxLength: 2 }))
          .map(([each, anyOf]): JsonObject => ({ ...each, anyOf })),
      },
      { weight: 2, arbitrary: oneSided },
      {
        weight: 2,
        arbitrary: fc
          .tuple(reference, fc.oneof(required, object))
          .map(([each, others]): JsonObject => ({ ...others, ...each })),
      },
    ),
    part: fc.oneof(
      { weight: 3, arbitrary: inner },
      { weight: 2, arbitrary: required },
      { weight: 1, arbitrary: fc.record({ allOf: fc.tuple(required) }) },
    ),
  };
}).any;

/** Values that such schemas take, or nearly. */
export const value = fc.letrec<{ readonly any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom<unknown>(null, true, "red", "green", "x", 1, 1.5, {}) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.dictionary(fc.oneof(name, fc.constantFrom("made", "secret")), tie("any"), {
            maxKeys: 5,
          }),
          fc.constantFrom<unknown>(null, "x", 1),
        )
        .map(([each, any]) => ({ ...each, any })),
    },
    { weight: 1, arbitrary: fc.array(tie("any"), { maxLength: 2 }) },
  ),
})).any;
