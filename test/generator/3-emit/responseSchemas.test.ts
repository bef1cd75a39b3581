/**
 * Any schema, printed as code, judges any value as ajv judges it by the schema itself: random schemas and values, the same
 * in every run.
 */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import type { ResponseSchemas, StandardSchema } from "@lading/runtime";
import { emitResponseSchemas } from "../../../generator/src/3-emit/emitResponseSchemas.ts";
import { seed } from "../../support/fuzz/seed.ts";
import { jsonOracle, type Verdict } from "../../support/jsonOracle.ts";
import { modelOf } from "../2-model/modelOf.ts";
import { testTimeout } from "../../support/testTimeout.ts";

const repository = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "lading-schemas-"));
symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "dir");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A document whose operation `read<n>` responds with the component schema `S<n>`. */
function documentOf(schemas: readonly unknown[], version = "3.1.0") {
  const names = schemas.map((_schema, index) => `S${String(index)}`);
  const content = (name: string) => ({
    "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const operations = names.map((name) => [
    `/${name}`,
    {
      get: {
        operationId: `read${name}`,
        responses: { 200: { description: "Read.", content: content(name) } },
      },
    },
  ]);
  return {
    openapi: version,
    paths: Object.fromEntries(operations) as object,
    components: { schemas: Object.fromEntries(names.map((name, at) => [name, schemas[at]])) },
  };
}

let count = 0;

/** The printed schemas, at work: one for each that is given. */
async function printed(
  schemas: readonly unknown[],
): Promise<readonly (StandardSchema | undefined)[]> {
  const { api } = modelOf(documentOf(schemas));
  const { outputText } = ts.transpileModule(emitResponseSchemas(api).print(), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  const path = join(folder, `schemas${String(count++)}.mjs`);
  writeFileSync(path, outputText);
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
    readonly schemas: ResponseSchemas;
  };
  return schemas.map((_schema, index) => module.schemas[`readS${String(index)}`]?.["200"]);
}

/** Does the value fit? A response that nothing is said of has no schema. */
function fits(schema: StandardSchema | undefined, value: unknown): boolean {
  const verdict = schema?.["~standard"].validate(value);
  return verdict === undefined || ("issues" in verdict ? verdict.issues === undefined : true);
}

/** Names of Object.prototype have a test of their own: ajv takes them for methods when it compares. */
const names = ["a", "b", "ab", "x-c", "d"];
const texts = [
  "",
  "a",
  "ab",
  "abc",
  "\u{1f431}",
  "2026-01-31",
  "2026-01-31T10:00:00Z",
  "a@b.example",
];
const numbers = [-1, 0, 1, 1.5, 2, 3];
const scalar = fc.constantFrom<unknown>(null, true, false, ...texts, ...numbers);
const value = fc.letrec<{ readonly any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie("any"), { maxKeys: 4 }),
  ),
})).any;

/** Some of the keywords, each with a value of its own. */
const some = (keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(keywords, { requiredKeys: [] });
const small = fc.integer({ min: 0, max: 3 });
const type = fc.constantFrom("string", "number", "integer", "boolean", "null", "array", "object");

const schema = fc.letrec<{ readonly any: object | boolean }>((tie) => {
  const inner = tie("any");
  const named = fc.dictionary(fc.constantFrom(...names), inner, { minKeys: 1, maxKeys: 3 });
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  const some_names = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 });
  return {
    any: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 1, arbitrary: fc.boolean() },
      {
        weight: 4,
        arbitrary: fc.record({ type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1 })) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }) }),
      },
      { weight: 1, arbitrary: fc.record({ const: value }) },
      {
        weight: 3,
        arbitrary: some({
          type,
          minLength: small,
          maxLength: small,
          pattern: fc.constantFrom("^a", "b$", "^.$", "^\\p{L}+$"),
          format: fc.constantFrom("date", "date-time", "email", "leaf"),
          minimum: small,
          maximum: small,
          exclusiveMinimum: small,
          exclusiveMaximum: small,
          multipleOf: fc.constantFrom(1, 0.5, 2),
        }),
      },
      {
        weight: 5,
        arbitrary: some({
          type: fc.constant("object"),
          properties: named,
          required: some_names,
          additionalProperties: inner,
          patternProperties: fc.dictionary(fc.constantFrom("^x-", "a|b"), inner, { maxKeys: 2 }),
          propertyNames: inner,
          minProperties: small,
          maxProperties: small,
          dependentRequired: fc.dictionary(fc.constantFrom(...names), some_names, { maxKeys: 1 }),
          dependentSchemas: fc.dictionary(fc.constantFrom(...names), inner, { maxKeys: 1 }),
        }),
      },
      {
        weight: 4,
        arbitrary: some({
          type: fc.constant("array"),
          items: inner,
          prefixItems: several,
          minItems: small,
          maxItems: small,
          uniqueItems: fc.boolean(),
        }),
      },
      {
        // On its own: next to prefixItems or maxContains, ajv takes any empty array.
        weight: 1,
        arbitrary: some({
          contains: inner,
          minContains: fc.integer({ min: 0, max: 2 }),
        }),
      },
      {
        weight: 4,
        arbitrary: some({ allOf: several, anyOf: several, oneOf: several, not: inner, type }),
      },
      { weight: 1, arbitrary: some({ if: inner, then: inner, else: inner }) },
      {
        weight: 2,
        arbitrary: fc.record({
          properties: fc.record({ a: fc.constantFrom(...references()) }),
          items: fc.constantFrom(...references()),
        }),
      },
    ),
  };
}).any;

/** Circles among the first schemas of a document; a member or an item stands in between. */
function references(): readonly object[] {
  return ["S0", "S1", "S2/properties/a"].map((name) => ({ $ref: `#/components/schemas/${name}` }));
}

