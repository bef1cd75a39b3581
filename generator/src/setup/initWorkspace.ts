import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Api, GeneratedFile, JsonObject } from "../2-model/model.ts";
import { printPackageJson } from "../4-write/mergePackageJson.ts";
import { scopeOf } from "../1-load/read/readWorkspace.ts";
import { exists, writeNewFiles, type NewFile } from "../4-write/writeNewFiles.ts";
import { generate } from "../generate.ts";
import { addCi, ciSteps } from "./addCi.ts";
import {
  collectDocument,
  describeSource,
  withSource,
  type CollectedDocument,
} from "./collectDocument.ts";
import { describePackage } from "./describePackage.ts";
import type { InitOptions } from "./InitOptions.ts";
import { choosePackageManager, type PackageManager } from "./packageManager.ts";
import type { Done, SetupOutcome, Step } from "./SetupOutcome.ts";
import { extendManifest, type BlankManifest } from "./readBlankManifest.ts";
import { tools } from "./tools.ts";
import { ladingVersion } from "./version.ts";
import { mockPort, workspaceFiles, type WorkspaceFile } from "./workspaceFiles.ts";

const example = fileURLToPath(new URL("../../templates/openapi.yaml", import.meta.url));

/** What to make a workspace of. */
export interface WorkspaceOptions extends InitOptions {
  /** The package.json that is there. */
  readonly manifest?: BlankManifest;
}

/** Writes a workspace around a document, and generates its package. */
export async function initWorkspace(options: WorkspaceOptions): Promise<SetupOutcome> {
  const { folder, document, manifest, allowPartial = false } = options;
  const collected = await collectDocument({
    source: document ?? example,
    ...(options.name !== undefined && { name: options.name }),
  });
  if ("refused" in collected) return collected.refused;
  const { provider, main } = collected;
  const manager = choosePackageManager(folder);
  const files = planFiles(options, collected, manager);
  const missing = files.filter(
    ({ path, keep }) => !(keep && exists(folder, path)) && !(manifest && path === "package.json"),
  );
  const specs = withSource(collected).map((file) => placeSpec(provider, file));
  const extended = manifest === undefined ? [] : [extendPackageJson(manifest, files)];
  const diagnostics = writeNewFiles(folder, [...missing, ...specs, ...extended]);
  if (diagnostics.length > 0) return { ok: false, diagnostics, root: folder };

  const outcome = await generate({ root: folder, allowPartial });
  const [api] = outcome.models ?? [];
  const call = api && (await writeFirstCall(folder, api));
  const ci = options.ci && addCi(folder);
  return {
    ...outcome,
    headline: "Made a workspace",
    done: [
      ...files.map((file) => describeFile(file, missing, manifest !== undefined)),
      describeDocument(collected, document),
      ...describeSource(collected),
      ...describePackage(outcome, provider),
      ...(call ?? []),
      ...(ci?.done ?? []),
    ],
    next: [
      ...(outcome.ok ? usualSteps(manager, call !== undefined) : repairSteps(main, manager)),
      ...(ci ? ciSteps : []),
    ],
  };
}

function placeSpec(provider: string, { path, text }: GeneratedFile): GeneratedFile {
  return { path: `specs/${provider}/${path}`, text };
}

function planFiles(
  options: WorkspaceOptions,
  { provider, main }: CollectedDocument,
  manager: PackageManager,
): readonly WorkspaceFile[] {
  const name = workspaceName(options);
  return workspaceFiles({
    name,
    manager,
    document: main,
    provider,
    packageName: `${scopeOf(name)}/${provider}`,
    profile: options.document === undefined ? "authored" : "adopted",
    ladingVersion,
    hasChangesets: options.ci !== undefined,
  });
}

/** `My APIs` → `my-apis`: a valid name, and not that of a tool that is installed. A scope is put before it. */
function workspaceName({ folder, manifest, scope }: WorkspaceOptions): string {
  const own = manifest?.value["name"];
  const named = typeof own === "string" && own !== "" ? own : nameOfFolder(folder);
  return scope === undefined ? named : `${scope}/${named.replace(/^@[^/]*\//, "")}`;
}

function nameOfFolder(folder: string): string {
  const [...words] =
    basename(folder)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const name = words.join("-") || "apis";
  return name === "lading" || Object.hasOwn(tools, name) ? `${name}-apis` : name;
}

/** What is there stays, in its own style. */
function extendPackageJson(manifest: BlankManifest, files: readonly WorkspaceFile[]): NewFile {
  const path = "package.json";
  const { text = "{}" } = files.find((file) => file.path === path) ?? {};
  const extended = extendManifest(manifest, JSON.parse(text) as JsonObject);
  return { path, text: printPackageJson(extended, manifest.text), replaces: manifest.text };
}

function describeFile(
  { path, note }: WorkspaceFile,
  missing: readonly GeneratedFile[],
  isExtended: boolean,
): Done {
  const isNew = missing.some((each) => each.path === path);
  const change = isNew ? "created" : isExtended && path === "package.json" ? "changed" : "kept";
  return { change, path, ...(note !== undefined && { note }) };
}

function describeDocument({ main, label }: CollectedDocument, document?: string): Done {
  const note = document === undefined ? "an example to start from" : `from ${label}`;
  return { change: "created", path: main, note };
}

async function writeFirstCall(root: string, api: Api): Promise<readonly Done[] | undefined> {
  const { emitFirstCall } = await import("../3-emit/emitFirstCall.ts");
  const text = await emitFirstCall(api, `http://127.0.0.1:${mockPort}${serverPath(api)}`);
  const path = "first-call.js";
  if (text === undefined || writeNewFiles(root, [{ path, text }]).length > 0) return undefined;
  return [{ change: "created", path, note: "a call, sent to the mock" }];
}

/** The mock keeps the path of the document's server. */
function serverPath({ client }: Api): string {
  const { url, variables = {} } = client.plan.server;
  const filled = url.replaceAll(
    /\{([^}]+)\}/g,
    (_match, name: string) => variables[name]?.default ?? name,
  );
  const base = "http://relative.invalid";
  return URL.canParse(filled, base) ? new URL(filled, base).pathname.replace(/\/$/, "") : "";
}

function usualSteps(manager: PackageManager, hasCall: boolean): readonly Step[] {
  return [
    { text: `${manager} install` },
    { text: `${manager} run check`, note: "lints the document, and builds the package" },
    ...(hasCall
      ? [
          { text: `${manager} run mock`, note: "a mock of the API; next to it:" },
          { text: `${manager} start`, note: "the first call" },
        ]
      : []),
  ];
}

function repairSteps(document: string, manager: PackageManager): readonly Step[] {
  return [
    { text: document, note: "needs the corrections below; the package is not generated yet" },
    { text: `${manager} install && ${manager} run generate` },
  ];
}
