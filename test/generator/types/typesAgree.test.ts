/**
 * `models.ts` and `schemas.ts` say the same of random schemas, with ajv as the judge: a value that fits can be given to the
 * type, and one that does not fit, as far as a type can tell, cannot. `FUZZ_SEED` and `TYPES_SCHEMAS` ask for other and for more of them.
 */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import type { Api, JsonObject } from "../../../generator/src/2-model/model.ts";
import { emitModels } from "../../../generator/src/3-emit/emitModels.ts";
import { seed } from "../../support/fuzz/seed.ts";
import { jsonOracle } from "../../support/jsonOracle.ts";
import { modelOf } from "../2-model/modelOf.ts";
import { printedSchemas } from "./printedSchemas.ts";
import { oracleSchema, type Reading } from "./oracleSchema.ts";
import { anchors, schema, value } from "./randomSchemas.ts";
import { testTimeout } from "../../support/testTimeout.ts";

const repository = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "lading-types-"));
symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "dir");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const count = Number(process.env["TYPES_SCHEMAS"] ?? 100);
const texts = fc.sample(value, { seed, numRuns: 400 }).map((each) => JSON.stringify(each));
/** The shortest first: they say most clearly what is wrong. */
const values: readonly unknown[] = [...new Set(["{}", ...texts])]
  .sort((one, other) => one.length - other.length)
  .map((each): unknown => JSON.parse(each));
/** Of each verdict, for one schema and one way. */
const mostValues = 8;

function documentOf(schemas: Readonly<Record<string, unknown>>): JsonObject {
  const body = (name: string) => ({
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  });
  const operations = Object.keys(schemas).map((name) => [
    `/${name}`,
    {
      put: {
        operationId: `read${name}`,
        requestBody: body(name),
        responses: { 200: { description: "Read.", ...body(name) } },
      },
    },
  ]);
  return {
    paths: Object.fromEntries(operations) as JsonObject,
    components: { schemas },
  };
}

interface Claim {
  readonly type: string;
  readonly name: string;
  readonly value: number;
  readonly isGood: boolean;
  readonly way: Reading["way"];
}

/** What the judge says of types: each claim is one line of a program. */
function claimsOf(schemas: Readonly<Record<string, unknown>>, api: Api): readonly Claim[] {
  return (["response", "request"] as const).flatMap((way) => {
    const judge = (isLoose: boolean) =>
      jsonOracle({
        components: {
          schemas: Object.fromEntries(
            Object.entries(schemas).map(([name, each]) => [
              name,
              oracleSchema(each, { way, isLoose }),
            ]),
          ),
        },
      });
    const [exact, loose] = [judge(false), judge(true)];
    return Object.keys(schemas).flatMap((name) => {
      const pointer = `#/components/schemas/${name}`;
      // A name for a name has no type of its own.
      const { $ref: target, ...others } = schemas[name] as JsonObject;
      const isAlias = typeof target === "string" && Object.keys(others).length === 0;
      const type = typeName(api, isAlias ? target : pointer, way);
      const fits = exact(pointer);
      const mayFit = loose(pointer);
      const good = values.flatMap((each, index) => (fits(each) ? [index] : []));
      const bad = values.flatMap((each, index) => (mayFit(each) ? [] : [index]));
      const claim = (isGood: boolean) => (index: number) => ({
        type,
        name,
        value: index,
        isGood,
        way,
      });
      return [
        ...good.slice(0, mostValues).map(claim(true)),
        ...objectsFirst(bad).map(claim(false)),
      ];
    });
  });
}

/** Mostly objects: there is more about them that can be wrong. */
function objectsFirst(indices: readonly number[]): readonly number[] {
  const isObject = (index: number): boolean => typeof values[index] === "object";
  const others = indices.filter((index) => !isObject(index)).slice(0, 2);
  return [...others, ...indices.filter(isObject).slice(0, mostValues)];
}

