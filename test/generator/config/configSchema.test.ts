/**
 * `config.schema.json` says what the configuration's type says.
 * `UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts generator/config` prints it anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { format } from "prettier";
import { expect, test } from "vitest";
import { checkConfig } from "../../../generator/src/config/checkConfig.ts";
import { schemaOf } from "./printSchema.ts";

const folder = join(import.meta.dirname, "../../../generator");
const file = join(folder, "config.schema.json");

test("config.schema.json is the type LadingConfig", { timeout: 60_000 }, async () => {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "The configuration of lading",
    ...schemaOf(join(folder, "src/config/config.ts"), "LadingConfig"),
  };
  const text = await format(JSON.stringify(schema), { filepath: file, printWidth: 100 });
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});

const petstore = { document: "openapi.yaml", output: "src/api" };
const given: readonly (readonly [value: unknown, problems: readonly string[]])[] = [
  [{ apis: {} }, []],
  [{ $schema: "x", apis: { petstore } }, []],
  [
    {
      apis: { petstore: { ...petstore, output: { folder: "a", kind: "sources", imports: ".ts" } } },
    },
    [],
  ],
  [
    {
      apis: { petstore: { ...petstore, include: { tags: ["a"] }, exclude: { deprecated: true } } },
    },
    [],
  ],
  [{ apis: { petstore: { ...petstore, names: { operations: { "GET /a": "getA" } } } } }, []],
  ["apis", ["config-value-invalid "]],
  [{}, ["config-key-missing "]],
  [{ apis: [] }, ["config-value-invalid apis"]],
  [{ apis: { petstore: { docment: "a" } } }, ["config-key-unknown apis.petstore.docment"]],
  [
    { apis: { petstore: { ...petstore, output: 1 } } },
    ["config-value-invalid apis.petstore.output"],
  ],
  [
    { apis: { petstore: { ...petstore, output: { kind: "package" } } } },
    ["config-key-missing apis.petstore.output"],
  ],
  [
    { apis: { petstore: { ...petstore, include: { tags: "a", deprecated: true } } } },
    [
      "config-value-invalid apis.petstore.include.tags",
      "config-key-unknown apis.petstore.include.deprecated",
    ],
  ],
  [
    { apis: { petstore: { ...petstore, className: "petstore", int64: "long" } } },
    ["config-value-invalid apis.petstore.className", "config-value-invalid apis.petstore.int64"],
  ],
  [
    { apis: { petstore: { ...petstore, names: { schemas: { Pet: "my pet" } } } } },
    ["config-value-invalid apis.petstore.names.schemas.Pet"],
  ],
];

test.each(given)("%j has the mistakes %j, and the schema sees that too", (value, problems) => {
  const found = checkConfig(value).map(({ code, path }) => `${code} ${path.join(".")}`);
  expect(found.toSorted()).toEqual([...problems].toSorted());
  const schema = JSON.parse(readFileSync(file, "utf8")) as object;
  expect(new Ajv({ strict: false }).validate(schema, value)).toBe(problems.length === 0);
});
