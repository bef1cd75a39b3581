/** One document of others: fetched, compared with the one that is there, and written if nothing is lost. */
import { join } from "node:path";
import { findOverlay } from "../1-load/read/findSpecs.ts";
import type { OpenedDocument } from "../1-load/read/openDocumentFile.ts";
import type { GeneratedFile } from "../2-model/model.ts";
import { removeFiles } from "../4-write/removeFiles.ts";
import { writeNewFiles } from "../4-write/writeNewFiles.ts";
import type { Job } from "../config/planJobs.ts";
import type { ConfigFile } from "../config/readConfig.ts";
import type { Diagnostic } from "../diagnostics/catalogue.ts";
import type { Comparison } from "../diff/change.ts";
import { compareApis } from "../diff/compareApis.ts";
import { loadFromJob, loadInPlace, type LoadedVersion } from "../diff/loadVersions.ts";
import { compareOverlays, type OverlayUpdate } from "./compareOverlays.ts";
import { collectFiles, openSource } from "./fetchSource.ts";
import { findEdits, isMoved, planFiles, type PresentFiles } from "./presentFiles.ts";
import { recordSource, type SourceRecord } from "./sourceRecord.ts";

/** Which document, and how. */
export interface UpdateRequest {
  /** Absolute path of the workspace. */
  readonly root: string;
  readonly job: Job;
  readonly file: ConfigFile | undefined;
  readonly record: SourceRecord;
  /** The document, relative to the workspace. */
  readonly main: string;
  readonly check: boolean;
  readonly force: boolean;
}

/** What became of one document. */
export interface ApiUpdate {
  readonly api: string;
  /** Where it came from, as messages name it. */
  readonly source: string;
  /** The day on which the present one was fetched, if that is known. */
  readonly fetched?: string;
  /** `changed`: nothing was to be written. `refused` and `unreachable`: a diagnostic says why. */
  readonly state: "unchanged" | "changed" | "written" | "refused" | "unreachable";
  /** Relative to the workspace. */
  readonly written: readonly string[];
  /** Files that the source has no more, relative to the workspace. */
  readonly removed: readonly string[];
  /** What changed for the users of the package. Left out where either version has errors. */
  readonly comparison?: Comparison;
  /** What the overlay does to the new document. */
  readonly overlay?: OverlayUpdate;
}

export interface UpdateResult {
  readonly update: ApiUpdate;
  readonly diagnostics: readonly Diagnostic[];
}

export async function updateApi(request: UpdateRequest): Promise<UpdateResult> {
  const { job, record, root } = request;
  const opened = await openSource(root, record);
  const { url = "", file = url } = record;
  const update: ApiUpdate = {
    api: job.name,
    source: "code" in opened ? file.replace(/[?#].*/, "") : opened.label,
    ...(record.fetched !== undefined && { fetched: record.fetched }),
    state: "refused",
    written: [],
    removed: [],
  };
  if ("code" in opened)
    return { update: { ...update, state: "unreachable" }, diagnostics: [opened] };
  try {
    return await compare(request, opened, update);
  } finally {
    opened.close();
  }
}

async function compare(
  request: UpdateRequest,
  opened: OpenedDocument,
  update: ApiUpdate,
): Promise<UpdateResult> {
  const { root, job, file, record, main, check, force } = request;
  const overlayPath = job.overlay ?? findOverlay(join(root, main));
  const collected = await collectFiles(opened, main, overlayPath);
  if ("diagnostics" in collected) return { update, ...collected };
  const present: PresentFiles = { root, main, record };
  if (!isMoved(present, collected))
    return { update: { ...update, state: "unchanged" }, diagnostics: [] };

  const before = await loadFromJob(root, job, file);
  const after = await loadInPlace(root, job, {
    spec: opened.file,
    ...(opened.isCopy && { copyOf: opened.label }),
  });
  const overlay = compareOverlays(before, after);
  const edits = findEdits(present, collected);
  const lost = force ? [] : (overlay?.lost ?? []);
  const diagnostics = [...shownOf(after, lost), ...(force ? [] : edits), ...lost];
  const judged: ApiUpdate = {
    ...update,
    ...(before.version &&
      after.version && { comparison: compareApis(before.version, after.version) }),
    ...(overlay && { overlay: overlay.update }),
  };
  if (check) return { update: { ...judged, state: "changed" }, diagnostics };
  if (!force && diagnostics.some(isError)) return { update: judged, diagnostics };
  const obstacles = write(present, collected);
  if ("refused" in obstacles)
    return { update: judged, diagnostics: [...diagnostics, ...obstacles.refused] };
  return {
    update: withPlaces({ ...judged, ...obstacles, state: "written" }, opened, main),
    diagnostics,
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Mistakes, and what there is to say about the overlay: `lading generate` says the rest. */
function shownOf(
  { diagnostics }: LoadedVersion,
  lost: readonly Diagnostic[],
): readonly Diagnostic[] {
  const lines = new Set(lost.map(({ location }) => location?.line));
  return diagnostics.filter(
    ({ code, severity, location }) =>
      severity === "error" ||
      (code.startsWith("overlay-") &&
        !(code === "overlay-target-missing" && lines.has(location?.line))),
  );
}

function write(
  present: PresentFiles,
  files: readonly GeneratedFile[],
): Pick<ApiUpdate, "written" | "removed"> | { readonly refused: readonly Diagnostic[] } {
  const { root, record } = present;
  const { url, file } = record;
  const from = { ...(url !== undefined && { url }), ...(file !== undefined && { file }) };
  const plan = planFiles(present, [...files, recordSource(from, files)]);
  const refused = writeNewFiles(root, plan.writes);
  if (refused.length > 0) return { refused };
  removeFiles(root, plan.removals);
  return { written: plan.writes.map(({ path }) => path), removed: plan.removals };
}

/** The new document is no copy any more: its lines are those of the file that was written. */
function withPlaces(update: ApiUpdate, { isCopy, label }: OpenedDocument, main: string): ApiUpdate {
  const { comparison, written } = update;
  if (comparison === undefined || !isCopy) return update;
  const home = written.find((path) => /\/openapi\.\w+$/.test(path)) ?? main;
  const changes = comparison.changes.map((change) =>
    change.location?.file === label
      ? { ...change, location: { ...change.location, file: home } }
      : change,
  );
  return { ...update, comparison: { ...comparison, changes } };
}
