import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { manifestName } from "../manifest/manifest.ts";
import type { Change, PackageChanges } from "./changes.ts";
import { removeEmptyFolders, stagingName, writePending } from "./staging.ts";

/**
 * Applies the planned changes to one package, whose folder is locked. Every file is staged first, so that a full disk changes nothing.
 * Then files are removed, and the staged ones get their names: a file may replace a folder, or differ from a removed file in
 * capitals only. Each file appears completely or not at all, the manifest last. After a kill, the next run knows what this one wrote.
 * `touch` is called for each file.
 */
export function applyChanges(
  root: string,
  plan: PackageChanges,
  touch: () => void,
): Diagnostic | undefined {
  const { folder, changes, earlier, manifest } = plan;
  const name = `${folder}/${manifestName}`;
  const ordered = [
    ...changes.filter(({ after, path }) => after === undefined && path !== name),
    ...changes.filter(({ after, path }) => after !== undefined && path !== name),
    ...changes.filter(({ path }) => path === name),
  ];
  let current = folder;
  try {
    const staged = new Map<Change, string>();
    for (const change of ordered) {
      if (change.after === undefined) continue;
      current = change.path;
      touch();
      staged.set(change, stage(join(root, folder), String(staged.size), change.after));
    }
    writePending(join(root, folder), [...earlier, ...(manifest ? [manifest] : [])]);
    for (const change of ordered) {
      current = change.path;
      touch();
      const file = staged.get(change);
      if (file === undefined) remove(root, change);
      else place(file, join(root, change.path));
    }
    for (const { files } of earlier)
      for (const path of Object.keys(files)) removeEmptyFolders(root, dirname(`${folder}/${path}`));
    return undefined;
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    return diagnose("file-unwritable", { path: current, reason: `${syscall} failed with ${code}` });
  }
}

function stage(folder: string, name: string, text: string): string {
  const path = join(folder, stagingName, name);
  writeFileSync(path, text);
  return path;
}

/** Renaming within one file system is atomic: a reader never sees half a file. */
function place(staged: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  renameSync(staged, path);
}

/** Removes a file with what was compiled from it, and the folders that this leaves empty. */
function remove(root: string, { path, outputs = [] }: Change): void {
  for (const each of [...outputs, path]) {
    rmSync(join(root, each));
    removeEmptyFolders(root, dirname(each));
  }
}
