import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../diagnostics.ts";
import { applyChanges } from "./applyChanges.ts";
import type {
  Change,
  PackageChanges,
  PackageSummary,
  WriteOutcome,
  WriteRequest,
} from "./changes.ts";
import { ownedFiles } from "./ownedFiles.ts";
import { planChanges } from "./planChanges.ts";
import { renderDiff } from "./renderDiff.ts";

/** Brings `packages/` to what was generated. Writes nothing at all when anything stands in the way. */
export function writePackages(request: WriteRequest): WriteOutcome {
  const { root, packages, complete, check } = request;
  const wanted = complete ? [...packages, ...abandonedPackages(request)] : packages;
  const plans = wanted
    .map((generated) => planChanges(root, generated))
    .sort((one, other) => compareText(one.provider, other.provider));
  const diagnostics = plans.flatMap((plan) => plan.diagnostics);
  if (diagnostics.length > 0) return { diagnostics };

  const changes = plans.flatMap((plan) => plan.changes);
  const failure = check ? undefined : applyChanges(root, changes);
  if (failure !== undefined) return { diagnostics: [failure] };
  const diffs = check ? changes.map(renderDiff) : [];
  return { summary: { packages: plans.map(summarise), diffs }, diagnostics };
}

/** Packages that the generator wrote for documents that are gone. */
function abandonedPackages({ root, packages }: WriteRequest): WriteRequest["packages"] {
  const alive = new Set(packages.map(({ provider }) => provider));
  return listFolders(join(root, "packages"))
    .filter((name) => !alive.has(name) && ownedFiles(join(root, "packages", name)).size > 0)
    .map((provider) => ({ provider, folder: `packages/${provider}`, files: [], names: {} }));
}

function listFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
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
