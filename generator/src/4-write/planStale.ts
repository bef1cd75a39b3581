import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareText, diagnose } from "../diagnostics/catalogue.ts";
import { findBuildInfo, findCompiledOutputs } from "./findCompiledOutputs.ts";
import { findObstacle } from "./findObstacle.ts";
import { listedAs, type FilePlan, type FileRequest } from "./planFile.ts";
import { isUnedited, readIfThere } from "./readPackage.ts";

/** Plans the removal of files that earlier runs wrote and this one does not. An edited file stays, and belongs to its author from now on. */
export function planStale(request: FileRequest, wanted: ReadonlySet<string>): readonly FilePlan[] {
  // The same file with other capitals is written again, and was checked there.
  const twins = new Map([...wanted].map((path) => [path.toLowerCase(), path]));
  const isMoved = (path: string): boolean =>
    listedAs(request, twins.get(path.toLowerCase()) ?? path) === path &&
    twins.has(path.toLowerCase());
  const listed = request.earlier.flatMap(({ files }) => Object.keys(files));
  const plans = [...new Set(listed)]
    .filter((path) => !wanted.has(path))
    .sort(compareText)
    .map((path) => planRemoval(request, path, isMoved(path)));
  return withBuildInfo(request, plans);
}

/** The build info goes before the first compiled file does: a run that is killed leaves a compiler that writes too much, not too little. */
function withBuildInfo(
  { root, folder }: FileRequest,
  plans: readonly FilePlan[],
): readonly FilePlan[] {
  const isBuilt = ({ change }: FilePlan): boolean =>
    change?.path === `${folder}/tsconfig.json` || (change?.outputs ?? []).length > 0;
  const first = plans.find(isBuilt);
  if (first?.change === undefined) return plans;
  const outputs = [...findBuildInfo(root, folder), ...(first.change.outputs ?? [])];
  const change = { ...first.change, outputs };
  return plans.map((plan) => (plan === first ? { ...plan, change } : plan));
}

function planRemoval(
  { root, folder, earlier }: FileRequest,
  name: string,
  isMoved: boolean,
): FilePlan {
  const path = `${folder}/${name}`;
  if (findObstacle(root, path) !== undefined)
    return { diagnostics: existsSync(join(root, path)) ? [diagnose("file-kept", { path })] : [] };
  const before = readIfThere(join(root, path));
  if (before === undefined) return { diagnostics: [] };
  if (!isMoved && !isUnedited(earlier, name, before.toString("utf8")))
    return { diagnostics: [diagnose("file-kept", { path })] };
  const outputs = findCompiledOutputs(root, folder, name);
  return { change: { path, before, outputs }, diagnostics: [] };
}
