/** What is committed is what the generator writes today, in the repository's own style. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "lading";
import { check, resolveConfig } from "prettier";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

test("the packages are current", async () => {
  const { ok, diagnostics, summary } = await generate({ root, mode: "check" });
  expect(diagnostics).toEqual([]);
  expect(summary?.diffs).toEqual([]);
  expect(ok).toBe(true);
});

test("every document under specs/ has its package", () => {
  const documents = readdirSync(join(root, "specs"));
  const packages = readdirSync(join(root, "packages"));
  expect(packages).toEqual(expect.arrayContaining(documents));
});

test("generated files are formatted like hand-written ones", async () => {
  const unformatted: string[] = [];
  for (const path of generatedFiles()) {
    const style = { ...(await resolveConfig(path)), filepath: path };
    if (!(await check(readFileSync(path, "utf8"), style))) unformatted.push(path);
  }
  expect(unformatted).toEqual([]);
});

test("generated code switches nothing off and hides nothing behind any", () => {
  const offending = generatedFiles()
    .filter((path) => path.endsWith(".ts"))
    .filter((path) =>
      /@ts-|eslint-disable|[:<|&(]\s*any\b|\bas any\b/.test(
        withoutProse(readFileSync(path, "utf8")),
      ),
    );
  expect(offending).toEqual([]);
});

function generatedFiles(): readonly string[] {
  return readdirSync(join(root, "specs")).flatMap((provider) =>
    readdirSync(join(root, "packages", provider), { recursive: true, encoding: "utf8" })
      .filter((path) => !/^dist|node_modules/.test(path) && /\.(ts|json|md)$/.test(path))
      .map((path) => join(root, "packages", provider, path)),
  );
}

/** Comments may speak of anything. */
function withoutProse(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\//g, "");
}
