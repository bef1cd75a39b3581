/**
 * Golden cases: `test/golden/<case>/openapi.yaml` is given, with hand-written code under `extras/` where a case is about
 * that; the files under `expected/` are wanted, byte for byte.
 * `UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts golden` writes them anew; read the difference before you commit it.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "lading";

const golden = join(import.meta.dirname, "../golden");
const cases = readdirSync(golden).sort();
let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "lading-golden-"));
  for (const name of cases) {
    cpSync(join(golden, name, "openapi.yaml"), join(root, "specs", name, "openapi.yaml"), {
      recursive: true,
    });
    const extras = join(golden, name, "extras");
    if (existsSync(extras))
      cpSync(extras, join(root, "packages", name, "src/extras"), { recursive: true });
  }
  const { diagnostics } = await generate({ root });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(cases)("%s", (name) => {
  const expected = join(golden, name, "expected");

  test.each(filesOf(expected))("%s", (path) => {
    const found = readFileSync(join(root, "packages", name, path), "utf8");
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(join(expected, path), found);
    expect(found).toBe(readFileSync(join(expected, path), "utf8"));
  });
});

/** Only the files that a case is about are kept: given and want on one screen. */
function filesOf(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|js|json|md)$/.test(path))
    .sort();
}
