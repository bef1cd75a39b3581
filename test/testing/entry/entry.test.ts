/** The entry `./testing` of every package: its samples and its examples hold to the document. */
import { describe, expect, test } from "vitest";
import type { ApiDescription } from "@lading/testing";
import { schemaFit } from "@lading/testing/internal";
import { isAdopted } from "../../support/isAdopted.ts";
import { jsonOracle } from "../../support/jsonOracle.ts";
import { readProviders, type Provider } from "../../support/providers.ts";
import { titled } from "../../support/titled.ts";

interface TestingEntry {
  readonly api: ApiDescription;
  readonly examples: Readonly<Record<string, OperationExamples>>;
  readonly sample: (name: string, options?: object) => unknown;
}

interface OperationExamples {
  readonly requests?: Readonly<Record<string, unknown>>;
  readonly responses?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const seeds = [1, 2, 3, 4, 5];
const providers = await readProviders();

async function importEntry({ api }: Provider): Promise<TestingEntry> {
  return (await import(`${api.packageName}/testing`)) as TestingEntry;
}

describe.each(titled(providers, ({ name }) => name))("%s", async (_name, provider) => {
  const { api, examples, sample } = await importEntry(provider);
  const { document } = provider;
  const { models = [], operations = [] } = provider.api.testing ?? {};
  const received = models.filter(({ schema, isSent }) => schema !== undefined && !isSent);
  const sent = models.filter(({ schema, isSent }) => schema !== undefined && isSent);
  const oracle = jsonOracle(document);

  test.each(titled(received, ({ name }) => name))("%s: samples fit", (_title, { name, schema }) => {
    const fits = oracle(`#${schema ?? ""}`);
    for (const seed of seeds)
      for (const full of [true, false]) {
        const value = sample(name, { seed, full });
        expect({ value, fits: fits(value) }).toEqual({ value, fits: true });
        expect(sample(name, { seed, full })).toEqual(value);
      }
  });

  test.each(titled(sent, ({ name }) => name))("%s: samples fit", (_title, { name, schema }) => {
    const fit = schemaFit(document, "request");
    for (const seed of seeds)
      expect(fit({ $ref: `#${schema ?? ""}` }, sample(name, { seed }))).toBeUndefined();
  });

  test("seeds differ, and overrides win", () => {
    const name = models.find(({ paramsOf }) => paramsOf !== undefined)?.name ?? "";
    const made = seeds.map((seed) => JSON.stringify(sample(name, { seed })));
    expect(new Set(made).size).toBeGreaterThan(1);
    expect(sample(name, { overrides: { another: [1] } })).toMatchObject({ another: [1] });
  });

  test("every example of a response is there, as it is in the document", () => {
    for (const { name, responses } of provider.api.operations)
      for (const { status, examples: shown } of responses) {
        const values = Object.values(examples[name]?.responses?.[status] ?? {});
        expect(values).toEqual(shown.map(({ value }) => value));
      }
  });

  test("every example is of its type", () => {
    const all = operations.flatMap(({ requests, responses }) => [
      ...requests,
      ...responses.flatMap((response) => response.examples),
    ]);
    // Documents of others show what does not fit: its type says so.
    const misfits = all.filter(({ fit }) => fit !== "whole");
    expect(isAdopted(provider.name) ? [] : misfits).toEqual([]);
    expect(isAdopted(provider.name) || all.length > 0).toBe(true);
  });

  test("the description has every operation", () => {
    expect(Object.keys(api.operations)).toEqual(provider.api.operations.map(({ name }) => name));
    for (const { name, requests } of operations)
      expect(Object.keys(api.operations[name]?.requests ?? {})).toEqual(
        requests.map(({ key }) => key),
      );
  });
});
