import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedPackage } from "../2-model/model.ts";
import type { WriteRequest } from "./changes.ts";
import { readPackage } from "./readPackage.ts";
import { hasStaging } from "./staging.ts";

/** Packages of documents of this workspace that are gone: their manifests say where they came from. */
export function abandonedPackages({ root, packages }: WriteRequest): readonly GeneratedPackage[] {
  const alive = new Set(packages.map(({ provider }) => provider));
  return listFolders(join(root, "packages"))
    .filter((name) => !alive.has(name) && isAbandoned(join(root, "packages", name), name))
    .map((provider) => ({ provider, folder: `packages/${provider}`, names: {}, files: [] }));
}

/** A copied folder keeps its manifest, and is no package of this workspace. */
function isAbandoned(folder: string, name: string): boolean {
  const { earlier, fault } = readPackage(folder);
  if (fault !== undefined) return false;
  // Of a run that was killed in its last moment, an empty staging folder is left.
  if (earlier.length === 0) return hasStaging(folder);
  return earlier.every(({ source }) => source === `specs/${name}`);
}

/** Folders, in the order of their names; no symbolic links. */
function listFolders(folder: string): readonly string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
