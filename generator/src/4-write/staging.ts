/**
 * `.lading-tmp/`, in the folder that a run writes to, has its lock, the staged files, and the list of what it is about to
 * write. A killed run leaves files nowhere else. `files` of a package.json does not list it, so that npm never packs it.
 */
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { parseManifest, printManifest, type Manifest } from "../manifest/manifest.ts";
import { findObstacle } from "./findObstacle.ts";

export const stagingName = ".lading-tmp";
export const lockName = "lock";

/** The file with the manifests of unfinished runs, oldest first, and the line between two of them. */
const pendingName = "pending";
const separator = "\n---\n";

/** The manifests of killed runs. */
export function readPending(folder: string): readonly Manifest[] {
  let text: string;
  try {
    text = readFileSync(join(folder, stagingName, pendingName), "utf8");
  } catch {
    return [];
  }
  const manifests = text.split(separator).map(parseManifest);
  return manifests.flatMap((each) => ("reason" in each ? [] : each));
}

/** Records what this run is about to write before it writes anything, so that the next run knows its files in any case. */
export function writePending(folder: string, manifests: readonly Manifest[]): void {
  const path = join(folder, stagingName, pendingName);
  writeFileSync(`${path}.part`, manifests.map(printManifest).join(separator));
  renameSync(`${path}.part`, path);
}

/** Is a run active here, or did one leave files? */
export function hasStaging(folder: string): boolean {
  return existsSync(join(folder, stagingName));
}

/**
 * Removes the staged files, the lock last, and then empty folders. After a run that failed halfway, the next one must
 * still know what it wrote.
 */
export function clearStaging(root: string, folder: string, isDone: boolean): void {
  const staging = join(root, folder, stagingName);
  const kept = isDone ? [lockName] : [lockName, pendingName];
  // Another run considered this one dead, and has cleaned up.
  if (!existsSync(staging)) return;
  for (const name of readdirSync(staging))
    if (!kept.includes(name)) rmSync(join(staging, name), { recursive: true, force: true });
  rmSync(join(staging, lockName), { force: true });
  removeEmptyFolders(root, `${folder}/${stagingName}`);
}

/** Removes a folder, and those above it below the root, as long as they are empty. Never `packages/` itself. */
export function removeEmptyFolders(root: string, path: string): void {
  const stops = ["packages", "specs", "."];
  for (let folder = path; !stops.includes(folder); folder = dirname(folder)) {
    if (findObstacle(root, `${folder}/${stagingName}`)?.code === "path-outside-package") return;
    try {
      rmdirSync(join(root, folder));
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (code === "ENOENT") continue;
      // Another run waits for this folder, or there are files.
      if (["ENOTEMPTY", "EEXIST", "ENOTDIR", "EBUSY", "EPERM"].includes(code)) return;
      throw error;
    }
  }
}
