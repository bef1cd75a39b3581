/** The tarball of the command: all that it reads, and of others only what it says that it needs. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plainEnvironment } from "../support/packages/plainEnvironment.ts";

const folder = join(import.meta.dirname, "../../generator");
const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
const printed = execFileSync("npm", words, {
  cwd: folder,
  env: plainEnvironment(),
  encoding: "utf8",
});
const [packed] = JSON.parse(printed) as readonly {
  readonly files: readonly { readonly path: string }[];
}[];
const files = packed?.files.map(({ path }) => path) ?? [];
const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(join(folder, "package.json"), "utf8"),
) as {
  readonly dependencies: object;
  readonly peerDependencies: object;
};

test("it has what the command reads, and nothing that only building needs", () => {
  expect(files).toEqual(
    expect.arrayContaining([
      "LICENSE",
      "README.md",
      "bin/lading.js",
      "config.schema.json",
      "dist/cli/cli.js",
      "dist/worker/worker.js",
      "redocly/adopted.yaml",
      "redocly/authored.yaml",
      "templates/openapi.yaml",
      "vendor/openapiTypescript.LICENSE.txt",
      "vendor/openapiTypescript.js",
      "vendor/redocly.LICENSE.txt",
      "vendor/redocly.js",
      "vendor/tsMorph.js",
    ]),
  );
  const known =
    /^(LICENSE|README\.md|package\.json|config\.schema\.json|(bin|dist|redocly|src|templates|vendor)\/.+)$/;
  expect(files.filter((path) => !known.test(path) || path.includes("tsbuildinfo"))).toEqual([]);
});

test("every package that its code imports is a dependency", () => {
  const code = files.filter((path) => /^(dist|vendor)\/.+\.js$/.test(path));
  const imported = code.flatMap((path) => importsOf(readFileSync(join(folder, path), "utf8")));
  const packages = imported.filter((name) => !/^[.#]/.test(name) && !isBuiltin(name));
  const names = packages.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  expect(names).toContain("prettier");
  const declared = new Set(Object.keys({ ...dependencies, ...peerDependencies }));
  expect([...new Set(names)].filter((name) => !declared.has(name))).toEqual([]);
});

function importsOf(text: string): readonly string[] {
  const statements =
    /^(?:import|export)\b[^"';]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm;
  return [...text.matchAll(statements)].map(([, from, bare, later]) => from ?? bare ?? later ?? "");
}
