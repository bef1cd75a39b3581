import { readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";
import type { GeneratedPackage } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";

/** At most this many files of others are named. */
const named = 3;

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
  // A package has files of its author in any case: only what is compiled with the generated sources counts.
  const isPackage = files.some(({ path }) => path === "package.json");
  const own = new Set(files.map(({ path }) => path));
  const others = listSources(join(root, folder), isPackage ? "src" : "").filter(
    (path) => !own.has(path) && !path.startsWith("src/extras/"),
  );
  if (others.length === 0) return [];
  const rest = others.length > named ? ` and ${others.length - named} more` : "";
  const list = `${others.slice(0, named).join(", ")}${rest}`;
  return [diagnose("folder-shared", { path: folder, files: list })];
}

/** Code of others below a folder, without that of another generated folder: documents and texts for readers may be next to ours. */
function listSources(home: string, folder: string): readonly string[] {
  const entries = entriesOf(join(home, folder));
  const isOthers = entries.some(({ name }) => name === ".lading.json");
  if (isOthers) return [];
  return entries
    .filter(({ name }) => !/^\.|^node_modules$/.test(name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listSources(home, path);
      return /\.[cm]?[jt]sx?$/.test(path) ? [path] : [];
    })
    .toSorted();
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It is no folder, or one that cannot be read: writing there says so.
    return [];
  }
}
