/** The documents mean the same to a parser of YAML 1.1, which many tools still have: `no`, `1:30` and `010` are other values there. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isAdopted } from "../support/isAdopted.ts";
import { readProviders } from "../support/providers.ts";

const generator = createRequire(join(import.meta.dirname, "../../generator/package.json"));
const { parse } = generator("yaml") as {
  readonly parse: (text: string, options: { readonly version: string }) => unknown;
};
const providers = await readProviders();

const own = providers.filter(({ name }) => !isAdopted(name));

test.each(own.map(({ api }) => api.source))("%s", (source) => {
  const text = readFileSync(join(import.meta.dirname, "../..", source), "utf8");
  expect(parse(text, { version: "1.1" })).toEqual(parse(text, { version: "1.2" }));
});

test.each(["a: no", "a: 010", "a: 1:30", "a: 2026-11-20"])("%s would be noticed", (text) => {
  expect(parse(text, { version: "1.1" })).not.toEqual(parse(text, { version: "1.2" }));
});
