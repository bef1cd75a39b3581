import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { findObstacle } from "./findObstacle.ts";
import { stagingName } from "./staging.ts";
import { withLocks } from "./withLocks.ts";

/** Writes a document's files into a new folder under `specs/`; returns the errors. Never touches an existing folder. */
export async function writeSpec(
  root: string,
  provider: string,
  files: readonly GeneratedFile[],
): Promise<readonly Diagnostic[]> {
  const folder = `specs/${provider}`;
  const obstacles = [
    `${folder}/x`,
    `specs/${stagingName}/x`,
    ...files.map(({ path }) => `${folder}/${path}`),
  ];
  const found = obstacles.flatMap((path) => findObstacle(root, path) ?? []);
  if (existsSync(join(root, folder))) return [diagnose("provider-exists", { provider })];
  if (found.length > 0) return found;
  const { diagnostics } = await withLocks({ root, folders: ["specs"] }, () => {
    if (existsSync(join(root, folder)))
      return { diagnostics: [diagnose("provider-exists", { provider })] };
    const staged = join(root, "specs", stagingName, provider);
    // An earlier run may have been killed here.
    rmSync(staged, { recursive: true, force: true });
    for (const { path, text } of files) {
      mkdirSync(dirname(join(staged, path)), { recursive: true });
      writeFileSync(join(staged, path), text);
    }
    // All files appear at once, so that an incomplete document is never read.
    renameSync(staged, join(root, folder));
    return { diagnostics: [], summary: { packages: [], diffs: [] } };
  });
  return diagnostics;
}
