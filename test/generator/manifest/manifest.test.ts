/** The manifest's text is nothing that prettier would change, whatever names it holds. */
import { check } from "prettier";
import { expect, test } from "vitest";
import {
  hashText,
  parseManifest,
  printManifest,
} from "../../../generator/src/manifest/manifest.ts";

const names = {
  b: { Pet: "/components/schemas/Pet", empty: {}, none: [], deep: [[], ["a"], [{ x: 1 }, {}]] },
  a: ["short", "list", null, true],
  long: Array.from({ length: 12 }, (_, index) => `ItemNumber${index}`),
  [`k${"e".repeat(60)}y`]: ["exactly", "as wide as a line", "0123"],
  "ü 😀": 'quote " and \\ and \u2028',
};

test.each([...Array(8).keys()])("a list that ends near the margin: %i", async (length) => {
  const edge = { [`k${"e".repeat(60)}y`]: ["exactly", `as wide as a${"x".repeat(length + 8)}`] };
  const text = printManifest({ files: {}, names: { ...names, ...edge } });
  expect(await check(text, { parser: "json", printWidth: 100 })).toBe(true);
});

test("it is read as it was written, its keys sorted", () => {
  const hash = hashText("a\r\n");
  expect(hash).toBe(hashText("a\n"));
  const manifest = { source: "specs/toy", files: { "b.ts": hash, "a.ts": hash }, names };
  const text = printManifest(manifest);
  expect(parseManifest(text)).toEqual({ version: 1, ...manifest });
  expect(text.indexOf("a.ts")).toBeLessThan(text.indexOf("b.ts"));
  expect(text.indexOf('"a":')).toBeLessThan(text.indexOf('"b":'));
});
