import { join, posix, relative, resolve, sep } from "node:path";
import { findDocument } from "../1-load/read/missingDocument.ts";
import { isAddress } from "../config/config.ts";
import { readText } from "../4-write/readText.ts";
import { exists, writeNewFiles, type NewFile } from "../4-write/writeNewFiles.ts";
import type { GeneratedFile } from "../2-model/model.ts";
import { findProject } from "../config/findProject.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import { addScript } from "./addScript.ts";
import { collectDocument, type CollectedDocument } from "./collectDocument.ts";
import type { InitOptions } from "./InitOptions.ts";
import { choosePackageManager } from "./packageManager.ts";
import type { SetupOutcome } from "./SetupOutcome.ts";

const configName = "lading.config.json";
const otherConfigs = ["lading.config.ts", "lading.config.js", "lading.config.mjs"];

/** Writes a configuration and a script into an app, and touches nothing else. */
export async function initApp(options: InitOptions): Promise<SetupOutcome> {
  const { folder, document, scope } = options;
  if (scope !== undefined)
    return { ok: false, diagnostics: [diagnose("scope-without-workspace", { scope })] };
  if (document === undefined) {
    const example = findDocument(folder) ?? "openapi.yaml";
    return { ok: false, diagnostics: [diagnose("app-needs-document", { example })], root: folder };
  }
  const path = otherConfigs.find((each) => exists(folder, each));
  if (path !== undefined)
    return { ok: false, diagnostics: [diagnose("file-not-ours", { path, fix: configFix })] };
  const collected = await collectDocument({
    source: document,
    ...(options.name !== undefined && { name: options.name }),
  });
  if ("refused" in collected) return collected.refused;
  return setUp(folder, document, collected);
}

const configFix = "Add the API there: the page of the configuration shows how.";

function setUp(folder: string, source: string, collected: CollectedDocument): SetupOutcome {
  const { provider, label } = collected;
  const copied = copyOf(source, collected);
  const output = `${exists(folder, "src") ? "src/" : ""}api/${provider}`;
  const api = { document: copied?.path ?? relativePath(folder, source), output };
  const $schema = "./node_modules/lading/config.schema.json";
  const config = { $schema, apis: { [provider]: api } };
  const text = `${JSON.stringify(config, undefined, 2)}\n`;
  const script = planScript(folder);
  const files = [{ path: configName, text }, ...(copied ? [copied] : []), ...script.files];
  const diagnostics = writeNewFiles(folder, files);
  if (diagnostics.length > 0) return { ok: false, diagnostics, root: folder };
  const manager = choosePackageManager(folder);
  return {
    ok: true,
    diagnostics: [],
    root: folder,
    headline: "Configured the app",
    done: [
      { change: "created", path: configName, note: `generates ${output}` },
      ...(copied ? [{ change: "created" as const, path: copied.path, note: `from ${label}` }] : []),
      ...script.files.map(({ path }) => ({
        change: "changed" as const,
        path,
        note: `script ${script.name}`,
      })),
    ],
    next: [
      ...(isInstalled(folder)
        ? []
        : [{ text: `${manager} ${manager === "npm" ? "install" : "add"} -D lading` }]),
      { text: `${manager} run ${script.name}`, note: `writes ${output}, and says what to install` },
    ],
  };
}

/** A document that lives elsewhere is kept next to the configuration: generating reads files alone. */
function copyOf(
  source: string,
  { provider, files, main }: CollectedDocument,
): GeneratedFile | undefined {
  const [file] = files;
  if (file === undefined || !(source === "-" || isAddress(source))) return undefined;
  return { path: `${provider}.${posix.basename(main)}`, text: file.text };
}

function relativePath(folder: string, source: string): string {
  return relative(folder, resolve(source)).split(sep).join("/");
}

interface Script {
  readonly name: string;
  /** Empty where the script is there already. */
  readonly files: readonly NewFile[];
}

function planScript(folder: string): Script {
  const path = "package.json";
  const replaces = readText(folder, path) ?? "";
  const { name = "generate", text } = addScript(replaces) ?? {};
  return { name, files: text === undefined ? [] : [{ path, text, replaces }] };
}

function isInstalled(folder: string): boolean {
  return findProject(join(folder, configName))?.dependencies.has("lading") === true;
}
