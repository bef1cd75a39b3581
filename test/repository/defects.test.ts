/** The lists of `npm run mutants -- --harness` fit the sources: run in full they take an hour, and none is to be stale until then. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { applyDefect } from "../mutants/applyDefect.ts";
import { harnesses } from "../mutants/harnesses.ts";
import { titled } from "../support/titled.ts";

const root = join(import.meta.dirname, "../..");

/** Lists that others share. */
const shared = ["retryDefects"];

test("every list is run", () => {
  const files = readdirSync(join(root, "test/mutants/harness")).map((name) => name.slice(0, -3));
  expect([...Object.keys(harnesses), ...shared].sort()).toEqual(files.sort());
});

/** Test files, as vitest's filters find them. */
const tests = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .map((path) => `test/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith(".test.ts"));

const byVitest = Object.entries(harnesses).filter(([, { command }]) => command.includes("vitest"));

test.each(byVitest)("%s runs tests that are there", (_name, { command }) => {
  const words = command.slice(command.indexOf("test/vitest.config.ts") + 1);
  const filters = words.filter((word) => word.includes("/"));
  expect(filters.filter((filter) => !tests.some((path) => path.includes(filter)))).toEqual([]);
  expect(filters).not.toEqual([]);
});

describe.each(Object.entries(harnesses))("%s", (_name, { defects }) => {
  test("has five defects or more, each with a name of its own", () => {
    const names = defects.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(titled(defects, ({ name }) => name))("%s", (_defect, defect) => {
    const { path, before, after } = applyDefect(root, defect);
    expect(after).not.toBe(before);
    // What cannot be read is caught by anything.
    const { diagnostics } = ts.transpileModule(after, { fileName: path, reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });
});
