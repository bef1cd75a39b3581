import { resolve } from "node:path";
import { parseArgs, renderUsage, type ArgsDef, type CommandDef, type ParsedArgs } from "citty";
import type { GenerateOptions } from "./generate.ts";

const options = {
  check: {
    type: "boolean",
    description:
      "Write nothing; print what would change as a diff, and exit with 1 if anything would.",
  },
  "print-model": {
    type: "boolean",
    description: "Write nothing; print what was decided about one provider as JSON.",
  },
  root: {
    type: "string",
    valueHint: "folder",
    description: "The workspace. Default: the nearest folder with specs/.",
  },
  format: {
    type: "string",
    valueHint: "text|json",
    default: "text",
    description: "How to report.",
  },
} as const satisfies ArgsDef;

const generateCommand: CommandDef = {
  meta: { name: "generate", description: "Turn OpenAPI documents into packages." },
  args: {
    providers: {
      type: "positional",
      required: false,
      description: "Folders under specs/. Default: all of them.",
    },
    ...options,
  },
};

const mainCommand: CommandDef = {
  meta: { name: "lading", description: "One OpenAPI document in, one typed client package out." },
  subCommands: { generate: generateCommand },
};

/** Wrong arguments: answered with the message and the usage. */
export class UsageError extends Error {}

/** What the command line asks for. */
export interface Arguments extends GenerateOptions {
  readonly mode: NonNullable<GenerateOptions["mode"]>;
  readonly format: "text" | "json";
}

/** Reads the words after `lading generate`. Throws `UsageError`. citty passes over flags that it does not know, and over values that are missing. */
export function readArguments(argv: readonly string[]): Arguments {
  const { _: providers, check, "print-model": model, root, format } = parse(argv);
  if (root === "") throw new UsageError("--root needs a folder.");
  if (format !== "text" && format !== "json") throw new UsageError("--format is text or json.");
  if (check && model) throw new UsageError("--check and --print-model exclude each other.");
  if (model && providers.length !== 1) throw new UsageError("--print-model takes one provider.");
  return {
    providers,
    mode: check ? "check" : model ? "model" : "write",
    format,
    ...(root !== undefined && { root: resolve(root) }),
  };
}

function parse(argv: readonly string[]): ParsedArgs<typeof options> {
  const parsed = parseArgs<typeof options>([...argv], options);
  const known = new Set(["_", "printModel", ...Object.keys(options)]);
  const unknown = Object.keys(parsed).find((flag) => !known.has(flag));
  if (unknown !== undefined)
    throw new UsageError(`No such option: ${unknown.length === 1 ? "-" : "--"}${unknown}`);
  return parsed;
}

/** The usage of `lading`, or of `lading generate`; styled for a terminal. */
export async function renderHelp(command: string | undefined): Promise<string> {
  const text =
    command === "generate"
      ? await renderUsage(generateCommand, mainCommand)
      : await renderUsage(mainCommand);
  return `${text}\n`;
}
