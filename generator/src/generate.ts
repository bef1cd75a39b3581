/** The pipeline: load, build, emit, write. A mistake in any document stops it before anything is written. */
import { dirname, relative, sep } from "node:path";
import { measureDocument } from "./1-load/read/measureDocument.ts";
import { findProviders, findWorkspace } from "./1-load/read/findSpecs.ts";
import type { LoadOutcome } from "./1-load/loadSpec.ts";
import { emitWorkspace } from "./3-emit/emitWorkspace.ts";
import type { Api, GeneratedPackage, LoadedSpec } from "./2-model/model.ts";
import { chooseSources } from "./config/chooseOutput.ts";
import { findProject, installCommand, type Project } from "./config/findProject.ts";
import { compareDiagnostics, diagnose, type Diagnostic } from "./diagnostics/catalogue.ts";
import { DiagnosticList } from "./diagnostics/DiagnosticList.ts";
import type { GenerateFileOptions, GenerateOptions, GenerateOutcome } from "./options.ts";
import { runWithEnoughStack } from "./worker/runWithEnoughStack.ts";

export type { Api } from "./2-model/model.ts";
export type { PackageSummary, WriteSummary } from "./4-write/changes.ts";
export type { ImportStyle, OutputKind } from "./config/chooseOutput.ts";
export type { Diagnostic, DiagnosticCode, Severity } from "./diagnostics/catalogue.ts";
export type { GenerateFileOptions, GenerateOptions, GenerateOutcome } from "./options.ts";

/** Turns documents into packages. Throws only for bugs of the generator. */
export function generate(options: GenerateOptions = {}): Promise<GenerateOutcome> {
  return runWithEnoughStack({ task: { options }, bytes: 0, run: () => generateHere(options) });
}

async function generateHere(options: GenerateOptions): Promise<GenerateOutcome> {
  const { providers = [], allowPartial = false, int64 } = options;
  const root = options.root ?? findWorkspace(process.cwd());
  if (root === undefined || findWorkspace(root) !== root)
    return conclude([diagnose("specs-not-found")]);
  const complete = providers.length === 0;
  const { loadSpec } = await import("./1-load/loadSpec.ts");
  const loaded: LoadOutcome[] = [];
  for (const provider of new Set(complete ? findProviders(root) : providers))
    loaded.push(await loadSpec({ root, provider }));
  return finish(loaded, options.mode, {
    root,
    complete,
    allowPartial,
    int64,
    place: (packages) => [...packages, emitWorkspace(findProviders(root))],
  });
}

/** Turns one document outside any workspace into a package, or into sources of an app. Throws only for bugs of the generator. */
export function generateFile(options: GenerateFileOptions): Promise<GenerateOutcome> {
  const bytes = measureDocument(options.spec);
  return runWithEnoughStack({ task: { options }, bytes, run: () => generateFileHere(options) });
}

async function generateFileHere(options: GenerateFileOptions): Promise<GenerateOutcome> {
  const { spec: file, out, root: folder, name, mode, allowPartial = false, int64 } = options;
  const sources = await chooseSources(options);
  const project = sources && findProject(out);
  const root = project?.folder ?? dirname(out);
  const { loadFile } = await import("./1-load/loadFile.ts");
  const loaded = await loadFile({
    file,
    out,
    root,
    ...(folder !== undefined && { folder }),
    ...(name !== undefined && { name }),
    ...(sources && { sources }),
  });
  const outcome = await finish([loaded], mode, {
    root,
    complete: false,
    allowPartial,
    int64,
    place: (packages) =>
      packages.map((each) => ({ ...each, folder: relative(root, out).split(sep).join("/") })),
  });
  const isWritten = mode === undefined || mode === "write";
  return project !== undefined && isWritten ? withInstall(outcome, project) : outcome;
}

/** Adds what the app must install before the sources compile. */
function withInstall(outcome: GenerateOutcome, project: Project): GenerateOutcome {
  const needed = ["@lading/runtime", "valibot"];
  const missing = needed.filter((name) => !project.dependencies.has(name));
  if (!outcome.ok || missing.length === 0) return outcome;
  return { ...outcome, install: installCommand(project.folder, missing) };
}

interface Surroundings {
  /** The folder that every path of the outcome is relative to. */
  readonly root: string;
  /** The packages are all packages of the workspace. */
  readonly complete: boolean;
  readonly allowPartial: boolean;
  readonly int64: GenerateOptions["int64"];
  /** Sets the folders of the packages, and adds files that they share. */
  readonly place: (packages: readonly GeneratedPackage[]) => readonly GeneratedPackage[];
}

/** Everything after loading. */
async function finish(
  loaded: readonly LoadOutcome[],
  mode: GenerateOptions["mode"],
  { root, complete, allowPartial, int64, place }: Surroundings,
): Promise<GenerateOutcome> {
  const diagnostics = loaded.flatMap((each) => each.diagnostics);
  if (diagnostics.some(isError)) return conclude(diagnostics, { root });

  const specs = loaded.flatMap(({ spec }) => spec ?? []);
  const models = await buildAll(specs, diagnostics, { allowPartial, int64 });
  if (diagnostics.some(isError)) return conclude(diagnostics, { root });
  if (mode === "model") return conclude(diagnostics, { root, models });

  const packages = place(await emitAll(models, specs));
  const { writePackages } = await import("./4-write/writePackages.ts");
  const check = mode === "check";
  const { summary, ...written } = await writePackages({ root, packages, complete, check });
  return conclude([...diagnostics, ...written.diagnostics], {
    root,
    models,
    ...(summary && { summary }),
  });
}

function conclude(
  diagnostics: readonly Diagnostic[],
  rest: Pick<GenerateOutcome, "root" | "models" | "summary"> = {},
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

async function buildAll(
  specs: readonly LoadedSpec[],
  diagnostics: Diagnostic[],
  choices: Pick<Surroundings, "allowPartial" | "int64">,
): Promise<readonly Api[]> {
  const { buildApi } = await import("./2-model/buildApi.ts");
  return specs.map((spec) => {
    const list = new DiagnosticList();
    const api = buildApi({ spec, ...choices }, (code, at, details = {}) => {
      const pointer = at.replace(/^#/, "");
      const locate = () => ({ pointer, location: spec.locate(pointer) });
      list.add(code, details, { key: pointer, locate });
    });
    diagnostics.push(...list.diagnostics);
    return api;
  });
}

async function emitAll(
  models: readonly Api[],
  specs: readonly LoadedSpec[],
): Promise<GeneratedPackage[]> {
  const { emitPackage } = await import("./3-emit/emitPackage.ts");
  const loaded = new Map(specs.map((spec) => [spec.provider, spec]));
  const packages = [];
  for (const api of models) {
    const { givenNames = {} } = loaded.get(api.provider) ?? {};
    packages.push({ ...(await emitPackage(api)), givenNames });
  }
  return packages;
}
