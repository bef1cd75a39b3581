/** `lading init`: a workspace in an empty folder, or a configuration in an app. */
import { isWorkspace } from "../1-load/read/findSpecs.ts";
import { exists } from "../4-write/writeNewFiles.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import { initApp } from "./initApp.ts";
import type { InitOptions } from "./InitOptions.ts";
import { initWorkspace } from "./initWorkspace.ts";
import type { SetupOutcome } from "./SetupOutcome.ts";

export async function initProject(options: InitOptions): Promise<SetupOutcome> {
  const { folder } = options;
  if (isWorkspace(folder)) return { ok: false, diagnostics: [diagnose("workspace-exists")] };
  return exists(folder, "package.json") ? initApp(options) : initWorkspace(options);
}
