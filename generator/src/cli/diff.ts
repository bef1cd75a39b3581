/** `lading diff`: its options, and how it runs. */
import { resolve } from "node:path";
import type { ArgsDef } from "citty";
import { ratings, type Rating } from "../diff/rating.ts";
import type { DiffOptions, DiffOutcome } from "../diff/diff.ts";
import { parseOptions, quietOption, UsageError } from "./options.ts";
import {
  renderAnnotations,
  renderChangesets,
  renderMarkdown,
  renderText,
} from "./render/renderChanges.ts";
import type { Command } from "./render/renderHelp.ts";
import { painterOf, printDiagnostics, printValue, type Outputs } from "./report.ts";
import { showProgress } from "./showProgress.ts";

const formats = ["text", "markdown", "json", "github"] as const;
const limits = ["major", "minor"] as const;

const options = {
  from: {
    type: "string",
    valueHint: "revision|file",
    description: "The older version: a revision that git knows, or a document. Default: HEAD.",
  },
  "from-lading": {
    type: "string",
    valueHint: "version|folder",
    description:
      "The lading that generated the older version. Default: the one that its lock file names.",
  },
  to: {
    type: "string",
    valueHint: "file",
    description: "The newer version: a document. Default: that of the working tree.",
  },
  "fail-on": {
    type: "string",
    valueHint: limits.join("|"),
    description: "Exit with 1 if a change is rated so, or worse.",
  },
  changeset: {
    type: "boolean",
    description: "Write a changeset for each package whose API changed, to .changeset/.",
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

export const diffCommand: Command = {
  definition: {
    meta: {
      name: "diff",
      description: "Say what a changed document does to the users of its package.",
    },
    args: {
      apis: {
        type: "positional",
        required: false,
        description: "APIs by name. Default: all of them.",
      },
      ...options,
    },
  },
  rare: ["root", "from-lading"],
  example: "diff --from main --fail-on major",
};

/** What `lading diff` is asked to do. */
export interface DiffArguments {
  readonly request: DiffOptions;
  readonly format: (typeof formats)[number];
  /** The ratings that fail the command. */
  readonly failing: readonly Rating[];
  readonly quiet: boolean;
}

/** Reads the words after `lading diff`. Throws `UsageError`. */
export function readDiffArguments(words: readonly string[]): DiffArguments {
  const given = parseOptions(words, options);
  const { _: apis, from, to, root, changeset, "fail-on": limit, "from-lading": lading } = given;
  for (const [name, value] of Object.entries({ from, to, root, "from-lading": lading }))
    if (value === "") throw new UsageError(`--${name} needs a value.`);
  const format = formats.find((each) => each === given.format);
  if (format === undefined)
    throw new UsageError("--format must be text, markdown, json or github.");
  if (limit !== undefined && !limits.some((each) => each === limit))
    throw new UsageError("--fail-on must be major or minor.");
  if (changeset && to !== undefined)
    throw new UsageError(
      "--changeset describes the working tree: it cannot be combined with --to.",
    );
  const failing = limit === undefined ? [] : ratings.slice(0, limit === "major" ? 1 : 2);
  return {
    request: {
      apis,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(root !== undefined && { root: resolve(root) }),
      ...(changeset && { changeset }),
      ...(lading !== undefined && { fromLading: lading }),
    },
    format,
    failing,
    quiet: given.quiet === true,
  };
}

export async function runDiff(words: readonly string[], outputs: Outputs): Promise<number> {
  const { request, ...how } = readDiffArguments(words);
  const done = showProgress(outputs.stderr, how.quiet);
  const { diff } = await import("../diff/diff.ts");
  const outcome = await diff(request).finally(done);
  return reportDiff(outcome, how, outputs);
}

function reportDiff(
  outcome: DiffOutcome,
  { format, failing, quiet }: Omit<DiffArguments, "request">,
  outputs: Outputs,
): number {
  const { ok, comparisons } = outcome;
  const { stdout } = outputs;
  const fails = comparisons.some(({ rating }) => rating && failing.includes(rating));
  if (format === "json") printValue({ ...outcome, ok: ok && !fails }, stdout);
  else {
    const mistakes = format === "github" ? format : "text";
    printDiagnostics(outcome, { format: mistakes, quiet, outputs });
    const shown = quiet ? comparisons.filter(({ rating }) => rating) : comparisons;
    for (const comparison of shown) {
      if (format === "markdown") stdout.write(renderMarkdown(comparison));
      else if (format === "github") stdout.write(renderAnnotations(comparison, failing));
      else stdout.write(renderText(comparison, painterOf(stdout)));
    }
    // A report in another format is for a file.
    const output = format === "text" ? stdout : outputs.stderr;
    if (outcome.changesets && ok && !quiet) output.write(renderChangesets(outcome.changesets));
  }
  return ok && !fails ? 0 : 1;
}
