import { closeSync, existsSync, lstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../diagnostics.ts";

/**
 * How the first line of every generated file begins, or the second after one for the shell; a file that takes no comment is
 * told by its neighbours.
 */
const marker = /^(#!.*\n)?(\/\/|<!--|#) Generated from .+ by `(npm run|lading) generate/;

/** Written by other tools, or by hand. */
const foreignFolder = /^(dist|src\/extras)$|(^|\/)node_modules$/;

/**
 * Paths, relative to the package's folder and with forward slashes, of the files that the generator wrote.
 * Nothing under `src/extras/` is ever ours, and no symbolic link.
 */
export function ownedFiles(folder: string): ReadonlySet<string> {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Set();
  const files = listFiles(folder, "");
  const marked = new Set(markedFiles(folder, files));
  // JSON has no comments: the manifest is ours when anything beside it is.
  if (marked.size > 0 && files.includes("package.json")) marked.add("package.json");
  return marked;
}

/** Those of the files that exist and bear the marker. */
export function markedFiles(folder: string, paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    paths.filter((path) => existsSync(join(folder, path)) && isMarked(join(folder, path))),
  );
}

function listFiles(folder: string, prefix: string): readonly string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .sort((one, other) => compareText(one.name, other.name))
    .flatMap((entry) => {
      const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
      if (entry.isDirectory()) return foreignFolder.test(path) ? [] : listFiles(folder, path);
      return entry.isFile() ? [path] : [];
    });
}

function isMarked(path: string): boolean {
  const head = Buffer.alloc(1024);
  const file = openSync(path, "r");
  try {
    const size = readSync(file, head);
    return marker.test(head.toString("utf8", 0, size));
  } finally {
    closeSync(file);
  }
}
