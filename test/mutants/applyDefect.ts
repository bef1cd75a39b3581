/** Applies a defect to a copy of the repository. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Defect } from "./Defect.ts";
import { sourceFiles } from "./drawSample.ts";

/** The file that has now the defect, relative to the repository. */
export function applyDefect(root: string, { name, file, find, replace }: Defect): string {
  const paths = sourceFiles(root).filter((path) => path.endsWith(`/${file}`));
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw new Error(`${name}: ${paths.length} files are named ${file}.`);
  const text = readFileSync(join(root, path), "utf8");
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`${name}: ${path} has the text ${places} times.`);
  writeFileSync(
    join(root, path),
    text.replace(find, () => replace),
  );
  return path;
}
