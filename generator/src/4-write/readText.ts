import { readdirSync, readFileSync } from "node:fs";
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
