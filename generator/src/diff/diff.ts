/** `lading diff`: what a change of a document does to the users of its package. */
import { existsSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Job } from "../config/planJobs.ts";
import { readConfig, type ConfigFile } from "../config/readConfig.ts";
import { compareDiagnostics, diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { findRoot } from "../generate.ts";
import { findJobs } from "../setup/findJobs.ts";
import { reportProgress } from "../worker/progress.ts";
import { nameAfter } from "../1-load/nameApi.ts";
import type { Comparison } from "./change.ts";
import { writeChangesets, type ChangesetSummary } from "./changeset/writeChangesets.ts";
import { checkOut } from "./checkOut.ts";
import { compareApis } from "./compareApis.ts";
import { chooseLading } from "./former/chooseLading.ts";
import { loadWithLading } from "./former/loadWithLading.ts";
import { loadFiles, loadFromJob, loadInPlace, type LoadedVersion } from "./loadVersions.ts";

/** What to compare. */
export interface DiffOptions {
  /** APIs by name. Default: all of them. */
  readonly apis: readonly string[];
  /** A document, or a revision that git knows. Default: `HEAD`. */
  readonly from?: string;
  /** A document. Default: the working tree's. */
  readonly to?: string;
  /** The workspace, an absolute path. Default: the nearest folder with `specs/` or a configuration. */
  readonly root?: string;
  /** The lading that generated the older version: its version, or its folder. Default: as the revision's lock file says. */
  readonly fromLading?: string;
  /** Write a changeset for each package whose API changed. */
  readonly changeset?: boolean;
}

/** The result of a comparison. */
export interface DiffOutcome {
  /** No diagnostic is an error. */
  readonly ok: boolean;
  /** The folder that paths are relative to. */
  readonly root?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** One for each API that both versions have. */
  readonly comparisons: readonly Comparison[];
  /** Left out if none were asked for. */
  readonly changesets?: readonly ChangesetSummary[];
}

type Versions = readonly [before: LoadedVersion, after: LoadedVersion];

/** What was read, or why nothing was. */
interface Found {
  readonly versions?: readonly Versions[];
  readonly root?: string;
  readonly diagnostics?: readonly Diagnostic[];
}

/** Compares two versions of each API. Throws only for bugs of the generator. */
export async function diff(options: DiffOptions): Promise<DiffOutcome> {
  const { versions = [], root, diagnostics = [] } = await findVersions(options);
  // Of the older document only what stops the comparison matters.
  const found = versions.flatMap(([before, after]) =>
    [...before.diagnostics, ...after.diagnostics].filter(isError),
  );
  const compared = versions.flatMap(([{ version: before }, { version: after, folder }]) =>
    before && after ? [{ comparison: compareApis(before, after), former: before.api, folder }] : [],
  );
  const isWanted =
    options.changeset && root !== undefined && ![...diagnostics, ...found].some(isError);
  const written = isWanted ? writeChangesets(root, compared) : undefined;
  const all = [...diagnostics, ...found, ...(written?.diagnostics ?? [])];
  return {
    ok: !all.some(isError),
    ...(root !== undefined && { root }),
    diagnostics: all.toSorted(compareDiagnostics),
    comparisons: compared.map(({ comparison }) => comparison),
    ...(written && { changesets: written.changesets }),
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

async function findVersions(options: DiffOptions): Promise<Found> {
  const { from = "HEAD", to } = options;
  const [older, newer] = [fileOf(from), to === undefined ? undefined : resolve(to)];
  if (older !== undefined && newer !== undefined && options.root === undefined) {
    const name = options.apis[0] ?? nameAfter(basename(newer).replace(/\.\w+$/, ""), "api");
    return { versions: [await loadFiles(name, [older, newer])], root: process.cwd() };
  }
  const root = options.root ?? findRoot(process.cwd());
  if (root === undefined) return { diagnostics: [diagnose("specs-not-found")] };
  const file = await readConfig(root);
  if (file?.diagnostics.length) return { root, diagnostics: file.diagnostics };
  const jobs = findJobs(root, file, options.apis);
  if ("problems" in jobs) return { root, diagnostics: jobs.problems };
  const isFile = older !== undefined || newer !== undefined;
  if (isFile && jobs.length !== 1) return { root, diagnostics: [diagnose("diff-api-unclear")] };
  const load = { root, file, jobs, older, newer };
  if (older === undefined) return loadRevision(load, from, options.fromLading);
  if (options.fromLading !== undefined)
    return { root, diagnostics: [diagnose("lading-needs-revision")] };
  return {
    root,
    versions: await loadAll(load, ({ job }) => loadInPlace(root, job, { spec: older })),
  };
}

function fileOf(path: string): string | undefined {
  const absolute = resolve(path);
  return existsSync(absolute) && statSync(absolute).isFile() ? absolute : undefined;
}

interface Load {
  readonly root: string;
  readonly file: ConfigFile | undefined;
  readonly jobs: readonly Job[];
  /** Documents that were named. */
  readonly older: string | undefined;
  readonly newer: string | undefined;
}

async function loadAll(
  { root, file, jobs, newer }: Load,
  loadOlder: (place: { readonly job: Job }) => Promise<LoadedVersion>,
): Promise<readonly Versions[]> {
  const versions: Versions[] = [];
  for (const job of jobs) {
    reportProgress(`Reading ${job.name}`);
    const after =
      newer === undefined
        ? await loadFromJob(root, job, file)
        : await loadInPlace(root, job, { spec: newer });
    versions.push([await loadOlder({ job }), after]);
  }
  return versions;
}

/** An API that the revision does not have yet is new: it has no callers. */
async function loadRevision(load: Load, revision: string, asked?: string): Promise<Found> {
  const { root, file, jobs } = load;
  const checkedOut = checkOut(root, revision);
  if (!("remove" in checkedOut)) return { root, diagnostics: [checkedOut] };
  try {
    const former = findJobs(checkedOut.root, file, []);
    if ("problems" in former) return { root, diagnostics: former.problems };
    const isKnown = ({ name, file: own }: Job): boolean =>
      former.some((job) => job.name === name && isThere(job)) || own?.spec.includes("://") === true;
    const known = jobs.filter(isKnown);
    const fresh = jobs.filter((job) => !isKnown(job));
    const lading = chooseLading(checkedOut, asked);
    const versions = await loadAll({ ...load, jobs: known }, ({ job: now }) => {
      const job = withoutNewOverlay(former.find(({ name }) => name === now.name) ?? now);
      return lading === undefined
        ? loadFromJob(checkedOut.root, job, file)
        : loadWithLading({ lading, root, former: checkedOut.root, job, file });
    });
    const diagnostics = fresh.map(({ name }) => diagnose("api-new", { api: name, revision }));
    return { versions, root, diagnostics };
  } finally {
    checkedOut.remove();
  }
}

/** The overlay that the configuration names today may be younger than the revision. */
function withoutNewOverlay({ overlay, ...job }: Job): Job {
  return overlay !== undefined && existsSync(overlay) ? { ...job, overlay } : job;
}

function isThere({ file }: Job): boolean {
  return file === undefined || existsSync(file.spec);
}
