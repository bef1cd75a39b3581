/** `lading update`: fetches documents of others again, from where `source.json` says that they came. */
import { dirname, relative, sep } from "node:path";
import { findProviders, findSpec } from "../1-load/read/findSpecs.ts";
import { finishNewFiles } from "../4-write/writeNewFiles.ts";
import { readText } from "../4-write/readText.ts";
import { isAddress } from "../config/config.ts";
import { planJobs, type Job } from "../config/planJobs.ts";
import { readConfig } from "../config/readConfig.ts";
import { compareDiagnostics, diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { chooseJobs, findRoot } from "../generate.ts";
import { reportProgress } from "../worker/progress.ts";
import { parseSourceRecord, sourceName, type SourceRecord } from "./sourceRecord.ts";
import { updateApi, type ApiUpdate } from "./updateApi.ts";

/** What to update. */
export interface UpdateOptions {
  /** APIs by name. Default: all that have a `source.json`. */
  readonly apis: readonly string[];
  /** Write nothing. */
  readonly check?: boolean;
  /** Write what is refused otherwise: documents with errors, and those that take edits or the target of an overlay's action away. */
  readonly force?: boolean;
  /** The workspace, an absolute path. Default: the nearest folder with `specs/` or a configuration. */
  readonly root?: string;
}

/** What was updated. */
export interface UpdateOutcome {
  /** Everything is written, and with `check` nothing has changed. */
  readonly ok: boolean;
  /** The folder that paths are relative to. */
  readonly root?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly updates: readonly ApiUpdate[];
  /** APIs that were not named and have no `source.json`. */
  readonly withoutSource: readonly string[];
}

/** Updates the documents of a workspace. Throws only for bugs of the generator. */
export async function updateApis(options: UpdateOptions): Promise<UpdateOutcome> {
  const root = options.root ?? findRoot(process.cwd());
  if (root === undefined) return conclude([diagnose("specs-not-found")]);
  finishNewFiles(root);
  const file = await readConfig(root);
  if (file?.diagnostics.length) return conclude(file.diagnostics, root);
  const { apis, check = false, force = false } = options;
  const found = { root, providers: findProviders(root), asked: apis };
  const plan = planJobs({ ...found, ...(file?.config && { config: file.config }) });
  if (file && plan.problems.length > 0) return conclude(plan.problems.map(file.diagnose), root);

  const jobs = apis.length === 0 ? plan.jobs : chooseJobs(plan.jobs, new Set(apis));
  const updates: ApiUpdate[] = [];
  const diagnostics: Diagnostic[] = [];
  const withoutSource: string[] = [];
  for (const job of jobs) {
    const source = findSource(root, job);
    if (source === undefined && apis.length === 0) withoutSource.push(job.name);
    else if (source === undefined || "code" in source)
      diagnostics.push(source ?? missingSource(root, job));
    else {
      reportProgress(`Fetching ${job.name}`);
      const result = await updateApi({ root, job, file, ...source, check, force });
      diagnostics.push(...result.diagnostics);
      updates.push(result.update);
    }
  }
  const done = check ? ["unchanged"] : ["unchanged", "written"];
  const ok =
    updates.length + withoutSource.length === jobs.length &&
    updates.every(({ state }) => done.includes(state));
  return { ...conclude(diagnostics, root), ok, updates, withoutSource };
}

function missingSource(root: string, { name }: Job): Diagnostic {
  const path = `specs/${name}/${sourceName}`;
  if (findSpec(root, name) === undefined) {
    const known = `There are: ${findProviders(root).join(", ")}.`;
    return diagnose("provider-not-found", { provider: name, known });
  }
  return diagnose("source-missing", { api: name, path });
}

interface FoundSource {
  readonly record: SourceRecord;
  /** The document, relative to the root. */
  readonly main: string;
}

/** The record next to a document under `specs/`; `undefined` where there is none. */
function findSource(root: string, { name, file }: Job): FoundSource | Diagnostic | undefined {
  const main = file === undefined ? findSpec(root, name) : pathOf(root, file.spec);
  if (main === undefined || !/^specs\/[^/]+\/openapi\.(ya?ml|json)$/.test(main)) return undefined;
  const path = `${dirname(main)}/${sourceName}`;
  const text = readText(root, path);
  if (text === undefined) return undefined;
  const record = parseSourceRecord(text);
  if (!("reason" in record)) return { record, main };
  const { reason, line, column } = record;
  return diagnose("source-invalid", { path, reason }, { location: { file: path, line, column } });
}

function pathOf(root: string, spec: string): string | undefined {
  return isAddress(spec) ? undefined : relative(root, spec).split(sep).join("/");
}

function conclude(diagnostics: readonly Diagnostic[], root?: string): UpdateOutcome {
  return {
    ok: false,
    ...(root !== undefined && { root }),
    diagnostics: diagnostics.toSorted(compareDiagnostics),
    updates: [],
    withoutSource: [],
  };
}
