/** A workspace for one test, in a folder of its own. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Writes the files (path → text) below a new folder, gives its path, and removes it after the test. */
export function workspace(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "lading-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "specs"));
  addFiles(root, files);
  return root;
}

/** Writes more files into a workspace. */
export function addFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** All files below a folder: path → text. */
export function readFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

/** A small document in order; `paths` and what follows can be given. */
export function specText(
  rest = 'paths:\n  /cats: {get: {operationId: listCats, responses: {"204": {description: None}}}}\n',
): string {
  return `openapi: 3.1.0\ninfo: {title: Toy, version: "1"}\nservers: [{url: "https://toy.example"}]\n${rest}`;
}
