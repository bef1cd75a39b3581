import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "@lading/generator";
import { addFiles, readFiles, specText, workspace } from "./workspace.ts";

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

test("the mistakes of all documents are told at once", async () => {
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
