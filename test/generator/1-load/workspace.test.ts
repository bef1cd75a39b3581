/** What the folder around `specs/` and `packages/` decides. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "lading";
import { addFiles, specText, workspace } from "../workspace.ts";

async function generated(files: Readonly<Record<string, string>>): Promise<string> {
  const root = workspace({ "specs/toy/openapi.yaml": specText() });
  addFiles(root, files);
  expect(await generate({ root })).toMatchObject({ ok: true });
  return join(root, "packages/toy");
}

const json = (path: string): object =>
  JSON.parse(readFileSync(path, "utf8").replace(/^\/\/.*\n/, "")) as object;

test.each([
  ["@acme/apis", "@acme/toy"],
  ["acme-apis", "@acme-apis/toy"],
  ["Not A Name", "@lading/toy"],
])("packages of %s have its scope", async (name, wanted) => {
  const folder = await generated({ "package.json": JSON.stringify({ name }) });
  expect(json(join(folder, "package.json"))).toMatchObject({ name: wanted });
});

test("a package refers to the sources of the runtime and of the testing package where they are in the same workspace, and nowhere else", async () => {
  const other = await generated({});
  expect(json(join(other, "tsconfig.json"))).not.toHaveProperty("references");
  expect(readFileSync(join(other, "package.json"), "utf8")).not.toContain("lading-source");
  const own = await generated({ "packages/runtime/tsconfig.json": "{}" });
  expect(json(join(own, "tsconfig.json"))).toMatchObject({
    references: [{ path: "../runtime" }, { path: "../testing" }],
  });
  expect(readFileSync(join(own, "package.json"), "utf8")).toContain("lading-source");
});
