import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import type { GeneratedPackage } from "../2-model/model.ts";
import { compareText, diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import {
  hashText,
  manifestName,
  printManifest,
  workspaceSource,
  type Manifest,
} from "../manifest/manifest.ts";
import type { Change, PackageChanges } from "./changes.ts";
import { findObstacle } from "./findObstacle.ts";
import { objectToMixing } from "./objectToMixing.ts";
import { givenTo, planFile, type FilePlan } from "./planFile.ts";
import { planStale } from "./planStale.ts";
import { readIfThere, readPackage, type Package } from "./readPackage.ts";

/** Compares one package with the disk, without changing anything. */
export function planChanges(root: string, generated: GeneratedPackage): PackageChanges {
  const { provider, folder, files } = generated;
  try {
    return comparePackage(root, generated, readPackage(join(root, folder)));
  } catch (error) {
    const { syscall, code, path = "" } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    const place = path.startsWith(root) ? path.slice(root.length + 1) : folder;
    const reason = `${syscall} failed with ${code}`;
    const diagnostics = [diagnose("file-unwritable", { path: place, reason })];
    return { provider, folder, changes: [], unchanged: files.length, diagnostics, earlier: [] };
  }
}

function comparePackage(
  root: string,
  generated: GeneratedPackage,
  { earlier, fault }: Package,
): PackageChanges {
  const { provider, folder, files } = generated;
  const objections = [
    ...faultOf(folder, fault),
    ...staleNames(generated, earlier),
    ...foreignFolder(generated, earlier),
  ];
  for (const { path } of files)
    if (path.startsWith("src/extras/")) throw new Error(`${path} is kept for hand-written code.`);
  const request = { root, folder, earlier };
  const plans = files.map((file) => planFile(request, file));
  const stale = planStale(request, new Set(files.map(({ path }) => path)));
  const manifest = files.length === 0 ? undefined : manifestOf(generated);
  const own = planManifest(root, folder, manifest);
  const changes = [...plans, ...stale, own].flatMap(({ change }) => change ?? []);
  const found = [...plans, ...stale, own].flatMap(({ diagnostics }) => diagnostics);
  const isFirst = earlier.length === 0 && fault === undefined;
  return {
    provider,
    folder,
    earlier,
    ...(manifest && { manifest }),
    changes: changes.sort((one, other) => compareText(one.path, other.path)),
    unchanged: plans.length + (manifest ? 1 : 0) - [...plans, own].filter(isWritten).length,
    diagnostics: [...objections, ...(isFirst ? objectToMixing(root, generated, found) : found)],
  };
}

function faultOf(folder: string, fault: Package["fault"]): readonly Diagnostic[] {
  if (fault === undefined) return [];
  const file = `${folder}/${manifestName}`;
  const location = { file, line: fault.line, column: fault.column };
  return [diagnose("manifest-invalid", { path: file, reason: fault.reason }, { location })];
}

/** Names were chosen to avoid those of the manifest as this run read it: another run may have added others since. */
function staleNames(
  { folder, names, givenNames }: GeneratedPackage,
  [manifest]: readonly Manifest[],
): readonly Diagnostic[] {
  if (givenNames === undefined || manifest === undefined) return [];
  const isSame = [givenNames, names].some((each) => isDeepStrictEqual(manifest.names, each));
  return isSame ? [] : [diagnose("package-changed", { path: folder })];
}

/** The folder of all packages must not be a package, nor the other way round: each would remove the files of the other. */
function foreignFolder(
  { folder, isShared }: GeneratedPackage,
  earlier: readonly Manifest[],
): readonly Diagnostic[] {
  const isForeign = earlier.some(
    ({ source }) => (source === workspaceSource) !== (isShared === true),
  );
  return isForeign ? [diagnose("file-not-ours", { path: `${folder}/${manifestName}` })] : [];
}

function isWritten({ change }: { readonly change?: Change }): boolean {
  return change?.after !== undefined;
}

function manifestOf({ source, files, names }: GeneratedPackage): Manifest {
  const authored = files.find((file) => file.authored !== undefined);
  return {
    ...(source !== undefined && { source }),
    files: Object.fromEntries(files.map(({ path, text }) => [path, hashText(text)])),
    names,
    ...(authored && { packageJson: givenTo(authored) }),
  };
}

function planManifest(root: string, folder: string, manifest: Manifest | undefined): FilePlan {
  const path = `${folder}/${manifestName}`;
  const obstacle = findObstacle(root, path);
  if (obstacle !== undefined) return { diagnostics: [obstacle] };
  const before = readIfThere(join(root, path));
  if (manifest === undefined)
    return { ...(before && { change: { path, before } }), diagnostics: [] };
  const after = printManifest(manifest);
  if (before !== undefined && hashText(before.toString("utf8")) === hashText(after))
    return { diagnostics: [] };
  return { change: { path, after, ...(before && { before }) }, diagnostics: [] };
}
