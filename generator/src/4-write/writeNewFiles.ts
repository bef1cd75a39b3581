import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { findObstacle } from "./findObstacle.ts";
import { stagingName } from "./staging.ts";

/** Is there a file or a folder? */
export function exists(root: string, path: string): boolean {
  return existsSync(join(root, path));
}

/** Writes files that must not exist; returns the errors, and then has written none. */
export function writeNewFiles(
  root: string,
  files: readonly GeneratedFile[],
): readonly Diagnostic[] {
  const taken = files.filter(({ path }) => exists(root, path));
  const fix = "Move it away, or choose an empty folder.";
  if (taken.length > 0) return taken.map(({ path }) => diagnose("file-not-ours", { path, fix }));
  const obstacles = files.flatMap(({ path }) => findObstacle(root, path) ?? []);
  if (obstacles.length > 0) return obstacles;
  try {
    moveInto(root, files);
    return [];
  } catch (error) {
    const { syscall, code, path = "." } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    return [diagnose("file-unwritable", { path, reason: `${syscall} failed with ${code}` })];
  }
}

/** Every file is complete before the first one appears: a run that is stopped leaves none in part. */
function moveInto(root: string, files: readonly GeneratedFile[]): void {
  const staging = join(root, stagingName);
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), text);
    }
    for (const { path } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      renameSync(join(staging, path), join(root, path));
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
