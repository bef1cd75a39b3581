import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedPackage } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import type { WriteRequest } from "./changes.ts";
import { listFiles, listFolders, nameSome } from "./listFiles.ts";
import { readPackage } from "./readPackage.ts";

/**
 * Folders into which nothing is generated any more. They are named, and stay: a configuration does not say what it had before, and an
 * author may have added files.
 *
 * @param removed Packages that this run has removed.
 */
export function findOrphans(
  { root, packages, complete }: WriteRequest,
  removed: readonly GeneratedPackage[],
): readonly Diagnostic[] {
  if (!complete) return [];
  const left = removed.filter(({ folder }) => existsSync(join(root, folder)));
  return [
    ...left.map(({ folder }) => {
      const files = nameSome(listFiles(join(root, folder)));
      return orphan(folder, `What the generator wrote is removed. Left: ${files || "no sources"}.`);
    }),
    ...formerOutputs(root, packages).map((folder) =>
      orphan(folder, "Its former sources are still there."),
    ),
  ];
}

function orphan(path: string, state: string): Diagnostic {
  return diagnose("folder-orphaned", { path, state });
}

/** Next to what the configuration generates: folders with manifests that name no document of the workspace either. */
function formerOutputs(root: string, packages: readonly GeneratedPackage[]): readonly string[] {
  const current = new Set(packages.map(({ folder }) => folder));
  const configured = packages.filter(({ source, isShared }) => !source && !isShared);
  const parents = new Set(configured.map(({ folder }) => dirname(folder)));
  return [...parents].flatMap((parent) =>
    listFolders(join(root, parent))
      .map((name) => (parent === "." ? name : `${parent}/${name}`))
      .filter((folder) => !current.has(folder) && isFormerOutput(join(root, folder))),
  );
}

function isFormerOutput(folder: string): boolean {
  const { earlier } = readPackage(folder);
  return earlier.length > 0 && earlier.every(({ source }) => source === undefined);
}
