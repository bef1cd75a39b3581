/** The constants of enumerations, as a program meets them: of the golden case that is about them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";

interface Listing {
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
}

const golden = join(import.meta.dirname, "../../golden/enumerations");
const models = (await import(join(golden, "expected/src/models.ts"))) as Record<string, unknown>;
const document = parseYaml(readFileSync(join(golden, "openapi.yaml"), "utf8")) as {
  components: { schemas: Readonly<Record<string, Listing>> };
};
const listed = Object.entries(document.components.schemas).flatMap(([name, schema]) => {
  const values = (schema.enum ?? []).filter((value) => typeof value !== "object" || value === null);
  return values.length === 0 ? [] : [[name, schema.nullable ? [...values, null] : values] as const];
});
const exported: Readonly<Record<string, string>> = {
  ApiError: "ApiErrorModel",
  Enumerations: "EnumerationsModel",
  "list-pets": "ListPets",
};

describe("each constant holds what the document lists, each value once", () => {
  test.each(listed)("%s", (name, values) => {
    expect(Object.entries(models)).toContainEqual([exported[name] ?? name, [...new Set(values)]]);
  });
});

test("nothing else is a value: no constant for what takes more than a list", () => {
  expect(Object.keys(models).toSorted()).toEqual(
    [...listed.map(([name]) => exported[name] ?? name), "Always", "Level", "OpenStatus"].toSorted(),
  );
});
