/** What two declarations have in common: where one says it all, its name stays. */
import { expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { declared, modelOf } from "../modelOf.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Letters: { enum: ["a", "b", "c"] },
  Vowels: { enum: ["a"] },
  Later: { enum: ["b", "c", "d"] },
};

test.each([
  [["Letters", "Vowels"], "Vowels"],
  [["Vowels", "Letters"], "Vowels"],
  [["Letters", "Letters"], "Letters"],
  [["Letters", "Later"], '"b" | "c"'],
])("%j is %s", (names, type) => {
  const Given = { type: "object", properties: { value: { allOf: names.map(ref) } } };
  const { api } = modelOf({ components: { schemas: { ...schemas, Given } } });
  expect(declared(api, "Given")).toBe(`{ value?: ${type}; }`);
});
