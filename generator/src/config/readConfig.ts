/** Finds and reads `lading.config.ts`, `.js` or `.json`. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Location } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { parseStrictJson } from "../manifest/parseStrictJson.ts";
import { checkConfig, placeOf } from "./checkConfig.ts";
import { currentWatcher } from "../fingerprint/watcher.ts";
import { isPlainProgram } from "./isPlainProgram.ts";
import type { ConfigProblem, LadingConfig } from "./config.ts";
import { placeInConfig } from "./placeInConfig.ts";

const names = ["ts", "mts", "js", "mjs", "json"].map((end) => `lading.config.${end}`);

/** A configuration that was read, or what is wrong with it. */
export interface ConfigFile {
  /** Its name in its folder. */
  readonly name: string;
  /** Left out after an error. */
  readonly config?: LadingConfig;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a value, by the keys that lead to it. */
  readonly locate: (path: readonly string[]) => Location;
  /** A diagnostic about a value of the configuration. */
  readonly diagnose: (problem: ConfigProblem) => Diagnostic;
}

/** The configurations of a folder, of which there should be one. */
export function configsIn(folder: string): readonly string[] {
  return names.filter((name) => existsSync(join(folder, name)));
}

/** The nearest folder with a configuration, from the given one upwards. */
export function findConfigFolder(start: string): string | undefined {
  if (configsIn(start).length > 0) return start;
  const parent = dirname(start);
  return parent === start ? undefined : findConfigFolder(parent);
}

/** Reads the configuration of a folder; `undefined` if it has none. */
export async function readConfig(folder: string): Promise<ConfigFile | undefined> {
  const [name, other] = configsIn(folder);
  if (name === undefined) return undefined;
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  const locate: ConfigFile["locate"] = (keys) => ({ file: name, ...placeInConfig(text, keys) });
  const describe = ({ code, path: keys, details }: ConfigProblem): Diagnostic =>
    diagnose(code, { where: placeOf(keys), ...details }, { location: locate(keys) });
  const about = { name, locate, diagnose: describe };
  if (other !== undefined)
    return { ...about, diagnostics: [diagnose("config-ambiguous", { name, other })] };
  const read = name.endsWith(".json") ? readJson(name, text) : await runConfig(path, name);
  if ("code" in read) return { ...about, diagnostics: [read] };
  const problems = checkConfig(read.value);
  if (problems.length > 0) return { ...about, diagnostics: problems.map(describe) };
  return { ...about, config: read.value as LadingConfig, diagnostics: [] };
}

type ReadValue = { readonly value: unknown } | Diagnostic;

function readJson(file: string, text: string): ReadValue {
  const parsed = parseStrictJson(text);
  if ("value" in parsed) return parsed;
  const { reason, line, column } = parsed;
  return diagnose("config-unreadable", { file, reason }, { location: { file, line, column } });
}

/** Runs the program. `lading` is this one, also where `npx` has brought it and the folder has none. */
async function runConfig(path: string, file: string): Promise<ReadValue> {
  if (!isPlainProgram(path)) currentWatcher()?.distrust();
  const { createJiti } = await import("jiti");
  const alias = { lading: fileURLToPath(new URL("./config", import.meta.url)) };
  const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false, alias });
  try {
    const module = await jiti.import<Readonly<Record<string, unknown>>>(path);
    if ("default" in module) return { value: module["default"] };
    return unreadable(file, "it has no default export");
  } catch (error) {
    return unreadable(file, error instanceof Error ? error.message : String(error));
  }
}

function unreadable(file: string, reason: string): Diagnostic {
  return diagnose(
    "config-unreadable",
    { file, reason },
    { location: { file, line: 1, column: 1 } },
  );
}
