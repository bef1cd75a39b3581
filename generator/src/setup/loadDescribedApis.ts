/** Documents as they are loaded to generate from, with the places of their values: for what is held against them. */
import { basename, dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { nameAfter } from "../1-load/nameApi.ts";
import type { JsonObject, LoadedSpec, Location } from "../2-model/model.ts";
import { isAddress } from "../config/config.ts";
import { readText } from "../4-write/readText.ts";
import { readConfig } from "../config/readConfig.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { findRoot } from "../generate.ts";
import { loadAlone, loadJob, type LoadedApi } from "../loadApi.ts";
import { followKeys, splitPointer } from "../openapi/pointer.ts";
import { findJobs } from "./findJobs.ts";

export interface DescribedApi {
  readonly name: string;
  readonly document: JsonObject;
  readonly locate: (pointer: string) => Location;
  /** Has the document's own file a value at the pointer? */
  readonly isOwn: (pointer: string) => boolean;
}

export interface DescribedApis {
  /** The folder that places are relative to. */
  readonly root: string | undefined;
  readonly apis: readonly DescribedApi[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param asked An API of the workspace, or a document; left out: every API of the workspace. */
export async function loadDescribedApis(
  asked: string | undefined,
  folder: string | undefined,
): Promise<DescribedApis> {
  if (asked !== undefined && isDocument(asked)) return loadDocument(asked);
  const root = folder ?? findRoot(process.cwd());
  if (root === undefined) return failed(undefined, [diagnose("specs-not-found")]);
  const file = await readConfig(root);
  if (file?.diagnostics.length) return failed(root, file.diagnostics);
  const jobs = findJobs(root, file, asked === undefined ? [] : [asked]);
  if ("problems" in jobs) return failed(root, jobs.problems);
  const loaded = await Promise.all(
    jobs.map(async (job) => ({ name: job.name, api: await loadJob(root, job, file) })),
  );
  return described(root, loaded);
}

function isDocument(name: string): boolean {
  return /[/\\]|\.(ya?ml|json)$/i.test(name);
}

async function loadDocument(asked: string): Promise<DescribedApis> {
  const spec = isAddress(asked) ? asked : resolve(asked);
  const name = nameAfter(basename(asked).replace(/\.\w+$/, ""), "api");
  // Nothing is written, and nothing is known of earlier generations.
  const out = join(dirname(resolve(asked)), `.${name}-described`);
  const api = await loadAlone(process.cwd(), { spec, out, kind: "package", name });
  return described(process.cwd(), [{ name, api }]);
}

function failed(root: string | undefined, diagnostics: readonly Diagnostic[]): DescribedApis {
  return { root, apis: [], diagnostics };
}

function described(
  root: string,
  loaded: readonly { readonly name: string; readonly api: LoadedApi }[],
): DescribedApis {
  return {
    root,
    apis: loaded.flatMap(({ name, api: { spec } }) =>
      spec
        ? [{ name, document: spec.document, locate: spec.locate, isOwn: ownPlaces(root, spec) }]
        : [],
    ),
    // What a document could do better is said when it is generated from.
    diagnostics: loaded.flatMap(({ api }) =>
      api.diagnostics.filter(({ severity }) => severity === "error"),
    ),
  };
}

function ownPlaces(root: string, { locate }: LoadedSpec): (pointer: string) => boolean {
  let tree: unknown;
  return (pointer) => {
    const { file } = locate("");
    if (isAddress(file) || locate(pointer).file !== file) return false;
    tree ??= parse(readText(root, file) ?? "", { maxAliasCount: -1 });
    return followKeys(tree, splitPointer(pointer)) !== undefined;
  };
}
