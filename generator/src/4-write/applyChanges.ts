import { mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { diagnose, type Diagnostic } from "../diagnostics.ts";
import type { Change } from "./changes.ts";

/**
 * Removes, then writes: so a file may take the place of a folder, or differ from a removed one in capitals only.
 * Each file appears whole or not at all. Stops at the first failure and tells it.
 */
export function applyChanges(root: string, changes: readonly Change[]): Diagnostic | undefined {
  const removals = changes.filter(({ after }) => after === undefined);
  for (const change of [...removals, ...changes.filter((each) => !removals.includes(each))])
    try {
      if (change.after === undefined)
        for (const path of [...(change.outputs ?? []), change.path]) remove(root, path);
      else write(join(root, change.path), change.after);
    } catch (error) {
      const { syscall, code } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      return diagnose("file-unwritable", {
        path: change.path,
        reason: `${syscall} failed with ${code}`,
      });
    }
  return undefined;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // Renaming within one folder is atomic: nobody ever reads half a file.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Removes the file and the folders, up to the package's own and no further than the root, that it leaves empty. */
function remove(root: string, path: string): void {
  rmSync(join(root, path));
  const stops = ["packages", "."];
  for (let folder = dirname(path); !stops.includes(folder); folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}
