/** The probe's client, generated for one test file and removed after it. */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "lading";
import { expect } from "vitest";

/** Built things live here, below `test/`, where generated code finds the runtime. */
const built = join(import.meta.dirname, "../../dist");

/** The sources of a generated package. */
export interface GeneratedProbe {
  /** Its entry, absolute. */
  readonly entry: string;
  readonly remove: () => void;
}

/** Generates the package of `openapi.yaml`. */
export async function generateProbe(): Promise<GeneratedProbe> {
  const root = mkdtempSync(join(tmpdir(), "probe-"));
  mkdirSync(join(root, "specs/probe"), { recursive: true });
  copyFileSync(join(import.meta.dirname, "openapi.yaml"), join(root, "specs/probe/openapi.yaml"));
  const { diagnostics } = await generate({ root });
  expect(diagnostics).toEqual([]);
  mkdirSync(built, { recursive: true });
  const folder = mkdtempSync(join(built, "probe-"));
  cpSync(join(root, "packages/probe/src"), folder, { recursive: true });
  rmSync(root, { recursive: true });
  return {
    entry: join(folder, "index.ts"),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
