import { lstatSync } from "node:fs";
import { join } from "node:path";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";

/** File systems allow 255 bytes; the temporary name is a little longer. */
const maximumNameBytes = 230;

/**
 * Why `path`, relative to the workspace, cannot be written: a name that leaves the package's folder, or a symbolic link on
 * the path, which could point anywhere.
 */
export function findObstacle(root: string, path: string): Diagnostic | undefined {
  const names = path.split("/");
  if (!names.every(isPlainName)) return diagnose("path-outside-package", { path: names.join("/") });
  const long = names.find((name) => Buffer.byteLength(name) > maximumNameBytes);
  if (long !== undefined)
    return diagnose("file-unwritable", { path: long, reason: "the name is too long for a file" });
  for (let length = 1; length <= names.length; length += 1) {
    const way = names.slice(0, length).join("/");
    const entry = lstatSync(join(root, way), { throwIfNoEntry: false });
    if (entry === undefined) return undefined;
    if (entry.isSymbolicLink()) return diagnose("path-outside-package", { path: way });
    const fits = length === names.length ? entry.isFile() : entry.isDirectory();
    if (!fits) return diagnose("file-not-ours", { path: way });
  }
  return undefined;
}

/** One name of a folder or file; backslash and colon separate on Windows. */
function isPlainName(name: string): boolean {
  return name !== "" && name !== "." && name !== ".." && !/[\\:\0]/.test(name);
}
