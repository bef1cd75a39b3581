import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedPackage } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import type { WriteRequest } from "./changes.ts";
import { listFiles, listFolders, nameSome } from "./listFiles.ts";
import { parseStrictJson } from "../manifest/parseStrictJson.ts";
import { readIfThere, readPackage } from "./readPackage.ts";

/** A package that a run removes. */
export interface RemovedPackage {
  readonly folder: string;
  /** Its npm name, if its manifest has one. */
  readonly name: unknown;
}

/** Before they are removed: their manifests say what they are called. */
export function nameRemoved(
  root: string,
  packages: readonly GeneratedPackage[],
): readonly RemovedPackage[] {
  return packages.map(({ folder }) => {
    const [manifest] = readPackage(join(root, folder)).earlier;
    return { folder, name: manifest?.packageJson?.["name"] };
  });
}

/**
 * Folders into which nothing is generated any more, and dependencies that are gone. They are named, and stay: a configuration does not say
 * what it had before, and an author may have added files.
 */
export function findOrphans(
  { root, packages, complete }: WriteRequest,
  removed: readonly RemovedPackage[],
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
    ...formerDependencies(root, removed),
  ];
}

/** The workspace's own package.json may depend on a package, as pnpm needs to link it: installing would fail. */
function formerDependencies(
  root: string,
  removed: readonly RemovedPackage[],
): readonly Diagnostic[] {
  const parsed = parseStrictJson(readIfThere(join(root, "package.json"))?.toString("utf8") ?? "");
  if (!("value" in parsed)) return [];
  return ["dependencies", "devDependencies"].flatMap((key) =>
    Object.keys(parsed.value[key] ?? {})
      .filter((dependency) => removed.some(({ name }) => name === dependency))
      .map((name) => diagnose("dependency-orphaned", { name, key })),
  );
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
