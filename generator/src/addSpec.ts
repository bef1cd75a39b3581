/** `lading add`: a document from anywhere becomes a provider of the workspace. */
import { findWorkspace } from "./1-load/read/findSpecs.ts";
import { diagnose, type Diagnostic } from "./diagnostics/catalogue.ts";
import { generate, type GenerateOutcome } from "./generate.ts";

/** What to add. */
export interface AddOptions {
  /** The document, an absolute path. */
  readonly file: string;
  /** Name of the folders under `specs/` and `packages/`. Default: the name of the document's file or folder. */
  readonly name?: string;
  /** The folder that references must not leave, an absolute path. Default: the document's folder. */
  readonly root?: string;
  /** The workspace, an absolute path. Default: the nearest folder with `specs/`, from the current one upwards. */
  readonly workspace?: string;
  readonly allowPartial?: boolean;
}

/** Copies a document and its files to `specs/<name>`, and generates `packages/<name>`. Throws only for bugs of the generator. */
export async function addSpec(options: AddOptions): Promise<GenerateOutcome> {
  const { file, root: folder, allowPartial = false } = options;
  const workspace = options.workspace ?? findWorkspace(process.cwd());
  if (workspace === undefined) return refuse([diagnose("specs-not-found")]);
  const { collectSpec, nameOfSpec } = await import("./1-load/collectSpec.ts");
  const { objectionTo } = await import("./1-load/check/checkProvider.ts");
  const provider = options.name ?? nameOfSpec(file);
  const reason = objectionTo(provider);
  if (reason !== undefined)
    return refuse([diagnose("provider-name-invalid", { provider, reason })]);

  const { files, diagnostics } = await collectSpec({ file, ...(folder && { folder }) });
  if (files === undefined) return refuse(diagnostics, process.cwd());
  const { writeSpec } = await import("./4-write/writeSpec.ts");
  const obstacles = await writeSpec(workspace, provider, files);
  if (obstacles.length > 0) return refuse(obstacles, workspace);
  return generate({ root: workspace, providers: [provider], allowPartial });
}

function refuse(diagnostics: readonly Diagnostic[], root?: string): GenerateOutcome {
  return { ok: false, diagnostics, ...(root !== undefined && { root }) };
}