/** Requests take a type of their own where theirs is another. */
function typeName(api: Api, pointer: string, way: Reading["way"]): string {
  const types = api.declarations.filter((each) => each.pointer === pointer);
  const type = types.find(({ isInput }) => (isInput === true) === (way === "request")) ?? types[0];
  return type?.name ?? "never";
}

/** The claims that the types do not bear out. */
function refuted(models: string, claims: readonly Claim[]): readonly Claim[] {
  const used = [...new Set(claims.map((claim) => claim.value))];
  const constants = used.map(
    (index) => `const v${index} = ${JSON.stringify(values[index])} as const;`,
  );
  const lines = claims.map(
    ({ type, value: index }, at) => `export const c${at}: m.${type} = v${index};`,
  );
  const head = ['import type * as m from "./models.ts";', ...constants];
  const path = join(folder, "claims.ts");
  writeFileSync(join(folder, "models.ts"), models);
  writeFileSync(path, [...head, ...lines].join("\n"));
  const program = ts.createProgram([path], {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const errors = ts.getPreEmitDiagnostics(program);
  const foreign = errors.filter(({ file }) => file?.fileName !== path);
  expect(
    foreign.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")),
  ).toEqual([]);
  const refused = new Set(
    errors.map(
      ({ file, start }) =>
        (file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0) - head.length,
    ),
  );
  return claims.filter(({ isGood }, at) => refused.has(at) === isGood);
}

/** Random schemas, and those that they refer to. */
function given(): Readonly<Record<string, unknown>> {
  const random = plain(fc.sample(schema, { seed, numRuns: count }));
  return {
    ...anchors,
    ...Object.fromEntries(random.map((each, index) => [`S${index}`, each])),
  };
}

/** The shortest first, in words. */
function reported(
  claims: readonly Claim[],
  schemas: Readonly<Record<string, unknown>>,
): readonly string[] {
  return claims
    .map(
      ({ name, value: index, isGood, way }) =>
        `${way} ${JSON.stringify(schemas[name])} ${isGood ? "takes" : "does not take"} ${JSON.stringify(values[index])}`,
    )
    .sort((one, other) => one.length - other.length)
    .slice(0, 5);
}

test(`types agree with schemas`, { timeout: testTimeout(360_000) }, async () => {
  const schemas = given();
  const { api } = modelOf(documentOf(schemas));
  const claims = claimsOf(schemas, api);
  expect(claims.filter(({ isGood }) => isGood).length).toBeGreaterThan(count * 2);
  expect(claims.filter(({ isGood }) => !isGood).length).toBeGreaterThan(count * 4);
  expect(reported(refuted(emitModels(api).print(), claims), schemas)).toEqual([]);

  const checks = await printedSchemas(api, folder);
  // Of what no response is to bring, they check what it brings all the same.
  const responses = claims.filter(
    ({ way, value: index }) =>
      way === "response" && !JSON.stringify(values[index]).includes("secret"),
  );
  const wrong = responses.filter(
    ({ name, value: index, isGood }) => checks(`read${name}`, values[index]) !== isGood,
  );
  expect(reported(wrong, schemas)).toEqual([]);
});

test("a type that forgets what is required is noticed", { timeout: testTimeout(360_000) }, () => {
  const schemas = { ...anchors, S0: { $ref: "#/components/schemas/Base", required: ["a"] } };
  const { api } = modelOf(documentOf(schemas));
  const right = emitModels(api).print();
  const claims = claimsOf(schemas, api);
  expect(refuted(right, claims)).toEqual([]);
  const wrong = right.replace(
    "export interface S0 extends Base {\n  readonly a: string",
    "export interface S0 extends Base {\n  readonly a?: string",
  );
  expect(wrong).not.toBe(right);
  expect(reported(refuted(wrong, claims), schemas)).not.toEqual([]);
});

/** Objects as parsers make them. */
function plain<Value>(each: Value): Value {
  return JSON.parse(JSON.stringify(each)) as Value;
}
