import { resolve } from "node:path";
import { parseArgs, renderUsage, type ArgsDef, type CommandDef, type ParsedArgs } from "citty";
import type { AddOptions } from "../addSpec.ts";
import type { GenerateFileOptions, GenerateOptions } from "../generate.ts";

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
    description:
      "The workspace. Default: the nearest folder with specs/. With --spec: the folder that references may not leave; by default the document's own.",
  },
  spec: {
    type: "string",
    valueHint: "file",
    description: "A document outside any workspace; its package goes to --out.",
  },
  out: { type: "string", valueHint: "folder", description: "With --spec: the package's folder." },
  name: {
    type: "string",
    valueHint: "package",
    description: "With --spec: the package's npm name. Default: after its folder.",
  },
  "allow-partial": {
    type: "boolean",
    description:
      "Leave out operations that cannot be expressed, each with a warning, instead of refusing the document.",
  },
  int64: {
    type: "string",
    valueHint: "number|bigint|string|auto",
    description:
      "What format: int64 becomes. Default: what x-lading-int64 of the document says, else number.",
  },
  format: {
    type: "string",
    valueHint: "text|json|github",
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

const addOptions = {
  name: {
    type: "string",
    valueHint: "name",
    description:
      "Name of the folders under specs/ and packages/. Default: after the file or its folder.",
  },
  root: {
    type: "string",
    valueHint: "folder",
    description: "The folder that references may not leave. Default: the document's own.",
  },
  "allow-partial": options["allow-partial"],
  format: options.format,
} as const satisfies ArgsDef;

const addCommand: CommandDef = {
  meta: {
    name: "add",
    description: "Copy a document and its files to specs/, and make its package.",
  },
  args: {
    file: { type: "positional", required: true, description: "The document." },
    ...addOptions,
  },
};

const mainCommand: CommandDef = {
  meta: { name: "lading", description: "One OpenAPI document in, one typed client package out." },
  subCommands: { generate: generateCommand, add: addCommand },
};

/** Wrong arguments: answered with the message and the usage. */
export class UsageError extends Error {}

/** How findings are reported: for people, as JSON, or as annotations of a GitHub workflow. */
export type Format = "text" | "json" | "github";

/** What the command line asks for. */
export interface Arguments {
  readonly request: GenerateOptions | GenerateFileOptions;
  readonly mode: NonNullable<GenerateOptions["mode"]>;
  readonly format: Format;
}

/** Reads the words after `lading generate`. Throws `UsageError`. citty passes over flags that it does not know, and over values that are missing. */
export function readArguments(argv: readonly string[]): Arguments {
  const given = parse(argv, options);
  const { check, "print-model": model, format, int64 } = given;
  if (!isFormat(format)) throw new UsageError("--format is text, json or github.");
  if (int64 !== undefined && !isInt64Choice(int64))
    throw new UsageError("--int64 is number, bigint, string or auto.");
  if (check && model) throw new UsageError("--check and --print-model exclude each other.");
  const mode = check ? "check" : model ? "model" : "write";
  const request = given.spec === undefined ? readWorkspace(given) : readFile(given);
  return {
    request: {
      ...request,
      mode,
      allowPartial: given["allow-partial"] === true,
      ...(int64 !== undefined && { int64 }),
    },
    mode,
    format,
  };
}

/** What `lading add` asks for. */
export interface AddArguments {
  readonly request: AddOptions;
  readonly format: Format;
}

/** Reads the words after `lading add`. Throws `UsageError`. */
export function readAddArguments(argv: readonly string[]): AddArguments {
  const given = parse(argv, addOptions);
  const { _: files, name, root, format } = given;
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError("add takes one file.");
  if (name === "") throw new UsageError("--name needs a name.");
  if (root === "") throw new UsageError("--root needs a folder.");
  if (!isFormat(format)) throw new UsageError("--format is text, json or github.");
  return {
    request: {
      file: resolve(file),
      allowPartial: given["allow-partial"] === true,
      ...(name !== undefined && { name }),
      ...(root !== undefined && { root: resolve(root) }),
    },
    format,
  };
}

function readWorkspace({
  _: providers,
  root,
  out,
  name,
  "print-model": model,
}: Given): GenerateOptions {
  if (root === "") throw new UsageError("--root needs a folder.");
  if (out !== undefined || name !== undefined)
    throw new UsageError("--out and --name go with --spec.");
  if (model && providers.length !== 1) throw new UsageError("--print-model takes one provider.");
  return { providers, ...(root !== undefined && { root: resolve(root) }) };
}

function readFile({ _: providers, spec, out, root, name }: Given): GenerateFileOptions {
  if (!spec) throw new UsageError("--spec needs a file.");
  if (!out) throw new UsageError("--spec needs --out, the package's folder.");
  if (root === "") throw new UsageError("--root needs a folder.");
  if (name === "") throw new UsageError("--name needs the name of a package.");
  if (providers.length > 0) throw new UsageError("--spec takes no providers.");
  return {
    spec: resolve(spec),
    out: resolve(out),
    ...(root !== undefined && { root: resolve(root) }),
    ...(name !== undefined && { name }),
  };
}

function isInt64Choice(choice: string): choice is NonNullable<GenerateOptions["int64"]> {
  return ["number", "bigint", "string", "auto"].includes(choice);
}

function isFormat(format: string): format is Format {
  return ["text", "json", "github"].includes(format);
}

type Given = ParsedArgs<typeof options>;

function parse<Options extends ArgsDef>(
  argv: readonly string[],
  known: Options,
): ParsedArgs<Options> {
  const parsed = parseArgs<Options>([...argv], known);
  const names = Object.keys(known);
  // citty gives a name with hyphens in camelCase too.
  const camel = names.map((name) =>
    name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  const allowed = new Set(["_", ...names, ...camel]);
  const unknown = Object.keys(parsed).find((flag) => !allowed.has(flag));
  if (unknown !== undefined)
    throw new UsageError(`No such option: ${unknown.length === 1 ? "-" : "--"}${unknown}`);
  return parsed;
}

/** The usage of `lading`, or of one of its commands; styled for a terminal. */
export async function renderHelp(command: string | undefined): Promise<string> {
  const commands = new Map([
    ["generate", generateCommand],
    ["add", addCommand],
  ]);
  const known = command === undefined ? undefined : commands.get(command);
  const text = await (known ? renderUsage(known, mainCommand) : renderUsage(mainCommand));
  return `${text}\n`;
}
