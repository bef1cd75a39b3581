import { join } from "node:path";
import type { GeneratedPackage } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { listFiles, nameSome } from "./listFiles.ts";

/**
 * Into a folder without a manifest, nothing was generated yet, or its manifest is lost. Files that are in the way are one error, however
 * many there are; a first run next to files of others is a warning.
 *
 * @param found What is to be said about the files of the package.
 */
export function objectToMixing(
  root: string,
  generated: GeneratedPackage,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const { folder } = generated;
  const [first, ...others] = found.filter(({ code }) => code === "file-not-ours");
  if (first === undefined) return [...found, ...warnOfOthers(root, generated)];
  const fix = `Choose an empty folder. If the generator wrote it, restore ${folder}/.lading.json from version control; without that, delete what was generated.`;
  return [
    { ...first, fix, ...(others.length > 0 && { more: others.length }) },
    ...found.filter(({ code }) => code !== "file-not-ours"),
  ];
}

function warnOfOthers(root: string, generated: GeneratedPackage): readonly Diagnostic[] {
  const { folder, files, isShared } = generated;
  if (isShared || files.length === 0) return [];
  // Documents and texts for readers may be next to what is generated, and the author's files in a package: code among it is mixed.
  const isPackage = files.some(({ path }) => path === "package.json");
  const own = new Set(files.map(({ path }) => path));
  const isOthers = (path: string): boolean =>
    !own.has(path) && !path.startsWith("src/extras/") && /\.[cm]?[jt]sx?$/.test(path);
  const others = listFiles(join(root, folder), isPackage ? "src" : "").filter(isOthers);
  return others.length === 0
    ? []
    : [diagnose("folder-shared", { path: folder, files: nameSome(others) })];
}
