/** The pipeline: load, build, emit, write. A mistake in any document stops it before anything is written. */
import { basename, dirname } from "node:path";
import { documentSize } from "./1-load/read/documentSize.ts";
import { findProviders, findWorkspace } from "./1-load/read/findSpecs.ts";
import type { LoadOutcome } from "./1-load/loadSpec.ts";
import { emitWorkspace } from "./3-emit/emitWorkspace.ts";
import type { Api, GeneratedPackage, LoadedSpec } from "./2-model/model.ts";
import type { WriteSummary } from "./4-write/changes.ts";
import { compareDiagnostics, diagnose, type Diagnostic } from "./diagnostics/catalogue.ts";
import { DiagnosticList } from "./diagnostics/DiagnosticList.ts";
import { runWithEnoughStack } from "./worker/runWithEnoughStack.ts";

export type { Api } from "./2-model/model.ts";
export type { PackageSummary, WriteSummary } from "./4-write/changes.ts";
export type { Diagnostic, DiagnosticCode, Severity } from "./diagnostics/catalogue.ts";

/** One document outside any workspace, and the folder of its package. */
export interface GenerateFileOptions {
  /** The document, an absolute path. */
  readonly spec: string;
  /** The package's folder, an absolute path. */
  readonly out: string;
  /** The folder that references must not leave, an absolute path. Default: the document's folder. */
  readonly root?: string;
  /** npm name of the package. Default: the name of its folder. */
  readonly name?: string;
  /** As with `GenerateOptions`. */
  readonly mode?: GenerateOptions["mode"];
  readonly allowPartial?: boolean;
  readonly int64?: GenerateOptions["int64"];
}

/** What to generate. */
export interface GenerateOptions {
  /** The workspace, an absolute path. Default: the nearest folder with `specs/`, from the current one upwards. */
  readonly root?: string;
  /** Folders under `specs/`. Default, also for an empty list: all of them. */
  readonly providers?: readonly string[];
  /** `write` (default) brings the packages up to date; `check` only compares; `model` stops at the model. */
  readonly mode?: "write" | "check" | "model";
  /** Leave out each operation that is not supported, with a warning, instead of refusing the document. Default: `false`. */
  readonly allowPartial?: boolean;
  /** The type of integers with `format: int64`. Default: the document's `x-lading-int64`, else `number`. */
  readonly int64?: "number" | "bigint" | "string" | "auto" | undefined;
}

/** The result of a run. */
export interface GenerateOutcome {
  /** No diagnostic is an error, and with `check` nothing differs. */
  readonly ok: boolean;
  /** The workspace that the other paths are relative to; left out if there is none. */
  readonly root?: string;
  /** In the order of the files, then of the lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** The models; left out after an error. */
  readonly models?: readonly Api[];
  /** Left out after an error, and with `model`. */
  readonly summary?: WriteSummary;
}

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

/** Turns one document into one package, outside any workspace. Throws only for bugs of the generator. */
export function generateFile(options: GenerateFileOptions): Promise<GenerateOutcome> {
  const bytes = documentSize(options.spec);
  return runWithEnoughStack({ task: { options }, bytes, run: () => generateFileHere(options) });
}

async function generateFileHere(options: GenerateFileOptions): Promise<GenerateOutcome> {
  const { spec: file, out, root: folder, name, mode, allowPartial = false, int64 } = options;
  const { loadFile } = await import("./1-load/loadFile.ts");
  const request = { file, out, ...(folder !== undefined && { folder }) };
  const loaded = await loadFile({ ...request, ...(name !== undefined && { name }) });
  return finish([loaded], mode, {
    root: dirname(out),
    complete: false,
    allowPartial,
    int64,
    place: (packages) => packages.map((each) => ({ ...each, folder: basename(out) })),
  });
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
