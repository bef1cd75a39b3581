/** Where a defect goes, and what the file is with it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Defect } from "./Defect.ts";
import { sourceFiles, sources } from "./drawSample.ts";

/** Where a defect may be. */
const folders = [...sources, "packages/testing/src"];

export interface AppliedDefect {
  /** Relative to the repository. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Writes nothing. Throws when the defect's text does not stand in one place: the list is stale. */
export function applyDefect(root: string, { file, find, replace }: Defect): AppliedDefect {
  const paths = sourceFiles(root, folders).filter((path) => path.endsWith(`/${file}`));
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw new Error(`${paths.length} files are named ${file}`);
  const before = readFileSync(join(root, path), "utf8");
  const places = before.split(find).length - 1;
  if (places !== 1) throw new Error(`${path} has the text ${places} times: ${find}`);
  return { path, before, after: before.replace(find, () => replace) };
}
