/** The pipeline: load, build, emit, write. A mistake in any document stops it before anything is written. */
import { basename, dirname } from "node:path";
import { measureDocument } from "./1-load/read/measureDocument.ts";
import { findLintOrphans } from "./1-load/read/findLintOrphans.ts";
import { findProviders, findWorkspace } from "./1-load/read/findSpecs.ts";
import { emitWorkspace } from "./3-emit/emitWorkspace.ts";
import type { Api, GeneratedPackage } from "./2-model/model.ts";
import { wantsSources } from "./config/chooseOutput.ts";
import { findProject } from "./config/findProject.ts";
import { buildModels } from "./buildModels.ts";
import { planJobs, type Job } from "./config/planJobs.ts";
import { findConfigFolder, readConfig } from "./config/readConfig.ts";
import {
  compareDiagnostics,
  compareText,
  diagnose,
  type Diagnostic,
} from "./diagnostics/catalogue.ts";
import { loadAlone, loadJob, missingPackages, type LoadedApi } from "./loadApi.ts";
import type { GenerateFileOptions, GenerateOptions, GenerateOutcome } from "./options.ts";
import { currentWatcher } from "./fingerprint/watcher.ts";
import type { WriteOutcome } from "./4-write/changes.ts";
import { reportProgress } from "./worker/progress.ts";
import { runWithEnoughStack } from "./worker/runWithEnoughStack.ts";

export type { Api } from "./2-model/model.ts";
export type { PackageSummary, WriteSummary } from "./4-write/changes.ts";
export { defineConfig, type ApiConfig, type LadingConfig } from "./config/config.ts";
export type { ImportStyle, OutputKind } from "./config/chooseOutput.ts";
export type { Diagnostic, DiagnosticCode, Severity } from "./diagnostics/catalogue.ts";
export type { GenerateFileOptions, GenerateOptions, GenerateOutcome } from "./options.ts";

/** Turns documents into packages. Throws only for bugs of the generator. */
export function generate(options: GenerateOptions = {}): Promise<GenerateOutcome> {
  return runWithEnoughStack({ task: { options }, bytes: 0, run: () => generateHere(options) });
}

async function generateHere(options: GenerateOptions): Promise<GenerateOutcome> {
  const { providers = [], allowPartial = false, mode } = options;
  const root = options.root ?? findRoot(process.cwd());
  if (root === undefined || findRoot(root) !== root) return conclude([diagnose("specs-not-found")]);
  const file = await readConfig(root);
  if (file?.diagnostics.length) return conclude(file.diagnostics, { root });
  const { config } = file ?? {};
  const found = { root, providers: findProviders(root), asked: providers };
  const plan = planJobs({ ...found, ...(config && { config }) });
  const problems = file === undefined ? [] : plan.problems.map(file.diagnose);
  if (problems.length > 0) return conclude(problems, { root });

  const complete = providers.length === 0;
  const jobs = complete ? plan.jobs : chooseJobs(plan.jobs, new Set(providers));
  const loaded: LoadedApi[] = [];
  for (const job of jobs) {
    reportProgress(`Reading ${job.name}`);
    loaded.push(await loadJob(root, job, file));
  }
  const members = plan.jobs.filter((job) => job.file === undefined).map(({ name }) => name);
  const shared =
    members.length === 0 && config ? [] : [emitWorkspace(members.toSorted(compareText))];
  const choices = { allowPartial, int64: options.int64 };
  const notes = complete ? await findLintOrphans(root) : [];
  return finish(loaded, { root, complete, choices, shared, notes, ...(mode && { mode }) });
}

/** The nearest folder, from the given one upwards, with a configuration or with `specs/`. */
export function findRoot(start: string): string | undefined {
  const folders = [findConfigFolder(start), findWorkspace(start)].filter(
    (folder) => folder !== undefined,
  );
  return folders.toSorted((one, other) => other.length - one.length)[0];
}

/** A name that is no API's leads to a diagnostic, like any other name of a provider that is not there. */
export function chooseJobs(jobs: readonly Job[], names: ReadonlySet<string>): readonly Job[] {
  return [...names].map(
    (name): Job => jobs.find((job) => job.name === name) ?? { name, choices: {}, entries: {} },
  );
}

/** Turns one document outside any workspace into a package, or into sources of an app. Throws only for bugs of the generator. */
export function generateFile(options: GenerateFileOptions): Promise<GenerateOutcome> {
  const bytes = measureDocument(options.spec);
  return runWithEnoughStack({ task: { options }, bytes, run: () => generateFileHere(options) });
}

