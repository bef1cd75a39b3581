/** `lading add`: its options, and how it runs. */
import { resolve } from "node:path";
import type { ArgsDef } from "citty";
import type { AddOptions } from "../setup/addSpec.ts";
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
import type { Outputs } from "./report.ts";
import { reportSetup } from "./reportSetup.ts";
import { showProgress } from "./showProgress.ts";

const options = {
  name: {
    type: "string",
    valueHint: "name",
    description:
      "Name of the new folders under specs/ and packages/. Default: the name of the document's file, or its title.",
  },
  root: {
    type: "string",
    valueHint: "folder",
    description: "The folder that references must not leave. Default: the document's folder.",
  },
  "allow-partial": allowPartialOption,
  format: formatOption,
  quiet: quietOption,
} as const satisfies ArgsDef;

export const addCommand: Command = {
  definition: {
    meta: {
      name: "add",
      description: "Copy a document and its files into specs/, and generate its package.",
    },
    args: {
      document: {
        type: "positional",
        required: true,
        description: "A file, an address (https://…), or - for the standard input.",
      },
      ...options,
    },
  },
  example: "add https://api.acme.example/openapi.json --name acme",
};

/** What `lading add` is asked to do. */
export interface AddArguments {
  readonly request: AddOptions;
  readonly format: Format;
  readonly quiet: boolean;
}

/** Reads the words after `lading add`. Throws `UsageError`. */
export function readAddArguments(words: readonly string[]): AddArguments {
  const given = parseOptions(words, options);
  const { _: documents, name, root } = given;
  const [document] = documents;
  if (document === undefined || documents.length > 1)
    throw new UsageError("add needs exactly one document: a file, an address or -.");
  if (name === "") throw new UsageError("--name needs a name.");
  if (root === "") throw new UsageError("--root needs a folder.");
  return {
    request: {
      document,
      allowPartial: given["allow-partial"] === true,
      ...(name !== undefined && { name }),
      ...(root !== undefined && { root: resolve(root) }),
    },
    format: readFormat(given.format),
    quiet: given.quiet === true,
  };
}

export async function runAdd(words: readonly string[], outputs: Outputs): Promise<number> {
  const { format, quiet, request } = readAddArguments(words);
  const { addSpec } = await import("../setup/addSpec.ts");
  const done = showProgress(outputs.stderr, quiet);
  const outcome = await addSpec(request).finally(done);
  return reportSetup(outcome, { mode: "write", format, quiet, outputs });
}
