import { lstatSync, readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { isObject } from "../openapi/pointer.ts";
import { parseStrictJson } from "../manifest/strictJson.ts";
import { findObstacle } from "./findObstacle.ts";

/** What TypeScript writes for one source, with the package's options: each with a map beside it. */
const endings = [".js", ".d.ts"];

/**
 * What `tsc -b` made of a file of a package: the paths that exist, relative to the workspace. TypeScript never removes what it
 * once wrote, and `npm pack` would take it along. Only what names our file as its source, and nothing behind a symbolic link.
 */
export function compiledOutputs(root: string, folder: string, path: string): readonly string[] {
  if (path === "tsconfig.json") return buildInfo(root, `${folder}/dist/.tsbuildinfo`);
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

/** What a source map was made from: paths relative to the workspace. */
function sourcesOf(root: string, map: string): readonly string[] {
  const parsed = parseStrictJson(readFile(root, map) ?? "");
  const sources = "value" in parsed ? parsed.value["sources"] : undefined;
  if (!Array.isArray(sources) || sources.length !== 1) return [];
  return [posix.join(posix.dirname(map), String(sources[0]))];
}

/** The compiler's notes for its next build, told by what only it writes. */
function buildInfo(root: string, path: string): readonly string[] {
  const parsed = parseStrictJson(readFile(root, path) ?? "");
  if (!("value" in parsed)) return [];
  const { version, root: roots, fileNames } = parsed.value;
  const isInfo = typeof version === "string" && (Array.isArray(roots) || Array.isArray(fileNames));
  return isInfo && isObject(parsed.value) ? [path] : [];
}

function readFile(root: string, path: string): string | undefined {
  if (findObstacle(root, path) !== undefined) return undefined;
  const isThere = lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
  return isThere ? readFileSync(join(root, path), "utf8") : undefined;
}