async function generateFileHere(options: GenerateFileOptions): Promise<GenerateOutcome> {
  const { out, mode, allowPartial = false, int64 } = options;
  const root = (wantsSources(options) ? findProject(out)?.folder : undefined) ?? dirname(out);
  reportProgress(`Reading ${basename(options.spec)}`);
  const loaded = await loadAlone(root, options);
  const choices = { allowPartial, int64 };
  return finish([loaded], { root, complete: false, choices, shared: [], ...(mode && { mode }) });
}

interface Surroundings {
  readonly mode?: GenerateOptions["mode"];
  /** The folder that every path of the outcome is relative to. */
  readonly root: string;
  /** The packages are all packages of the workspace. */
  readonly complete: boolean;
  readonly choices: Pick<GenerateOptions, "allowPartial" | "int64">;
  /** Files that the packages share. */
  readonly shared: readonly GeneratedPackage[];
  /** What there is to say about the workspace itself. */
  readonly notes?: readonly Diagnostic[];
}

/** Everything after loading. */
async function finish(
  loaded: readonly LoadedApi[],
  { mode, root, complete, choices, shared, notes = [] }: Surroundings,
): Promise<GenerateOutcome> {
  const diagnostics = [...notes, ...loaded.flatMap((each) => each.diagnostics)];
  if (diagnostics.some(isError)) return conclude(diagnostics, { root });

  const models = await buildModels(loaded, diagnostics, choices);
  if (diagnostics.some(isError)) return conclude(diagnostics, { root });
  if (mode === "model") return conclude(diagnostics, { root, models });

  const packages = [...(await emitAll(models, loaded)), ...shared];
  const { writePackages } = await import("./4-write/writePackages.ts");
  const check = mode === "check";
  reportProgress(check ? "Comparing files" : "Writing files");
  const written = await writePackages({ root, packages, complete, check });
  const install = written.summary && missingPackages(loaded);
  const named = { root, ...(install !== undefined && { install }) };
  await announceRepeat(written, diagnostics, named, () =>
    writePackages({ root, packages, complete, check: true }),
  );
  return concludeWritten(diagnostics, written, { ...(check ? { root } : named), models });
}

/**
 * After a run that wrote something, the next one compares again, and reports what is found now. What was said about names compares them
 * with those of the run before: the next run knows.
 */
async function announceRepeat(
  written: WriteOutcome,
  diagnostics: readonly Diagnostic[],
  named: Pick<GenerateOutcome, "root" | "install">,
  compare: () => Promise<WriteOutcome>,
): Promise<void> {
  const watcher = currentWatcher();
  const { ok } = concludeWritten(diagnostics, written, named);
  if (watcher === undefined || !ok) return;
  if (!isUpToDate(written) && diagnostics.some(({ code }) => code.startsWith("name-"))) return;
  const again = isUpToDate(written) ? written : await compare();
  const repeat = concludeWritten(diagnostics, again, named);
  if (repeat.ok && isUpToDate(again)) watcher.repeat(repeat);
}

function isUpToDate({ summary }: WriteOutcome): boolean {
  const packages = summary?.packages ?? [];
  return packages.every(({ written, removed }) => written.length + removed.length === 0);
}

function concludeWritten(
  diagnostics: readonly Diagnostic[],
  { summary, ...written }: WriteOutcome,
  about: Pick<GenerateOutcome, "root" | "models" | "install">,
): GenerateOutcome {
  return conclude([...diagnostics, ...written.diagnostics], {
    ...about,
    ...(summary && { summary }),
  });
}

function conclude(
  diagnostics: readonly Diagnostic[],
  rest: Omit<GenerateOutcome, "ok" | "diagnostics"> = {},
): GenerateOutcome {
  const differs = (rest.summary?.diffs ?? []).length > 0;
  return {
    ok: !differs && !diagnostics.some(isError),
    diagnostics: [...diagnostics].sort(compareDiagnostics),
    ...rest,
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

// Each phase is imported when it starts, so that a run that stops early does not load the rest.

/** @param models One for each that was loaded. */
async function emitAll(
  models: readonly Api[],
  loaded: readonly LoadedApi[],
): Promise<GeneratedPackage[]> {
  const { emitPackage } = await import("./3-emit/emitPackage.ts");
  const packages = [];
  for (const [index, api] of models.entries()) {
    const { spec, folder = "" } = loaded[index] ?? {};
    reportProgress(`Printing ${api.provider}`);
    packages.push({ ...(await emitPackage(api)), folder, givenNames: spec?.givenNames ?? {} });
  }
  return packages;
}
