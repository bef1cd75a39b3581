/** What a run of the corpus takes: never nothing, and never less than it says. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { selectDocuments, type SelectionOptions } from "./selectDocuments.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lading-selection-"));
  mkdirSync(join(folder, "own"));
  for (const name of ["cats", "dogs", "mice"])
    writeFileSync(join(folder, "own", `${name}.yaml`), "openapi: 3.1.0\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function options(given: Partial<SelectionOptions>): SelectionOptions {
  const at = (name: string): string => join(folder, name);
  const folders = { publishers: at("publishers"), suites: at("suites"), own: at("own") };
  return { folders, words: [], seed: 1, sample: undefined, ...given };
}

function namesOf(given: Partial<SelectionOptions>): readonly string[] {
  return selectDocuments(options(given)).documents.map(({ name }) => name);
}

test("all, those that are named, and a sample that its seed decides", () => {
  expect(namesOf({})).toEqual(["own-cats", "own-dogs", "own-mice"]);
  expect(namesOf({ words: ["cat", "mice"] })).toEqual(["own-cats", "own-mice"]);
  expect(namesOf({ sample: 2 })).toHaveLength(2);
  expect(namesOf({ sample: 2 })).toEqual(namesOf({ sample: 2 }));
});

test("folders that are not there are reported", () => {
  const { absent } = selectDocuments(options({}));
  expect(absent).toEqual([expect.stringMatching(/publishers$/), expect.stringMatching(/suites$/)]);
});

test("a name without a document, and a selection without one, are faults", () => {
  expect(() => namesOf({ words: ["cats", "horses"] })).toThrow(
    /No document is named horses \(.*publishers and .*suites: absent\)/,
  );
  expect(() => namesOf({ sample: 0 })).toThrow("No document is selected");
});
