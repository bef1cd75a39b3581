/** What the commands have in common: two options, and how words are parsed. */
import { parseArgs, type ArgsDef, type ParsedArgs } from "citty";

/** Invalid arguments: the command prints the message and its usage. */
export class UsageError extends Error {}

/** How diagnostics are reported: as text, as JSON, or as annotations of a GitHub workflow. */
export type Format = "text" | "json" | "github";

interface BooleanOption {
  readonly type: "boolean";
  readonly description: string;
}

interface FormatOption {
  readonly type: "string";
  readonly valueHint: string;
  readonly default: string;
  readonly description: string;
}

export const allowPartialOption: BooleanOption = {
  type: "boolean",
  description: "Leave out operations that are not supported, with a warning.",
};

export const formatOption: FormatOption = {
  type: "string",
  valueHint: "text|json|github",
  default: "text",
  description: "How results and mistakes are reported.",
};

export const quietOption: BooleanOption = {
  type: "boolean",
  description: "Print nothing but mistakes and what was asked for.",
};

/** Throws `UsageError` for any other value of `--format`. */
export function readFormat(format: string): Format {
  if (format === "text" || format === "json" || format === "github") return format;
  throw new UsageError("--format must be text, json or github.");
}

/** Parses the words after a command's name. Throws `UsageError` for an unknown option, which citty ignores. */
export function parseOptions<Options extends ArgsDef>(
  words: readonly string[],
  known: Options,
): ParsedArgs<Options> {
  const parsed = parseArgs<Options>([...words], known);
  const names = Object.keys(known);
  // citty returns a name with hyphens in camelCase too.
  const camel = names.map((name) =>
    name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  const allowed = new Set(["_", ...names, ...camel]);
  const unknown = Object.keys(parsed).find((option) => !allowed.has(option));
  if (unknown !== undefined)
    throw new UsageError(`Unknown option: ${unknown.length === 1 ? "-" : "--"}${unknown}`);
  return parsed;
}

/** Every value of an option: citty keeps the last one. */
export function takeOption(
  name: string,
  words: readonly string[],
): { readonly values: readonly string[]; readonly rest: readonly string[] } {
  const values: string[] = [];
  const rest: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (word.startsWith(`--${name}=`)) values.push(word.slice(name.length + 3));
    else if (word === `--${name}`) values.push(words[(index += 1)] ?? "");
    else rest.push(word);
  }
  return { values, rest };
}
