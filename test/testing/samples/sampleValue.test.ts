/** Sampled values fit the schemas that they were made from, and the judge notices when one does not. */
import { expect, test } from "vitest";
import { chanceOf } from "../../../packages/testing/src/samples/chance.ts";
import { sampleValue } from "../../../packages/testing/src/samples/sampleValue.ts";
import { schemaFit } from "../../../packages/testing/src/samples/schemaFit.ts";

const text = { type: "string" };
const root = {
  components: {
    schemas: {
      Tree: {
        type: "object",
        required: ["name"],
        properties: {
          name: text,
          leaves: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
        },
      },
      Endless: {
        type: "object",
        required: ["self"],
        properties: { self: { $ref: "#/components/schemas/Endless" } },
      },
      Cat: {
        type: "object",
        required: ["kind", "lives"],
        properties: { kind: text, lives: { type: "integer" } },
      },
    },
  },
};
const fit = schemaFit(root);

test.each<[object]>([
  [{ ...text, minLength: 5, maxLength: 6 }],
  [{ ...text, pattern: "^[A-Z]{3}-\\d{2}$" }],
  [{ ...text, format: "uuid" }],
  [{ ...text, format: "date-time" }],
  [{ type: "integer", minimum: 10, maximum: 12, multipleOf: 3 }],
  [{ type: "number", minimum: 1, exclusiveMinimum: true, maximum: 2 }],
  [{ type: ["null", "boolean"] }],
  [{ enum: [null, "a", "b"] }],
  [{ type: "array", items: { enum: [1, 2, 3] }, minItems: 3, uniqueItems: true }],
  [{ type: "object", minProperties: 2, additionalProperties: { type: "integer" } }],
  [
    {
      allOf: [
        { $ref: "#/components/schemas/Cat" },
        { required: ["age"], properties: { age: { type: "integer", maximum: 3 } } },
      ],
    },
  ],
  [
    {
      oneOf: [{ type: "null" }, { $ref: "#/components/schemas/Cat" }],
      discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
    },
  ],
  [{ $ref: "#/components/schemas/Tree" }],
])("%j", (schema) => {
  for (let seed = 1; seed <= 20; seed++) {
    const chance = chanceOf(seed);
    const value = sampleValue(schema, { root, chance, isFull: seed % 2 === 0 });
    expect([value, fit(schema, value)]).toEqual([value, undefined]);
  }
});

test("a schema that requires itself has no value", () => {
  const options = { root, chance: chanceOf(1), isFull: false };
  expect(() => sampleValue({ $ref: "#/components/schemas/Endless" }, options)).toThrow(
    "requires itself",
  );
});

test("the same seed gives the same value, and what does not fit is reported", () => {
  const given = (): unknown => sampleValue(text, { root, chance: chanceOf(3), isFull: true });
  expect(given()).toBe(given());
  expect(fit({ $ref: "#/components/schemas/Cat" }, { kind: "cat" })).toContain("lives");
});
