import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedPackage } from "../2-model/model.ts";
import { compareText, diagnose, type Diagnostic } from "../diagnostics.ts";
import type { Change, PackageChanges } from "./changes.ts";
import { compiledOutputs } from "./compiledOutputs.ts";
import { findObstacle } from "./findObstacle.ts";
import { markedFiles, ownedFiles } from "./ownedFiles.ts";

/** Compares one package with the disk, and changes nothing. */
export function planChanges(root: string, generated: GeneratedPackage): PackageChanges {
  const { provider, folder, files } = generated;
  const paths = files.map(({ path }) => path);
  const owned = generated.isShared
    ? markedFiles(join(root, folder), paths)
    : ownedFiles(join(root, folder));
  const diagnostics: Diagnostic[] = [];
  const changes: Change[] = [];

  for (const { path, text } of files) {
    if (path.startsWith("src/extras/")) throw new Error(`${path} is kept for hand-written code.`);
    const obstacle = findObstacle(root, `${folder}/${path}`);
    if (obstacle !== undefined) diagnostics.push(obstacle);
    else {
      const before = readIfThere(join(root, folder, path));
      if (before?.equals(Buffer.from(text))) continue;
      if (before !== undefined && !owned.has(path))
        diagnostics.push(diagnose("file-not-ours", { path: `${folder}/${path}` }));
      changes.push({ path: `${folder}/${path}`, ...(before && { before }), after: text });
    }
  }
  const unchanged = files.length - changes.length;
  const wanted = new Set(paths);
  for (const path of owned)
    if (!wanted.has(path))
      changes.push({
        path: `${folder}/${path}`,
        before: readFileSync(join(root, folder, path)),
        outputs: compiledOutputs(root, folder, path),
      });

  changes.sort((one, other) => compareText(one.path, other.path));
  return { provider, changes, unchanged, diagnostics };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
