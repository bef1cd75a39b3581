import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFile, JsonObject } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { withoutCarriageReturns, type Manifest } from "../manifest/manifest.ts";
import { parseStrictJson } from "../manifest/parseStrictJson.ts";
import type { Change } from "./changes.ts";
import { findObstacle } from "./findObstacle.ts";
import { holdsGiven, mergePackageJson, printPackageJson } from "./mergePackageJson.ts";
import { basesOf, isUnedited, readIfThere } from "./readPackage.ts";

/** The target folder of a file, and what is known about it. */
export interface FileRequest {
  readonly root: string;
  readonly folder: string;
  readonly earlier: readonly Manifest[];
}

/** The planned change to one file. */
export interface FilePlan {
  /** Left out if the file is up to date. */
  readonly change?: Change;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares one generated file with the disk. */
export function planFile(request: FileRequest, file: GeneratedFile): FilePlan {
  const { root, folder, earlier } = request;
  const path = `${folder}/${file.path}`;
  const obstacle = findObstacle(root, path);
  if (obstacle !== undefined) return { diagnostics: [obstacle] };
  const before = readIfThere(join(root, path));
  if (before === undefined) return { change: { path, after: file.text }, diagnostics: [] };
  const text = before.toString("utf8");
  if (file.authored !== undefined) return planPackageJson(request, file, before);
  const listed = listedAs(request, file.path);
  const isSame = withoutCarriageReturns(text) === withoutCarriageReturns(file.text);
  // Listed with other capitals: it is removed under its old name, and must be written under the new one.
  if (isSame && (listed === undefined || listed === file.path)) return { diagnostics: [] };
  if (listed === undefined) return { diagnostics: [diagnose("file-not-ours", { path })] };
  const isEdited = !isSame && !isUnedited(earlier, listed, text);
  return {
    change: { path, before, after: file.text },
    diagnostics: isEdited ? [diagnose("file-edited", { path })] : [],
  };
}

/** The path under which the file is listed: on some file systems, paths that differ only in capitals are the same file. */
export function listedAs({ root, folder, earlier }: FileRequest, path: string): string | undefined {
  if (earlier.some(({ files }) => Object.hasOwn(files, path))) return path;
  const inodeOf = (name: string): string | undefined => {
    const stats = lstatSync(join(root, folder, name), { throwIfNoEntry: false, bigint: true });
    return stats && `${stats.dev} ${stats.ino}`;
  };
  const inode = inodeOf(path);
  if (inode === undefined) return undefined;
  const isSame = (each: string): boolean =>
    each.toLowerCase() === path.toLowerCase() && inodeOf(each) === inode;
  return earlier.flatMap(({ files }) => Object.keys(files)).find(isSame);
}

/** Compares package.json, which its author writes too. */
function planPackageJson(
  { folder, earlier }: FileRequest,
  file: GeneratedFile,
  bytes: Buffer,
): FilePlan {
  const path = `${folder}/${file.path}`;
  const text = bytes.toString("utf8");
  const parsed = parseStrictJson(text);
  if ("reason" in parsed) {
    const { reason, line, column } = parsed;
    const location = { file: path, line, column };
    return { diagnostics: [diagnose("package-json-invalid", { path, reason }, { location })] };
  }
  const before = parsed.value;
  const given = givenTo(file);
  const bases = basesOf(earlier);
  const base = bases.find((each) => holdsGiven(before, each));
  const merged = mergePackageJson({ before, base: base ?? bases[0] ?? {}, given });
  if (JSON.stringify(merged) === JSON.stringify(before)) return { diagnostics: [] };
  if (bases.length === 0) return { diagnostics: [diagnose("file-not-ours", { path })] };
  return {
    change: { path, before: bytes, after: printPackageJson(merged, text) },
    diagnostics: base === undefined ? [diagnose("file-edited", { path })] : [],
  };
}

/** The generated values of a package.json that already exists. */
export function givenTo({ text, authored = [] }: GeneratedFile): JsonObject {
  const given = Object.entries(JSON.parse(text) as JsonObject);
  return Object.fromEntries(given.filter(([key]) => !authored.includes(key)));
}
