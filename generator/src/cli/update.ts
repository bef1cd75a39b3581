/** `lading update`: its options, and how it runs. */
import { resolve } from "node:path";
import type { ArgsDef } from "citty";
import type { UpdateOptions, UpdateOutcome } from "../update/updateApis.ts";
import { parseOptions, quietOption, UsageError } from "./options.ts";
import type { Command } from "./render/renderHelp.ts";
import {
  renderUpdate,
  renderUpdateAnnotations,
  renderUpdateMarkdown,
} from "./render/renderUpdate.ts";
import { painterOf, printDiagnostics, printValue, type Outputs } from "./report.ts";
import { showProgress } from "./showProgress.ts";

const formats = ["text", "markdown", "json", "github"] as const;

const options = {
  check: {
    type: "boolean",
    description: "Write nothing, and exit with 1 if a source has changed.",
  },
  force: {
    type: "boolean",
    description:
      "Write documents with errors too, and those that lose edits or what an overlay changes.",
  },
  root: {
    type: "string",
    valueHint: "folder",
    description: "The workspace. Default: the nearest folder with specs/.",
  },
  format: {
    type: "string",
    valueHint: formats.join("|"),
    default: "text",
    description: "How changes and mistakes are reported.",
  },
  quiet: quietOption,
} as const satisfies ArgsDef;

export const updateCommand: Command = {
  definition: {
    meta: {
      name: "update",
      description: "Fetch documents of others again, and say what their changes do.",
    },
    args: {
      apis: {
        type: "positional",
        required: false,
        description: "APIs by name. Default: all that have a source.json.",
      },
      ...options,
    },
  },
  rare: ["root"],
  example: "update --check",
};

/** What `lading update` is asked to do. */
interface UpdateArguments {
  readonly request: UpdateOptions;
  readonly format: (typeof formats)[number];
  readonly quiet: boolean;
}

/** Reads the words after `lading update`. Throws `UsageError`. */
export function readUpdateArguments(words: readonly string[]): UpdateArguments {
  const given = parseOptions(words, options);
  const { _: apis, check, force, root } = given;
  if (root === "") throw new UsageError("--root needs a folder.");
  if (check && force) throw new UsageError("--check and --force cannot be combined.");
  const format = formats.find((each) => each === given.format);
  if (format === undefined)
    throw new UsageError("--format must be text, markdown, json or github.");
  return {
    request: {
      apis,
      check: check === true,
      force: force === true,
      ...(root !== undefined && { root: resolve(root) }),
    },
    format,
    quiet: given.quiet === true,
  };
}

export async function runUpdate(words: readonly string[], outputs: Outputs): Promise<number> {
  const { request, ...how } = readUpdateArguments(words);
  const done = showProgress(outputs.stderr, how.quiet);
  const { updateApis } = await import("../update/updateApis.ts");
  const outcome = await updateApis(request).finally(done);
  reportUpdate(outcome, how, outputs);
  return outcome.ok ? 0 : 1;
}

function reportUpdate(
  outcome: UpdateOutcome,
  { format, quiet }: Omit<UpdateArguments, "request">,
  outputs: Outputs,
): void {
  const { stdout, stderr } = outputs;
  if (format === "json") return printValue(outcome, stdout);
  const { updates, withoutSource } = outcome;
  const shown = quiet ? updates.filter(({ state }) => state !== "unchanged") : updates;
  const blocks = shown.map((update) => {
    if (format === "markdown") return renderUpdateMarkdown(update);
    if (format === "github") return renderUpdateAnnotations(update);
    return renderUpdate(update, painterOf(stdout));
  });
  stdout.write(blocks.join(format === "text" ? "\n" : ""));
  if (format === "text" && !quiet && withoutSource.length > 0)
    stdout.write(`Without a source.json, and so not fetched: ${withoutSource.join(", ")}\n`);
  printDiagnostics(outcome, { format: format === "github" ? format : "text", quiet, outputs });
  const refused = updates.filter(({ state }) => state === "refused").map(({ api }) => api);
  if (format === "text" && refused.length > 0)
    stderr.write(`${refused.join(", ")}: nothing is written\n`);
}
