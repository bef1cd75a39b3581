import { lstatSync, readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { manifestName } from "../manifest/manifest.ts";

/** At most this many files are named. */
const mostNamed = 3;

/** Files below a folder, relative to it and sorted; none that is hidden, installed, or in another generated folder. */
export function listFiles(home: string, folder = ""): readonly string[] {
  return entriesOf(join(home, folder))
    .filter(({ name }) => !/^\.|^node_modules$/.test(name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return [path];
      const isGenerated = entriesOf(join(home, path)).some(({ name }) => name === manifestName);
      return isGenerated ? [] : listFiles(home, path);
    })
    .toSorted();
}

/** `a.ts, b.ts, c.ts and 4 more` */
export function nameSome(paths: readonly string[]): string {
  const rest = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : "";
  return `${paths.slice(0, mostNamed).join(", ")}${rest}`;
}

/** Folders, in the order of their names; no symbolic links. */
export function listFolders(folder: string): readonly string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
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
