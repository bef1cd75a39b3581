/** The pipeline: load, build, emit, write. A mistake in any document stops it before anything is written. */
import { findProviders, findWorkspace } from "./1-load/findSpecs.ts";
import { emitWorkspace } from "./3-emit/emitWorkspace.ts";
import type { Api, GeneratedPackage, LoadedSpec } from "./2-model/model.ts";
import type { WriteSummary } from "./4-write/changes.ts";
import { compareDiagnostics, diagnose, type Diagnostic } from "./diagnostics.ts";

export type { Api } from "./2-model/model.ts";
export type { PackageSummary, WriteSummary } from "./4-write/changes.ts";
export type { Diagnostic, DiagnosticCode, Severity } from "./diagnostics.ts";

/** What to generate. */
export interface GenerateOptions {
  /** The workspace, an absolute path. Default: the nearest folder with `specs/`, from the current one upwards. */
  readonly root?: string;
  /** Folders under `specs/`. Default, also for an empty list: all of them. */
  readonly providers?: readonly string[];
  /** `write` (default) brings the packages up to date; `check` only compares; `model` stops at the model. */
  readonly mode?: "write" | "check" | "model";
}

/** What came of it. */
export interface GenerateOutcome {
  /** No diagnostic is an error, and with `check` nothing differs. */
  readonly ok: boolean;
  /** The workspace that the paths of the other members are relative to; left out when there is none. */
  readonly root?: string;
  /** In the order of the files, then of the lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** The decided documents; left out after an error. */
  readonly models?: readonly Api[];
  /** Left out after an error, and with `model`. */
  readonly summary?: WriteSummary;
}

/** Turns documents into packages. Throws for nothing but our own bugs. */
export async function generate(options: GenerateOptions = {}): Promise<GenerateOutcome> {
  const { providers = [], mode = "write" } = options;
  const root = options.root ?? findWorkspace(process.cwd());
  if (root === undefined || findWorkspace(root) !== root)
    return conclude([diagnose("specs-not-found")]);
  const complete = providers.length === 0;

  const { specs, diagnostics } = await loadAll(root, complete ? findProviders(root) : providers);
  if (diagnostics.some(isError)) return conclude(diagnostics, { root });

  const models = await buildAll(specs, diagnostics);
  if (diagnostics.some(isError)) return conclude(diagnostics, { root });
  if (mode === "model") return conclude(diagnostics, { root, models });

  const packages = await emitAll(models, specs);
  packages.push(emitWorkspace(findProviders(root)));
  const { writePackages } = await import("./4-write/writePackages.ts");
  const { summary, ...written } = writePackages({
    root,
    packages,
    complete,
    check: mode === "check",
  });
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

// Each phase is imported when its turn comes: whoever stops early does not pay for what follows.

async function loadAll(
  root: string,
  providers: readonly string[],
): Promise<{ readonly specs: readonly LoadedSpec[]; readonly diagnostics: Diagnostic[] }> {
  const { loadSpec } = await import("./1-load/loadSpec.ts");
  const loaded = [];
  for (const provider of new Set(providers)) loaded.push(await loadSpec({ root, provider }));
  return {
    specs: loaded.flatMap(({ spec }) => spec ?? []),
    diagnostics: loaded.flatMap((each) => each.diagnostics),
  };
}

async function buildAll(
  specs: readonly LoadedSpec[],
  diagnostics: Diagnostic[],
): Promise<readonly Api[]> {
  const { buildApi } = await import("./2-model/buildApi.ts");
  return specs.map((spec) =>
    buildApi(spec, (code, at, details) => {
      const pointer = at.replace(/^#/, "");
      diagnostics.push(diagnose(code, details, { pointer, location: spec.locate(pointer) }));
    }),
  );
}

async function emitAll(
  models: readonly Api[],
  specs: readonly LoadedSpec[],
): Promise<GeneratedPackage[]> {
  const { emitPackage } = await import("./3-emit/emitPackage.ts");
  const documents = new Map(specs.map(({ provider, document }) => [provider, document]));
  const packages = [];
  for (const api of models)
    packages.push(await emitPackage(api, documents.get(api.provider) ?? {}));
  return packages;
}
