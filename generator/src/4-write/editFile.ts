import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The text of a file; `undefined` where there is none. */
export function readText(root: string, path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}

/** The names of what is in a folder. */
export function listNames(folder: string): readonly string[] {
  return readdirSync(folder);
}

/** Puts a text in the place of another: a run that is stopped leaves the one or the other. */
export function replaceText(root: string, path: string, text: string): void {
  const target = join(root, path);
  writeFileSync(`${target}.lading-tmp`, text);
  renameSync(`${target}.lading-tmp`, target);
}
