/** Both versions of an API, as models: from the working tree, from a revision, or from files. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OverlayResult } from "../1-load/overlay/overlay.ts";
import { findOverlay, findSpec } from "../1-load/read/findSpecs.ts";
import { readWorkspace } from "../1-load/read/readWorkspace.ts";
import type { Api } from "../2-model/model.ts";
import { buildModels } from "../buildModels.ts";
import type { Job } from "../config/planJobs.ts";
import type { ConfigFile } from "../config/readConfig.ts";
import type { Diagnostic } from "../diagnostics/catalogue.ts";
import { loadAlone, loadJob, type LoadedApi } from "../loadApi.ts";
import { manifestName, printManifest } from "../manifest/manifest.ts";
import type { Version } from "./change.ts";

/** One version, or why there is none. */
export interface LoadedVersion {
  readonly version?: Version;
  readonly diagnostics: readonly Diagnostic[];
  /** What is generated from it, relative to the root. */
  readonly folder: string;
  /** What an overlay did to the document. */
  readonly overlay?: OverlayResult;
}

/** A document that takes the place of another one. */
export interface OtherDocument {
  /** Absolute path. */
  readonly spec: string;
  /** The file is a copy of what is at this address. */
  readonly copyOf?: string;
}

/** An API of a workspace or a configuration. */
export async function loadFromJob(
  root: string,
  job: Job,
  file: ConfigFile | undefined,
): Promise<LoadedVersion> {
  return build(await loadJob(root, job, file));
}

/** Another document in the place of an API's own: under its name, its overlay, its choices and the names of its manifest. */
export async function loadInPlace(
  root: string,
  job: Job,
  document: OtherDocument,
): Promise<LoadedVersion> {
  const out = job.file?.out ?? join(root, "packages", job.name);
  const own = job.file ? undefined : findSpec(root, job.name);
  const overlay = job.overlay ?? (own && findOverlay(join(root, own)));
  return build(
    await loadAlone(root, {
      ...job.file?.output,
      ...document,
      out,
      name: packageNameOf(root, job),
      choices: job.choices,
      entries: { schemas: true, raw: true, ...job.entries },
      ...(job.file === undefined && { kind: "package" as const }),
      ...(job.int64 && { int64: job.int64 }),
      ...(overlay && { overlay }),
    }),
    job.int64,
  );
}

function packageNameOf(root: string, { name, packageName, file }: Job): string {
  return packageName ?? (file ? name : `${readWorkspace(root).scope}/${name}`);
}

/** Two documents of no workspace. The newer one keeps the names of the older one, as a package does that is generated again. */
export async function loadFiles(
  name: string,
  [from, to]: readonly [string, string],
): Promise<readonly [LoadedVersion, LoadedVersion]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lading-diff-")));
  try {
    const out = join(folder, name);
    mkdirSync(out);
    const load = async (spec: string): Promise<LoadedVersion> =>
      build(await loadAlone(process.cwd(), { spec, out, name, kind: "package" }));
    const before = await load(from);
    if (before.version) keepNames(out, before.version.api);
    return [before, await load(to)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keepNames(out: string, { names }: Api): void {
  const path = join(out, manifestName);
  if (!existsSync(path)) writeFileSync(path, printManifest({ files: {}, names }));
}

/** Operations that are not supported have no method whose callers could notice anything. */
async function build(loaded: LoadedApi, int64 = loaded.int64): Promise<LoadedVersion> {
  const diagnostics = [...loaded.diagnostics];
  const isFaulty = (): boolean => diagnostics.some(({ severity }) => severity === "error");
  const { spec, folder, overlay } = loaded;
  const rest = { diagnostics, folder, ...(overlay && { overlay }) };
  if (spec === undefined || isFaulty()) return rest;
  const [api] = await buildModels([loaded], diagnostics, { allowPartial: true, int64 });
  if (api === undefined || isFaulty()) return rest;
  return { version: { api, document: spec.document, locate: spec.locate }, ...rest };
}
