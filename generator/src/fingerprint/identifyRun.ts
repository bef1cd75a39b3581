/** Which run this is: the same words in the same folder, under the same version of Node. */
import { statSync } from "node:fs";
import { dirname, join } from "node:path";

/** A run of `lading generate` whose outcome can be kept. */
export interface Run {
  /** Where outcomes are kept, an absolute path. */
  readonly cache: string;
  /** Everything that tells this run from another, as text. */
  readonly key: string;
  readonly mode: "write" | "check";
  readonly format: "text" | "json" | "github";
  readonly quiet: boolean;
}

/** Options without a value. */
const switches = ["--check", "--quiet", "--schemas", "--raw", "--testing", "--allow-partial"];
const formats = ["text", "json", "github"] as const;

/** `undefined` for other commands, for words that only the parser of the command understands, and where there is no node_modules. */
export function identifyRun(words: readonly string[], cwd: string): Run | undefined {
  const modules = findModules(cwd);
  const how = modules === undefined ? undefined : readWords(words);
  if (modules === undefined || how === undefined) return undefined;
  const { shown, ...rest } = how;
  const { version, arch, platform, execArgv, env } = process;
  const settings = ["NODE_OPTIONS", "LANG", "LC_ALL", "TZ"].map((name) => env[name] ?? null);
  const key = JSON.stringify([cwd, shown, version, arch, platform, execArgv, settings]);
  return { cache: join(modules, ".cache", "lading"), key, ...rest };
}

/** The nearest folder for installed packages, where tools keep what only saves time. */
function findModules(folder: string): string | undefined {
  const path = join(folder, "node_modules");
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : findModules(parent);
}

interface Words extends Pick<Run, "mode" | "format" | "quiet"> {
  /** Without what only says how the outcome is reported, and whether it is written. */
  readonly shown: readonly string[];
}

function readWords([command, ...words]: readonly string[]): Words | undefined {
  if (command !== "generate") return undefined;
  const shown: string[] = [];
  let [isCheck, quiet, format]: [boolean, boolean, Run["format"]] = [false, false, "text"];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const before = words[index - 1] ?? "";
    const isOption = word.startsWith("-");
    // It may be the value of the option before it.
    if (isOption && isOpen(before)) return undefined;
    if (word === "--check") isCheck = true;
    else if (word === "--quiet") quiet = true;
    else if (word === "--format" || word.startsWith("--format=")) {
      const value = word === "--format" ? words[(index += 1)] : word.slice("--format=".length);
      const known = formats.find((each) => each === value);
      if (known === undefined) return undefined;
      format = known;
    } else if (isOption && !isPlain(word)) return undefined;
    else shown.push(word);
  }
  return { shown, mode: isCheck ? "check" : "write", format, quiet };
}

function isOpen(option: string): boolean {
  return option.startsWith("-") && !option.includes("=") && !switches.includes(option);
}

/** Not help, not the model, no switch that is turned off or has a value. */
function isPlain(option: string): boolean {
  return /^--(?!no-|help|print-model|check|quiet)[a-z]/.test(option);
}
