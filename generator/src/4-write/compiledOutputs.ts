import { lstatSync } from "node:fs";
import { join } from "node:path";
import { findObstacle } from "./findObstacle.ts";

/** What TypeScript writes for one source, with the package's options. */
const endings = [".js", ".js.map", ".d.ts", ".d.ts.map"];

/**
 * What `tsc -b` made of a file of a package: the paths that exist, relative to the workspace. TypeScript never removes what it
 * once wrote, and `npm pack` would take it along. Nothing behind a symbolic link.
 */
export function compiledOutputs(root: string, folder: string, path: string): readonly string[] {
  const source = /^src\/(.+)\.ts$/.exec(path)?.[1];
  const names = source === undefined ? [] : endings.map((ending) => `${source}${ending}`);
  return (path === "tsconfig.json" ? [".tsbuildinfo"] : names)
    .map((name) => `${folder}/dist/${name}`)
    .filter((output) => findObstacle(root, output) === undefined)
    .filter((output) => lstatSync(join(root, output), { throwIfNoEntry: false }) !== undefined);
}
