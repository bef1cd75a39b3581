import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { findObstacle } from "./findObstacle.ts";
import { manifestName } from "../manifest/manifest.ts";
import { readIfThere } from "./readPackage.ts";
import { stagingName } from "./staging.ts";
import { withLocks } from "./withLocks.ts";

/**
 * Writes a document's files into a new folder under `specs/`; returns the errors. Never touches an existing folder. One with just these files
 * and without a package is what a run that was stopped has left: there is nothing to write.
 */
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
  const isTaken = (): boolean =>
    existsSync(join(root, folder)) && !isUnfinished(root, provider, files);
  if (isTaken()) return [diagnose("provider-exists", { provider })];
  if (found.length > 0) return found;
  const { diagnostics } = await withLocks({ root, folders: ["specs"] }, () => {
    if (isTaken()) return { diagnostics: [diagnose("provider-exists", { provider })] };
    const done = { diagnostics: [], summary: { packages: [], diffs: [] } };
    const staged = join(root, "specs", stagingName, provider);
    // An earlier run may have been killed here.
    rmSync(staged, { recursive: true, force: true });
    if (existsSync(join(root, folder))) return done;
    for (const { path, text } of files) {
      mkdirSync(dirname(join(staged, path)), { recursive: true });
      writeFileSync(join(staged, path), text);
    }
    // All files appear at once, so that an incomplete document is never read.
    renameSync(staged, join(root, folder));
    return done;
  });
  return diagnostics;
}

function isUnfinished(root: string, provider: string, files: readonly GeneratedFile[]): boolean {
  const folder = join(root, "specs", provider);
  return (
    !existsSync(join(root, "packages", provider, manifestName)) &&
    files.every(({ path, text }) => readIfThere(join(folder, path))?.toString("utf8") === text)
  );
}
