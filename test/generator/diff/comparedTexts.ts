/** Two documents as texts, compared as their files would be. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diff, type DiffOutcome } from "../../../generator/src/diff/diff.ts";

export async function comparedTexts(before: string, after: string): Promise<DiffOutcome> {
  const folder = mkdtempSync(join(tmpdir(), "lading-compared-"));
  try {
    const [from, to] = [join(folder, "before.yaml"), join(folder, "toy.yaml")];
    writeFileSync(from, before);
    writeFileSync(to, after);
    return await diff({ apis: ["toy"], from, to });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
