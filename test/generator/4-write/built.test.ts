/** A package and the compiler: what is built is what was generated. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plainEnvironment } from "../../support/packages/plainEnvironment.ts";
import { testTimeout } from "../../support/testTimeout.ts";
import { runLading } from "../runLading.ts";
import { addFiles, specText, workspace } from "../workspace.ts";

const repository = join(import.meta.dirname, "../../..");
const cats = specText();
const catsAndDogs = `${cats}  /dogs: {get: {operationId: listDogs, responses: {"204": {description: None}}}}\n`;
const limit = testTimeout(120_000);

/** A workspace as `lading init` makes it, with everything installed. */
async function installedWorkspace(): Promise<string> {
  const root = workspace({ "toy.yaml": catsAndDogs });
  rmSync(join(root, "specs"), { recursive: true });
  expect(await runLading(root, "init", "--spec", "toy.yaml")).toMatchObject({ status: 0 });
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  return root;
}

function run(folder: string, program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, { cwd: folder, env: plainEnvironment(), encoding: "utf8" });
}

const compiler = (root: string): string => join(root, "node_modules/typescript-7/bin/tsc");

test(
  "an operation that goes and comes back is compiled again",
  async () => {
    const root = await installedWorkspace();
    for (const text of [catsAndDogs, cats, catsAndDogs]) {
      addFiles(root, { "specs/toy/openapi.yaml": text });
      expect(await runLading(root, "generate")).toMatchObject({ status: 0 });
      if (text === catsAndDogs) run(root, "node", compiler(root), "-b", "packages");
      const compiled = existsSync(join(root, "packages/toy/dist/operations/listDogs.js"));
      expect(compiled).toBe(text === catsAndDogs);
    }
    const program =
      'import("./packages/toy/dist/index.js").then(({ Toy }) => console.log(typeof Toy))';
    expect(run(root, "node", "-e", program)).toBe("function\n");
  },
  limit,
);

test(
  "npm packs no package without building it",
  async () => {
    const root = await installedWorkspace();
    const folder = join(root, "packages/toy");
    run(folder, "npm", "pack", "--dry-run", "--silent");
    expect(existsSync(join(folder, "dist/index.js"))).toBe(true);
    expect(readFileSync(join(folder, "package.json"), "utf8")).toContain('"prepack": "tsc -b"');
  },
  limit,
);
