/** `lading init`: a workspace in an empty folder, or a configuration in an app. */
import { dirname, relative } from "node:path";
import { findProviders, findWorkspace, isWorkspace } from "../1-load/read/findSpecs.ts";
import { exists, finishNewFiles } from "../4-write/writeNewFiles.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { addCi } from "./addCi.ts";
import { initApp } from "./initApp.ts";
import type { InitOptions } from "./InitOptions.ts";
import { initWorkspace } from "./initWorkspace.ts";
import { readBlankManifest } from "./readBlankManifest.ts";
import type { SetupOutcome } from "./SetupOutcome.ts";

export async function initProject(options: InitOptions): Promise<SetupOutcome> {
  const { folder, document, isNamed = false, ci } = options;
  finishNewFiles(folder);
  if (isWorkspace(folder) && ci !== undefined && document === undefined) return addCi(folder);
  if (isWorkspace(folder))
    return { ok: false, diagnostics: [diagnose("workspace-exists", { folder: "This folder" })] };
  const manifest = readBlankManifest(folder, document);
  if (exists(folder, "package.json") && manifest === undefined)
    return ci === undefined
      ? initApp(options)
      : { ok: false, diagnostics: [diagnose("ci-needs-workspace")] };
  const obstacle = isNamed ? undefined : workspaceAbove(folder);
  if (obstacle !== undefined) return { ok: false, diagnostics: [obstacle] };
  return initWorkspace({ ...options, ...(manifest && { manifest }) });
}

/** An API belongs to the workspace that is there; a workspace inside another one is seldom meant. */
function workspaceAbove(folder: string): Diagnostic | undefined {
  const above = findWorkspace(dirname(folder));
  if (above === undefined || findProviders(above).length === 0) return undefined;
  return diagnose("workspace-exists", {
    folder: `The folder ${relative(folder, above).replaceAll("\\", "/")}`,
    fix: "Run `lading add` with a document to add an API to it. For a workspace of its own, name the folder: `lading init .`.",
  });
}
