/** `lading generate`: its options, and how it runs. */
import { resolve } from "node:path";
import type { ArgsDef, ParsedArgs } from "citty";
import { isAddress } from "../config/config.ts";
import type { GenerateFileOptions, GenerateOptions } from "../generate.ts";
import {
  allowPartialOption,
  formatOption,
  parseOptions,
  quietOption,
  readFormat,
  UsageError,
  type Format,
} from "./options.ts";
import type { Command } from "./render/renderHelp.ts";
import { report, type Outputs } from "./report.ts";
import { showProgress } from "./showProgress.ts";

const options = {
  check: {
    type: "boolean",
    description:
      "Write nothing. Print what would change as a diff, and exit with 1 if anything would.",
  },
  "print-model": {
    type: "boolean",
    description: "Write nothing. Print the model of one provider as JSON.",
  },
  root: {
    type: "string",
    valueHint: "folder",
    description:
      "The workspace. Default: the nearest folder with specs/. With --spec: the folder that references must not leave; default: the document's folder.",
  },
  spec: {
    type: "string",
    valueHint: "file|URL",
    description: "A document outside a workspace. What it becomes is written to --out.",
  },
  out: { type: "string", valueHint: "folder", description: "With --spec: the folder to write." },
  kind: {
    type: "string",
    valueHint: "package|sources",
    description:
      "With --spec: a package, or plain sources for an app. Default: sources where a folder above --out has a package.json.",
  },
  imports: {
    type: "string",
    valueHint: "auto|.ts|.js|none",
    description:
      "With --spec: how the sources import each other. Default: as the app's tsconfig.json resolves.",
  },
  name: {
    type: "string",
    valueHint: "package",
    description:
      "With --spec: the package's npm name. Default: the name of its folder, or the document's title.",
  },
  schemas: {
    type: "boolean",
    description:
      "With --spec: the schemas that validate responses, with valibot. Default: in a package, not in sources.",
  },
  raw: {
    type: "boolean",
    description:
      "With --spec: the typed client of openapi-fetch. Default: in a package, not in sources.",
  },
  testing: {
    type: "boolean",
    description:
      "With --spec: examples, samples and names for tests, with @lading/testing. Default: in a package, not in sources.",
  },
  "allow-partial": allowPartialOption,
  int64: {
    type: "string",
    valueHint: "number|bigint|string|auto",
    description:
      "The type of integers with format: int64. Default: the document's x-lading-int64, else number.",
  },
  format: formatOption,
  quiet: quietOption,
} as const satisfies ArgsDef;

export const generateCommand: Command = {
  definition: {
    meta: { name: "generate", description: "Generate packages from OpenAPI documents." },
    args: {
      providers: {
        type: "positional",
        required: false,
        description: "Folders under specs/. Default: all of them.",
      },
      ...options,
    },
  },
  rare: ["root", "kind", "imports", "schemas", "raw", "testing", "int64", "print-model"],
  example: "generate --spec openapi.yaml --out src/api",
};

/** What `lading generate` is asked to do. */
export interface GenerateArguments {
  readonly request: GenerateOptions | GenerateFileOptions;
  readonly mode: NonNullable<GenerateOptions["mode"]>;
  readonly format: Format;
  readonly quiet: boolean;
}

/** Reads the words after `lading generate`. Throws `UsageError`. */
export function readGenerateArguments(words: readonly string[]): GenerateArguments {
  const given = parseOptions(words, options);
  const { check, "print-model": model, int64 } = given;
  const format = readFormat(given.format);
  if (int64 !== undefined && !isOneOf(int64Choices, int64))
    throw new UsageError("--int64 must be number, bigint, string or auto.");
  if (check && model) throw new UsageError("--check and --print-model cannot be combined.");
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
    quiet: given.quiet === true,
  };
}

export async function runGenerate(words: readonly string[], outputs: Outputs): Promise<number> {
  const { format, mode, quiet, request } = readGenerateArguments(words);
  const done = showProgress(outputs.stderr, quiet);
  const { generate, generateFile } = await import("../generate.ts");
  const outcome = await ("spec" in request ? generateFile(request) : generate(request)).finally(
    done,
  );
  return report(outcome, { mode, format, quiet, outputs });
}

type Given = ParsedArgs<typeof options>;

function readWorkspace(given: Given): GenerateOptions {
  const { _: providers, root, "print-model": model } = given;
  if (root === "") throw new UsageError("--root needs a folder.");
  const alone = (["out", "name", "kind", "imports", "schemas", "raw", "testing"] as const).find(
    (option) => given[option] !== undefined,
  );
  if (alone !== undefined) throw new UsageError(`--${alone} needs --spec.`);
  if (model && providers.length !== 1)
    throw new UsageError("--print-model needs exactly one provider.");
  return { providers, ...(root !== undefined && { root: resolve(root) }) };
}

function readFile(given: Given): GenerateFileOptions {
  const { _: providers, spec, out, root, name, kind, imports, schemas, raw, testing } = given;
  if (!spec) throw new UsageError("--spec needs a file.");
  if (!out) throw new UsageError("--spec needs --out, the folder to write.");
  if (kind !== undefined && !isOneOf(kinds, kind))
    throw new UsageError("--kind must be package or sources.");
  if (imports !== undefined && !isOneOf(importStyles, imports))
    throw new UsageError("--imports must be auto, .ts, .js or none.");
  if (root === "") throw new UsageError("--root needs a folder.");
  if (name === "") throw new UsageError("--name needs the name of a package.");
  if (providers.length > 0) throw new UsageError("--spec cannot be combined with providers.");
  return {
    spec: isAddress(spec) ? spec : resolve(spec),
    out: resolve(out),
    ...(root !== undefined && { root: resolve(root) }),
    ...(name !== undefined && { name }),
    ...(kind !== undefined && { kind }),
    ...(imports !== undefined && { imports }),
    entries: {
      ...(schemas !== undefined && { schemas }),
      ...(raw !== undefined && { raw }),
      ...(testing !== undefined && { testing }),
    },
  };
}

const int64Choices = ["number", "bigint", "string", "auto"] as const;
const kinds = ["package", "sources"] as const;
const importStyles = ["auto", ".ts", ".js", "none"] as const;

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}
