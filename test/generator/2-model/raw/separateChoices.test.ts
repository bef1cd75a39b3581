/** What openapi-typescript reads alone is separated; a schema without it stays as it is. */
import { expect, test } from "vitest";
import { separateChoices } from "../../../../generator/src/2-model/raw/separateChoices.ts";

const either = { anyOf: [{ required: ["a"] }, { required: ["b"] }] };

test.each([
  ["alternatives that only require properties, and no type", either, either],
  [
    "alternatives that only require properties",
    { type: "object", properties: { a: {}, b: {} }, ...either },
    { type: "object", properties: { a: {}, b: {} } },
  ],
  [
    "types to choose from next to properties",
    { properties: { a: {} }, oneOf: [{ type: "object", properties: { b: {} } }], title: "T" },
    {
      title: "T",
      allOf: [{ properties: { a: {} } }, { oneOf: [{ type: "object", properties: { b: {} } }] }],
    },
  ],
  ["no choice at all", { type: "string" }, { type: "string" }],
])("%s", (_, schema, separated) => {
  expect(separateChoices(schema)).toEqual(separated);
});
