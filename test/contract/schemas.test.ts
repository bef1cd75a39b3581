/**
 * The schemas of responses against the documents' own examples: each example fits, and of every change of one place ajv and
 * the generated schema think alike.
 */
import { describe, expect, test } from "vitest";
import type { ResponseSchemas, StandardSchema } from "@lading/runtime";
import { dereference, type JsonObject, members } from "@lading/testing/internal";
import { jsonOracle, type Verdict } from "../support/jsonOracle.ts";
import { mutants } from "../support/mutants.ts";
import { readProviders, type Provider } from "../support/providers.ts";
import { titled } from "../support/titled.ts";

const providers = await readProviders();

/** One documented JSON response. */
interface Case {
  readonly title: string;
  readonly value: unknown;
  readonly schema: StandardSchema | undefined;
  readonly oracle: Verdict;
}

/** Every example of a JSON response, found in the document itself. */
function casesOf({ document, api }: Provider, schemas: ResponseSchemas): readonly Case[] {
  const oracle = jsonOracle(document);
  const pointers = responsePointers(document);
  return api.operations.flatMap(({ plan, responses }) =>
    responses.flatMap(({ status, examples }) =>
      examples.flatMap(({ name, mediaType, value }): Case[] => {
        const pointer = pointers.get(`${plan.id} ${status} ${mediaType}`);
        if (pointer === undefined) return [];
        const schema = schemas[plan.id]?.[status];
        const title = `${plan.id} ${status} ${name}`;
        return [{ title, value, schema, oracle: oracle(pointer) }];
      }),
    ),
  );
}

/** `operationId status mediaType` → the pointer of the schema. */
function responsePointers(document: JsonObject): ReadonlyMap<string, string> {
  const found = members(document["paths"]).flatMap(([path, item]) =>
    members(item).flatMap(([method, operation]) =>
      members(operation["responses"]).flatMap(([status, response]) => {
        const reference = response["$ref"];
        const here = `#/paths/${escapeKey(path)}/${method}/responses/${status}`;
        const place = typeof reference === "string" ? reference : here;
        const { content } = dereference(document, response);
        return members(content)
          .filter(([mediaType, { schema }]) => /[/+]json$/.test(mediaType) && schema !== undefined)
          .map(
            ([mediaType]) =>
              [
                `${String(operation["operationId"])} ${status} ${mediaType}`,
                `${place}/content/${escapeKey(mediaType)}/schema`,
              ] as const,
          );
      }),
    ),
  );
  return new Map(found);
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function fits(schema: StandardSchema, value: unknown): boolean {
  const verdict = schema["~standard"].validate(value);
  if ("then" in verdict) throw new Error("Generated schemas response at once.");
  return verdict.issues === undefined;
}

/** Changes that only one of the two finds wrong. */
function disagreements({ value, schema, oracle }: Case): readonly string[] {
  if (schema === undefined) return ["no schema"];
  return mutants(value)
    .filter((mutant) => fits(schema, mutant.value) !== oracle(mutant.value))
    .map(({ change, value: changed }) => `${change}: ajv says ${String(oracle(changed))}`);
}

describe.each(titled(providers, ({ name }) => name))("%s", async (_name, provider) => {
  const module = `@lading/${provider.name}/schemas`;
  const { schemas } = (await import(module)) as { readonly schemas: ResponseSchemas };
  const cases = casesOf(provider, schemas);

  test("there are examples, and every one fits", () => {
    const examples = provider.api.operations
      .flatMap(({ responses }) => responses.flatMap((response) => response.examples))
      .filter(({ mediaType }) => /[/+]json$/.test(mediaType));
    expect(cases.length).toBe(examples.length);
    expect(cases).not.toEqual([]);
    const misfits = cases.filter(({ value, schema }) => !schema || !fits(schema, value));
    expect(misfits.map(({ title }) => title)).toEqual([]);
  });

  test.each(titled(cases, ({ title }) => title))(
    "%s: changed, it is judged as ajv does",
    (_title, given) => {
      expect(disagreements(given)).toEqual([]);
      expect(mutants(given.value).some((mutant) => !given.oracle(mutant.value))).toBe(true);
    },
  );

  test("a schema that is too kind is noticed", () => {
    const [given] = cases;
    if (given === undefined) throw new Error("no example");
    const kind: StandardSchema = {
      "~standard": { version: 1, vendor: "ours", validate: (value) => ({ value }) },
    };
    expect(disagreements({ ...given, schema: kind })).not.toEqual([]);
  });
});
