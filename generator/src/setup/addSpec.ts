/** `lading add`: a document from anywhere becomes a provider of the workspace. */
import { findWorkspace } from "../1-load/read/findSpecs.ts";
import { exists, finishNewFiles } from "../4-write/writeNewFiles.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import { generate } from "../generate.ts";
import { adoptRules } from "./adoptRules.ts";
import { collectDocument, describeSource, withSource } from "./collectDocument.ts";
import { describePackage } from "./describePackage.ts";
import { initWorkspace } from "./initWorkspace.ts";
import { choosePackageManager } from "./packageManager.ts";
import { proposePagination } from "./proposePagination.ts";
import type { Done, SetupOutcome, Step } from "./SetupOutcome.ts";

/** What to add. */
export interface AddOptions {
  /** A path, an address, or `-` for the standard input. */
  readonly document: string;
  /** Name of the folders under `specs/` and `packages/`. Default: the name of the document's file, or its title. */
  readonly name?: string;
  /** The folder that references must not leave, an absolute path. Default: the document's folder. */
  readonly root?: string;
  /** The workspace, an absolute path. Default: the nearest folder with `specs/`, from the current one upwards. */
  readonly workspace?: string;
  readonly allowPartial?: boolean;
}

/** Copies a document and its files to `specs/<name>`, and generates `packages/<name>`. Throws only for bugs of the generator. */
export async function addSpec(options: AddOptions): Promise<SetupOutcome> {
  const { document, name, root: folder, allowPartial = false } = options;
  const here = process.cwd();
  finishNewFiles(here);
  const root = options.workspace ?? findWorkspace(here);
  if (root === undefined)
    return exists(here, "package.json")
      ? { ok: false, diagnostics: [diagnose("specs-not-found", { fix: appFix(document) })] }
      : initWorkspace({
          folder: here,
          document,
          allowPartial,
          ...(name !== undefined && { name }),
        });

  finishNewFiles(root);
  const collected = await collectDocument({
    source: document,
    ...(name !== undefined && { name }),
    ...(folder !== undefined && { folder }),
  });
  if ("refused" in collected) return collected.refused;
  const { provider, main, label, files } = collected;
  const { writeSpec } = await import("../4-write/writeSpec.ts");
  const obstacles = await writeSpec(root, provider, withSource(collected));
  if (obstacles.length > 0) return { ok: false, diagnostics: obstacles, root };
  const rules = adoptRules(root, provider, main);
  const outcome = await generate({ root, providers: [provider], allowPartial });
  const count = files.length === 1 ? "" : `, ${files.length} files`;
  const done: readonly Done[] = [
    { change: "created", path: main, note: `from ${label}${count}` },
    ...describeSource(collected),
    ...describePackage(outcome, provider),
    ...(rules === undefined ? [] : [rules]),
  ];
  const headline = `Added the API ${provider} to the workspace`;
  const [api] = outcome.models ?? [];
  const proposal = api === undefined ? [] : proposePagination(api, provider);
  return { ...outcome, headline, done, next: nextSteps(outcome, root, main), proposal };
}

function appFix(document: string): string {
  return `In this app, run \`lading init --spec ${document}\`. For a workspace of packages, choose an empty folder.`;
}

function nextSteps({ ok, models }: SetupOutcome, root: string, main: string): readonly Step[] {
  const manager = choosePackageManager(root);
  if (!ok)
    return [
      { text: main, note: "needs the corrections below; the package is not generated yet" },
      { text: `${manager} run generate` },
    ];
  const [api] = models ?? [];
  // npm links every package of the workspace, pnpm those that something depends on.
  const link =
    manager === "pnpm" && api
      ? `pnpm add -D -w --workspace ${api.packageName}`
      : `${manager} install`;
  return [
    { text: link, note: "links the new package" },
    { text: `${manager} run build` },
    ...(api ? [{ text: `import { ${api.client.className} } from "${api.packageName}";` }] : []),
  ];
}
