/** Which examples a response has, and under which names. */
import { expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { operationOf } from "../modelOf.ts";

const given: Readonly<Record<string, readonly [JsonObject, object]>> = {
  "named ones": [{ examples: { tom: { value: "Tom" } } }, { tom: "Tom" }],
  "a lone one": [{ example: "Tom" }, { default: "Tom" }],
  "named ones before a lone one": [
    { example: "Tim", examples: { tom: { value: "Tom" } } },
    { tom: "Tom" },
  ],
  "the schema's own": [{ schema: { type: "string", example: "Tom" } }, { default: "Tom" }],
  "the schema's first": [
    { schema: { type: "string", examples: ["Tom", "Tim"] } },
    { default: "Tom" },
  ],
  none: [{}, {}],
};

test.each(Object.entries(given))("%s", (_title, [media, names]) => {
  const content = { "application/json": { schema: { type: "string" }, ...media } };
  const { operation } = operationOf({ responses: { "200": { description: "A cat.", content } } });
  const examples = operation.responses.flatMap((response) => response.examples);
  expect(Object.fromEntries(examples.map(({ name, value }) => [name, value]))).toEqual(names);
});
