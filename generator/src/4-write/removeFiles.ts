import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { findObstacle } from "./findObstacle.ts";
import { removeEmptyFolders } from "./staging.ts";

/** Removes files of a workspace, and the folders that are empty then. A path that leaves the workspace is kept. */
export function removeFiles(root: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (findObstacle(root, path) !== undefined) continue;
    rmSync(join(root, path), { force: true });
    removeEmptyFolders(root, dirname(path));
  }
}
