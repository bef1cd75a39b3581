import { lstatSync, readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { parseStrictJson } from "../manifest/parseStrictJson.ts";
import { findObstacle } from "./findObstacle.ts";

/** The files that TypeScript writes for one source with the package's options; each has a source map. */
const endings = [".js", ".d.ts"];

/**
 * The existing files that `tsc -b` compiled from a file of a package, relative to the workspace. TypeScript never removes its
 * outputs, and `npm pack` would pack them. Only outputs that name the file as their source count, and none behind a symbolic link.
 */
export function findCompiledOutputs(root: string, folder: string, path: string): readonly string[] {
  const name = /^src\/(.+)\.ts$/.exec(path)?.[1];
  if (name === undefined) return [];
  return endings.flatMap((ending) => {
    const output = `${folder}/dist/${name}${ending}`;
    const map = `${output}.map`;
    if (!sourcesOf(root, map).includes(`${folder}/${path}`)) return [];
    const last = readFile(root, output)?.trimEnd().split("\n").at(-1);
    return last === `//# sourceMappingURL=${basename(map)}` ? [output, map] : [map];
  });
}

/** The sources of a source map, relative to the workspace. */
function sourcesOf(root: string, map: string): readonly string[] {
  const parsed = parseStrictJson(readFile(root, map) ?? "");
  const sources = "value" in parsed ? parsed.value["sources"] : undefined;
  if (!Array.isArray(sources) || sources.length !== 1) return [];
  return [posix.join(posix.dirname(map), String(sources[0]))];
}

/**
 * What the compiler believes it has written for a package, relative to the workspace: while that says that an output is there, `tsc -b`
 * does not write it again. It stands where tsconfig.json says, else in `dist/` or next to tsconfig.json.
 */
export function findBuildInfo(root: string, folder: string): readonly string[] {
  const config = readFile(root, `${folder}/tsconfig.json`) ?? "";
  const named = /"tsBuildInfoFile"\s*:\s*"([^"\\]+)"/.exec(config)?.[1];
  const names = [...(named === undefined ? [] : [named]), "dist/.tsbuildinfo", usualBuildInfo];
  const paths = names.map((name) => posix.join(folder, name));
  return [...new Set(paths)].filter(
    (path) => path.startsWith(`${folder}/`) && isBuildInfo(root, path),
  );
}

/** Where the compiler keeps it unless it is told otherwise. */
const usualBuildInfo = "tsconfig.tsbuildinfo";

/** Build info is recognized by the fields that only the compiler writes. */
function isBuildInfo(root: string, path: string): boolean {
  const parsed = parseStrictJson(readFile(root, path) ?? "");
  if (!("value" in parsed)) return false;
  const { version, root: roots, fileNames } = parsed.value;
  return typeof version === "string" && (Array.isArray(roots) || Array.isArray(fileNames));
}

function readFile(root: string, path: string): string | undefined {
  if (findObstacle(root, path) !== undefined) return undefined;
  const isThere = lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
  return isThere ? readFileSync(join(root, path), "utf8") : undefined;
}
