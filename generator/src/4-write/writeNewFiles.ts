import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { parseStrictJson } from "../manifest/parseStrictJson.ts";
import { findObstacle } from "./findObstacle.ts";
import { stagingName } from "./staging.ts";

/** A file that must not exist, or one that takes the place of what is there. */
export interface NewFile extends GeneratedFile {
  /** The text that is there now. */
  readonly replaces?: string;
}

/** Is there a file or a folder? */
export function exists(root: string, path: string): boolean {
  return existsSync(join(root, path));
}

/** Writes files, all of them or none; returns the errors. A run that is stopped half way is finished by `finishNewFiles`. */
export function writeNewFiles(root: string, files: readonly NewFile[]): readonly Diagnostic[] {
  const taken = files.filter(({ path, replaces }) => replaces === undefined && exists(root, path));
  const fix = "Move it away, or choose an empty folder.";
  if (taken.length > 0) return taken.map(({ path }) => diagnose("file-not-ours", { path, fix }));
  const obstacles = files.flatMap(({ path }) => findObstacle(root, path) ?? []);
  if (obstacles.length > 0) return obstacles;
  try {
    stage(root, files);
    finishNewFiles(root);
    return [];
  } catch (error) {
    const { syscall, code, path = "." } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    return [diagnose("file-unwritable", { path, reason: `${syscall} failed with ${code}` })];
  } finally {
    clear(root);
  }
}

/** Below the folder that is written to: `files/` with the complete files, then `plan.json`, which lists them. */
const setup = `${stagingName}/setup`;

/** One file of the plan. */
interface Planned {
  readonly path: string;
  /** The text that it takes the place of; left out for a new file. */
  readonly replaces?: string;
}

/** Every file is complete before the first one appears. */
function stage(root: string, files: readonly NewFile[]): void {
  const folder = join(root, setup);
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, "files", path)), { recursive: true });
    writeFileSync(join(folder, "files", path), text);
  }
  const plan = files.map(({ path, replaces }): Planned => ({
    path,
    ...(replaces !== undefined && { replaces }),
  }));
  writeFileSync(join(folder, "plan.part"), JSON.stringify({ files: plan }));
  renameSync(join(folder, "plan.part"), join(folder, "plan.json"));
}

/**
 * Gives the files of a plan their names. After a run that was stopped, the next one begins with this: what it planned appears, but for
 * files that someone has changed meanwhile.
 */
export function finishNewFiles(root: string): void {
  const folder = join(root, setup);
  for (const { path, replaces } of readPlan(folder)) {
    const staged = join(folder, "files", path);
    if (!existsSync(staged) || findObstacle(root, path) !== undefined) continue;
    if (textAt(join(root, path)) !== replaces) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    renameSync(staged, join(root, path));
  }
  clear(root);
}

function readPlan(folder: string): readonly Planned[] {
  const text = textAt(join(folder, "plan.json"));
  const parsed = parseStrictJson(text ?? "");
  return "value" in parsed ? (parsed.value["files"] as readonly Planned[]) : [];
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function clear(root: string): void {
  if (!exists(root, setup)) return;
  rmSync(join(root, setup, "plan.json"), { force: true });
  rmSync(join(root, setup), { recursive: true, force: true });
  try {
    rmdirSync(join(root, stagingName));
  } catch {
    // Another run is writing to the folder.
  }
}
