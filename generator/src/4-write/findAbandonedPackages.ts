import { join } from "node:path";
import type { GeneratedPackage } from "../2-model/model.ts";
import type { WriteRequest } from "./changes.ts";
import { listFolders } from "./listFiles.ts";
import { readPackage } from "./readPackage.ts";
import { hasStaging } from "./staging.ts";

/** Packages whose documents were removed from this workspace. Their manifests say which document they came from. */
export function findAbandonedPackages({
  root,
  packages,
}: WriteRequest): readonly GeneratedPackage[] {
  const alive = new Set(packages.map(({ provider }) => provider));
  return listFolders(join(root, "packages"))
    .filter((name) => !alive.has(name) && isAbandoned(join(root, "packages", name), name))
    .map((provider) => ({ provider, folder: `packages/${provider}`, names: {}, files: [] }));
}

/** A copied folder has a manifest too, but is not a package of this workspace. */
function isAbandoned(folder: string, name: string): boolean {
  const { earlier, fault } = readPackage(folder);
  if (fault !== undefined) return false;
  // A run that was killed at its very end leaves an empty staging folder.
  if (earlier.length === 0) return hasStaging(folder);
  return earlier.every(({ source }) => source === `specs/${name}`);
}
