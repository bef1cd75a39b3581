import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "lading";
import { addFiles, readFiles, specText, workspace } from "./workspace.ts";
import { testTimeout } from "../support/testTimeout.ts";

test("documents become packages, and a second run changes nothing", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  const first = await generate({ root });
  expect(first).toMatchObject({ ok: true, diagnostics: [] });
  expect(await generate({ root, mode: "check" })).toMatchObject({
    ok: true,
    summary: { diffs: [] },
  });
});

test("a mistake in one document keeps every package as it is", async () => {
  const root = workspace({
    "specs/toy/openapi.yaml": specText(),
    "specs/bad/openapi.yaml": "openapi: 2",
  });
  const before = readFiles(root);
  const { ok, diagnostics } = await generate({ root });
  expect(ok).toBe(false);
  expect(diagnostics).toMatchObject([
    { code: "not-openapi", location: { file: "specs/bad/openapi.yaml" } },
  ]);
  expect(readFiles(root)).toEqual(before);
});

test("the mistakes of all documents are reported at once", async () => {
  const root = workspace({ "specs/b/openapi.yaml": "openapi: 2", "specs/a/openapi.yaml": "a: [" });
  const { diagnostics } = await generate({ root });
  expect(diagnostics.map(({ location }) => location?.file)).toEqual([
    "specs/a/openapi.yaml",
    "specs/b/openapi.yaml",
  ]);
});

test("a package that is not up to date fails the check", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  await generate({ root });
  addFiles(root, { "specs/toy/openapi.yaml": specText().replaceAll("listCats", "listDogs") });
  const { ok, summary } = await generate({ root, mode: "check" });
  expect(ok).toBe(false);
  expect(summary?.diffs.join("")).toContain("b/packages/toy/src/operations/listDogs.ts");
  expect(Object.keys(readFiles(join(root, "packages/toy/src/operations")))).toEqual([
    "listCats.ts",
  ]);
});

test("two workspaces in different folders give the same bytes", async () => {
  const [one, other] = [workspace(), workspace()];
  for (const root of [one, other]) {
    addFiles(root, { "specs/toy/openapi.yaml": specText() });
    await generate({ root });
  }
  expect(readFiles(one)).toEqual(readFiles(other));
});

test(
  "schemas that refer on through thousands of others need no more than a document may take",
  { timeout: testTimeout(60_000) },
  async () => {
    const names = Array.from({ length: 3000 }, (_, index) => `S${index}`);
    const schemas = names.map((name, index) => {
      const next = names[index + 1] ?? "S0";
      return `    ${name}: {type: object, properties: {next: {type: array, items: {$ref: "#/components/schemas/${next}"}}}}`;
    });
    const text = specText(`paths: {}\ncomponents:\n  schemas:\n${schemas.join("\n")}\n`);
    const root = workspace({ "specs/toy/openapi.yaml": text });
    expect(await generate({ root, mode: "model" })).toMatchObject({ ok: true, diagnostics: [] });
  },
);
