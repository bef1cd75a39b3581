import { join } from "node:path";
import { compareText, diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { findAbandonedPackages } from "./findAbandonedPackages.ts";
import { applyChanges } from "./applyChanges.ts";
import type {
  Change,
  PackageChanges,
  PackageSummary,
  WriteOutcome,
  WriteRequest,
} from "./changes.ts";
import { findObstacle } from "./findObstacle.ts";
import { findOrphans, nameRemoved } from "./findOrphans.ts";
import { planChanges } from "./planChanges.ts";
import { renderDiff } from "./renderDiff.ts";
import { hasStaging, stagingName } from "./staging.ts";
import { awaitFolders, withLocks } from "./withLocks.ts";

/** Writes the generated packages to `packages/`. Writes nothing if there is any error. */
export async function writePackages(request: WriteRequest): Promise<WriteOutcome> {
  const abandoned = request.complete && !request.check ? findAbandonedPackages(request) : [];
  const removed = nameRemoved(request.root, abandoned);
  const outcome = await compareOrWrite(request);
  if (outcome.summary === undefined) return outcome;
  return { ...outcome, diagnostics: [...outcome.diagnostics, ...findOrphans(request, removed)] };
}

async function compareOrWrite(request: WriteRequest): Promise<WriteOutcome> {
  const { root, check, patience } = request;
  const first = planAll(request);
  const locks = {
    root,
    folders: unfinished(root, first),
    ...(patience !== undefined && { patience }),
  };
  // An apparent error may come from another active run: plan again after it has ended.
  const isAlone = first.every(({ folder }) => !hasStaging(join(root, folder)));
  if (check && !isAlone) {
    const busy = await awaitFolders(locks);
    return busy.length > 0 ? { diagnostics: busy } : concludeOutcome(planAll(request), check);
  }
  const isBlocked = first.some((plan) => stagingObstacle(root, plan).length > 0);
  if (check || locks.folders.length === 0 || isBlocked || (isAlone && hasError(first)))
    return concludeOutcome(first, check);
  return withLocks(locks, (touch) => writeLocked(request, locks.folders, touch));
}

/** Plans again, because another run may have written since the first plan. */
function writeLocked(
  request: WriteRequest,
  locked: readonly string[],
  touch: () => void,
): WriteOutcome {
  const { root } = request;
  const plans = planAll(request);
  if (hasError(plans)) return concludeOutcome(plans, false);
  const free = unfinished(root, plans).find((folder) => !locked.includes(folder));
  if (free !== undefined) return { diagnostics: [diagnose("package-changed", { path: free })] };
  for (const plan of plans.filter(({ folder }) => locked.includes(folder))) {
    const failure = applyChanges(root, plan, touch);
    if (failure !== undefined) return { diagnostics: [...diagnosticsOf(plans), failure] };
  }
  return concludeOutcome(plans, false);
}

function planAll(request: WriteRequest): readonly PackageChanges[] {
  const { root, packages, complete } = request;
  const wanted = complete ? [...packages, ...findAbandonedPackages(request)] : packages;
  return wanted
    .map((generated) => planChanges(root, generated))
    .map((plan) => ({
      ...plan,
      diagnostics: [...plan.diagnostics, ...stagingObstacle(root, plan)],
    }))
    .sort((one, other) => compareText(one.provider, other.provider));
}

/** The staging folder must be a real folder: a symbolic link could point anywhere. */
function stagingObstacle(root: string, { folder, changes }: PackageChanges): readonly Diagnostic[] {
  if (changes.length === 0 && !hasStaging(join(root, folder))) return [];
  const obstacle = findObstacle(root, `${folder}/${stagingName}/lock`);
  return obstacle === undefined ? [] : [obstacle];
}

/** Folders with something to do, even if only to clean up. */
function unfinished(root: string, plans: readonly PackageChanges[]): readonly string[] {
  const open = plans.filter(
    ({ folder, changes }) => changes.length > 0 || hasStaging(join(root, folder)),
  );
  return open.map(({ folder }) => folder);
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
  // A symbolic link is reported for every file behind it: list it once.
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