const anchors = [{ type: "object" }, { type: "string" }, { properties: { a: { type: "array" } } }];
const component = schema.filter((each) => typeof each === "object");
const schemas = [...anchors, ...asJson(fc.sample(component, { seed, numRuns: 200 }))];
const values = asJson(fc.sample(value, { seed, numRuns: 100 }));

/** How often ajv said what, and the shortest cases in which ours say the contrary. */
function comparison(ours: readonly (StandardSchema | undefined)[]) {
  const oracle = jsonOracle(documentOf(schemas));
  const verdicts = { good: 0, bad: 0, none: 0 };
  const disagreements: string[] = [];
  for (const [index, judge] of ours.entries()) {
    const theirs = oracle(`#/components/schemas/S${String(index)}`);
    for (const given of values) {
      const wanted = verdictOf(theirs, given);
      verdicts[wanted] += 1;
      if (wanted !== "none" && fits(judge, given) !== (wanted === "good"))
        disagreements.push(
          `${JSON.stringify(schemas[index])} and ${JSON.stringify(given)}: ajv says ${wanted}`,
        );
    }
  }
  const shortest = disagreements.sort((one, other) => one.length - other.length).slice(0, 5);
  return { verdicts, shortest };
}

test(
  "200 random schemas judge 100 random values each as ajv does",
  { timeout: testTimeout(60_000) },
  async () => {
    const { verdicts, shortest } = comparison(await printed(schemas));
    expect(shortest).toEqual([]);
    expect(Math.min(verdicts.good, verdicts.bad)).toBeGreaterThan(2_500);
    expect(verdicts.none).toBeLessThan(300);
  },
);

test("one wrong schema among them is noticed", { timeout: testTimeout(60_000) }, async () => {
  const ours = await printed(schemas.with(1, { type: "number" }));
  expect(comparison(ours).shortest).not.toEqual([]);
});

test.each<[string, object, readonly unknown[], readonly unknown[]]>([
  [
    "names that every object has",
    {
      properties: { toString: { type: "string" }, constructor: { const: 1 } },
      required: ["valueOf"],
    },
    [{ valueOf: 1 }, { valueOf: null, constructor: 1 }],
    [{}, { valueOf: 1, toString: 1 }, { valueOf: 1, constructor: 2 }],
  ],
  [
    "a member __proto__",
    JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}') as object,
    [{}, JSON.parse('{"__proto__":"a"}')],
    [JSON.parse('{"__proto__":1}')],
  ],
  [
    "writeOnly members, which responses leave out",
    {
      type: "object",
      required: ["pin", "name"],
      properties: { pin: { type: "string", writeOnly: true }, name: {} },
    },
    [{ name: 1 }, { name: 1, pin: "1" }],
    [{ pin: "1" }, { name: 1, pin: 1 }],
  ],
  [
    "writeOnly members that another schema describes",
    {
      allOf: [{ properties: { pin: { writeOnly: true } } }, { $ref: "#/components/schemas/S1" }],
      required: ["pin"],
    },
    [{}],
    [[]],
  ],
  ["3.0's nullable", { type: "string", enum: ["a"], nullable: true }, ["a", null], ["b", 1]],
  [
    "3.0's exclusive limits",
    { type: "number", minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: true },
    [1.5],
    [1, 2],
  ],
  ["patterns of other languages", { type: "string", pattern: "(?i)^a\\Z" }, ["b"], [1]],
  ["keywords that no one knows", { type: "string", leaf: { type: 7 }, format: 3 }, ["a"], [1]],
  ["decimal multiples", { multipleOf: 0.1 }, [0.3, 1.1, "a"], [0.35]],
  ["known values next to any text", { anyOf: [{ enum: ["a"] }, { type: "string" }] }, ["b"], [1]],
  ["texts by characters", { type: "string", maxLength: 1 }, ["\u{1f431}"], ["ab"]],
  [
    "a certain number of items",
    { contains: { const: 1 }, maxContains: 2 },
    [[1], [1, 2, 1]],
    [[1, 1, 1], []],
  ],
  [
    "objects among known values",
    { enum: [{ a: [1], b: 2 }, false] },
    [{ b: 2, a: [1] }, false],
    [{ a: [1] }, true],
  ],
  [
    "exactly one of several",
    { oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    [{ a: 1 }, { b: 1 }],
    [{}, { a: 1, b: 1 }],
  ],
])("%s", async (_, given, good, bad) => {
  const [judge] = await printed([given, { type: "object" }]);
  expect(good.filter((each) => !fits(judge, each))).toEqual([]);
  expect(bad.filter((each) => fits(judge, each))).toEqual([]);
});

test("a tree made of trees is judged to its leaves", async () => {
  const tree = {
    type: "object",
    properties: { a: { type: "array", items: { $ref: "#/components/schemas/S0" } } },
  };
  const [judge] = await printed([tree]);
  const grown = (leaf: unknown): unknown =>
    Array.from({ length: 200 }).reduce((inner) => ({ a: [{}, inner] }), leaf);
  expect(fits(judge, grown({}))).toBe(true);
  expect(fits(judge, grown({ a: 1 }))).toBe(false);
});

/** `none`: ajv 8.20 prints code that does not run for some mixtures of `prefixItems` and conditions. */
function verdictOf(theirs: Verdict, given: unknown): "good" | "bad" | "none" {
  try {
    return theirs(given) ? "good" : "bad";
  } catch (error) {
    if (error instanceof ReferenceError) return "none";
    throw error;
  }
}

/** Objects with a prototype, as parsers make them. */
function asJson<Value>(given: Value): Value {
  return JSON.parse(JSON.stringify(given)) as Value;
}
