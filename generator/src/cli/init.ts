/** `lading init`: its options, and how it runs. */
import { resolve } from "node:path";
import type { ArgsDef } from "citty";
import type { InitOptions } from "../setup/InitOptions.ts";
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
import { reportSetup } from "./reportSetup.ts";
import { showProgress } from "./showProgress.ts";
import type { Outputs } from "./report.ts";

const options = {
  spec: {
    type: "string",
    valueHint: "file|address|-",
    description: "The first document. Default, in an empty folder: an example.",
  },
  name: {
    type: "string",
    valueHint: "name",
    description: "Name of the API. Default: that of the document's file, or its title.",
  },
  scope: {
    type: "string",
    valueHint: "@scope",
    description: "Scope of the packages of a new workspace. Default: the workspace's name.",
  },
  ci: {
    type: "string",
    valueHint: "github",
    description: "Add workflows for pull requests and updates, also to an existing workspace.",
  },
  "allow-partial": allowPartialOption,
  format: formatOption,
  quiet: quietOption,
} as const satisfies ArgsDef;

export const initCommand: Command = {
  definition: {
    meta: {
      name: "init",
      description: "Set up a workspace in an empty folder, or a configuration in an app.",
    },
    args: {
      folder: { type: "positional", required: false, description: "Default: the current one." },
      ...options,
    },
  },
  example: "init --spec https://api.acme.example/openapi.json",
};

/** What `lading init` is asked to do. */
export interface InitArguments {
  readonly request: InitOptions;
  readonly format: Format;
  readonly quiet: boolean;
}

/** Reads the words after `lading init`. Throws `UsageError`. */
export function readInitArguments(words: readonly string[]): InitArguments {
  const given = parseOptions(words, options);
  const { _: folders, name, spec, scope, ci } = given;
  if (folders.length > 1) throw new UsageError("init takes one folder.");
  if (name === "") throw new UsageError("--name needs a name.");
  if (spec === "") throw new UsageError("--spec needs a file, an address or -.");
  if (scope !== undefined && !/^@?[a-z0-9][a-z0-9._-]*$/.test(scope))
    throw new UsageError("--scope needs the scope of npm packages, such as @acme.");
  if (ci !== undefined && ci !== "github") throw new UsageError("--ci must be github.");
  return {
    request: {
      folder: resolve(folders[0] ?? "."),
      isNamed: folders.length > 0,
      allowPartial: given["allow-partial"] === true,
      ...(spec !== undefined && { document: spec }),
      ...(name !== undefined && { name }),
      ...(ci !== undefined && { ci }),
      ...(scope !== undefined && { scope: scope.replace(/^@?/, "@") }),
    },
    format: readFormat(given.format),
    quiet: given.quiet === true,
  };
}

export async function runInit(words: readonly string[], outputs: Outputs): Promise<number> {
  const { format, quiet, request } = readInitArguments(words);
  const { initProject } = await import("../setup/initProject.ts");
  const done = showProgress(outputs.stderr, quiet);
  const outcome = await initProject(request).finally(done);
  return reportSetup(outcome, { mode: "write", format, quiet, outputs });
}
