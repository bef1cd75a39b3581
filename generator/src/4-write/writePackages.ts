import { join } from "node:path";
import { compareText, type Diagnostic } from "../diagnostics.ts";
import { abandonedPackages } from "./abandonedPackages.ts";
import { applyChanges } from "./applyChanges.ts";
import type {
  Change,
  PackageChanges,
  PackageSummary,
  WriteOutcome,
  WriteRequest,
} from "./changes.ts";
import { findObstacle } from "./findObstacle.ts";
import { planChanges } from "./planChanges.ts";
import { renderDiff } from "./renderDiff.ts";
import { hasStaging, stagingName } from "./staging.ts";
import { withLocks } from "./withLocks.ts";

/** Brings `packages/` to what was generated. Writes nothing at all when anything stands in the way. */
export async function writePackages(request: WriteRequest): Promise<WriteOutcome> {
  const { root, check, patience } = request;
  const plans = planAll(request);
  const folders = plans.filter((plan) => isUnfinished(root, plan)).map(({ folder }) => folder);
  if (check || folders.length === 0 || hasError(plans)) return concludeOutcome(plans, check);
  return withLocks({ root, folders, ...(patience !== undefined && { patience }) }, () => {
    // Another run may have written since.
    const current = planAll(request);
    if (hasError(current)) return concludeOutcome(current, check);
    for (const plan of current.filter(({ folder }) => folders.includes(folder))) {
      const failure = applyChanges(root, plan);
      if (failure !== undefined) return { diagnostics: [...diagnosticsOf(current), failure] };
    }
    return concludeOutcome(current, check);
  });
}

function planAll(request: WriteRequest): readonly PackageChanges[] {
  const { root, packages, complete } = request;
  const wanted = complete ? [...packages, ...abandonedPackages(request)] : packages;
  return wanted
    .map((generated) => planChanges(root, generated))
    .map((plan) => ({
      ...plan,
      diagnostics: [...plan.diagnostics, ...stagingObstacle(root, plan)],
    }))
    .sort((one, other) => compareText(one.provider, other.provider));
}

/** The staging folder must be one: behind a symbolic link it could be anywhere. */
function stagingObstacle(root: string, { folder, changes }: PackageChanges): readonly Diagnostic[] {
  if (changes.length === 0 && !hasStaging(join(root, folder))) return [];
  const obstacle = findObstacle(root, `${folder}/${stagingName}/lock`);
  return obstacle === undefined ? [] : [obstacle];
}

function isUnfinished(root: string, { folder, changes }: PackageChanges): boolean {
  return changes.length > 0 || hasStaging(join(root, folder));
}

function concludeOutcome(plans: readonly PackageChanges[], check: boolean): WriteOutcome {
  const diagnostics = diagnosticsOf(plans);
  if (hasError(plans)) return { diagnostics };
  const changes = plans.flatMap((plan) => plan.changes);
  const diffs = check ? changes.map(renderDiff) : [];
  return { summary: { packages: plans.map(summarise), diffs }, diagnostics };
}

function diagnosticsOf(plans: readonly PackageChanges[]): readonly Diagnostic[] {
  const all = plans.flatMap(({ diagnostics }) => diagnostics);
  // A symbolic link is in the way of every file behind it.
  return [...new Map(all.map((each) => [`${each.code} ${each.message}`, each])).values()];
}

function hasError(plans: readonly PackageChanges[]): boolean {
  return diagnosticsOf(plans).some(({ severity }) => severity === "error");
}

function summarise({ provider, changes, unchanged }: PackageChanges): PackageSummary {
  const paths = (wanted: (change: Change) => boolean): readonly string[] =>
    changes.filter(wanted).map(({ path }) => path);
  return {
    provider,
    written: paths(({ after }) => after !== undefined),
    removed: paths(({ after }) => after === undefined),
    unchanged,
  };
}
