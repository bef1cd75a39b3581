/** `lading drift`: its options, and how it runs. */
import { resolve } from "node:path";
import type { Drift } from "@lading/testing/drift";
import type { ArgsDef } from "citty";
import type { DescribedApi, DescribedApis } from "../setup/loadDescribedApis.ts";
import { importTesting } from "./importTesting.ts";
import { parseOptions, quietOption, takeOption, UsageError } from "./options.ts";
import { placeDrift, withoutInferred, type PlacedDrift } from "./placeDrift.ts";
import {
  renderDriftAnnotations,
  renderDriftMarkdown,
  renderDriftText,
} from "./render/renderDrift.ts";
import { renderProposal } from "./render/renderProposal.ts";
import type { Command } from "./render/renderHelp.ts";
import { painterOf, printDiagnostics, printValue, type Outputs } from "./report.ts";
import { showProgress } from "./showProgress.ts";

const formats = ["text", "markdown", "json", "github"] as const;
const limits = ["any", "differs", "none"] as const;

const options = {
  server: {
    type: "string",
    valueHint: "URL",
    description:
      "The address that was called instead of the document's server: of a proxy, of a mock. May be given several times.",
  },
  propose: {
    type: "string",
    valueHint: "file",
    description: "Write an OpenAPI Overlay that adds what the document does not say.",
  },
  "fail-on": {
    type: "string",
    valueHint: limits.join("|"),
    default: "any",
    description: "What to exit with 1 for. Default: any deviation.",
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
    description: "How deviations and mistakes are reported.",
  },
  quiet: quietOption,
} as const satisfies ArgsDef;

export const driftCommand: Command = {
  definition: {
    meta: {
      name: "drift",
      description: "Hold recorded traffic (HAR) against a document: what does it not say?",
    },
    args: {
      traffic: {
        type: "positional",
        required: true,
        description: "An HTTP archive: of recordHar, of a browser or of a proxy.",
      },
      api: {
        type: "positional",
        required: false,
        description: "An API by name, or a document. Default: that of each request's host.",
      },
      ...options,
    },
  },
  rare: ["root"],
  example: "drift traffic.har uploadcare --propose overlay.yaml",
};

/** What `lading drift` is asked to do. */
export interface DriftArguments {
  readonly traffic: string;
  readonly api?: string;
  readonly servers: readonly string[];
  readonly propose?: string;
  readonly failOn: (typeof limits)[number];
  readonly root?: string;
  readonly format: (typeof formats)[number];
  readonly quiet: boolean;
}

/** Reads the words after `lading drift`. Throws `UsageError`. */
export function readDriftArguments(words: readonly string[]): DriftArguments {
  const { values: servers, rest } = takeOption("server", words);
  const given = parseOptions(rest, options);
  const { _: names, propose, root, quiet } = given;
  const [traffic, api] = names;
  if (traffic === undefined || names.length > 2)
    throw new UsageError("drift needs an HTTP archive, and takes one API.");
  for (const [name, value] of Object.entries({ propose, root }))
    if (value === "") throw new UsageError(`--${name} needs a value.`);
  for (const server of servers)
    if (!/^https?:\/\/[^/]/i.test(server) || !URL.canParse(server))
      throw new UsageError(`--server needs an address, such as http://127.0.0.1:4010.`);
  const format = formats.find((each) => each === given.format);
  if (format === undefined)
    throw new UsageError("--format must be text, markdown, json or github.");
  const failOn = limits.find((each) => each === given["fail-on"]);
  if (failOn === undefined) throw new UsageError("--fail-on must be any, differs or none.");
  return {
    traffic,
    ...(api !== undefined && { api }),
    servers,
    ...(propose !== undefined && { propose }),
    failOn,
    ...(root !== undefined && { root: resolve(root) }),
    format,
    quiet: quiet === true,
  };
}

type Testing = typeof import("@lading/testing/drift");

/** Exit code 1: the traffic is not as the document says, or nothing of it could be judged. */
export async function runDrift(words: readonly string[], outputs: Outputs): Promise<number> {
  const given = readDriftArguments(words);
  const testing = await importTesting("drift", () => import("@lading/testing/drift"));
  const { loadDescribedApis } = await import("../setup/loadDescribedApis.ts");
  const done = showProgress(outputs.stderr, given.quiet);
  const described = await loadDescribedApis(given.api, given.root).finally(done);
  const { diagnostics, root } = described;
  const mistakes = given.format === "github" ? given.format : "text";
  printDiagnostics({ diagnostics, root }, { format: mistakes, quiet: given.quiet, outputs });
  if (diagnostics.length > 0) return 1;
  const drift = await findDrift(testing, given, described.apis);
  const placed = placeDrift(drift, described.apis, testing);
  printDrift(placed, given, outputs);
  if (given.propose !== undefined) propose(testing, { given, placed, described }, outputs);
  const all = drift.apis.flatMap(({ deviations }) => deviations);
  const failing = all.filter((each) => given.failOn === "any" || each.class === given.failOn);
  return drift.matched === 0 && all.length === 0 ? 1 : failing.length > 0 ? 1 : 0;
}

async function findDrift(
  { findDrift: find, HarError }: Testing,
  { traffic, api, servers }: DriftArguments,
  apis: readonly DescribedApi[],
): Promise<Drift> {
  try {
    return await find({ path: traffic, apis, bases: servers, isNamed: api !== undefined });
  } catch (error) {
    if (error instanceof HarError) throw new UsageError(error.message);
    throw error;
  }
}

function printDrift(
  placed: PlacedDrift,
  { format, quiet }: DriftArguments,
  { stdout }: Outputs,
): void {
  if (format === "json") printValue(withoutInferred(placed), stdout);
  else if (format === "markdown") stdout.write(renderDriftMarkdown(placed));
  else if (format === "github") stdout.write(renderDriftAnnotations(placed));
  else stdout.write(renderDriftText(placed, { paint: painterOf(stdout), quiet }));
}

interface Proposing {
  readonly given: DriftArguments;
  readonly placed: PlacedDrift;
  readonly described: DescribedApis;
}

function propose(
  { proposeOverlay, writeProposal }: Testing,
  { given, placed, described }: Proposing,
  { stderr }: Outputs,
): void {
  const { propose: file = "", traffic } = given;
  const [drift, ...others] = placed.apis.filter(({ deviations }) => deviations.length > 0);
  if (others.length > 0)
    throw new UsageError("--propose writes for one API: name it after the archive.");
  const api = described.apis.find(({ name }) => name === drift?.api);
  if (drift === undefined || api === undefined) return;
  const title = `What ${traffic} shows and the document of ${api.name} does not say`;
  const proposal = proposeOverlay(drift.deviations, { ...api, title });
  try {
    if (proposal.overlay) writeProposal(file, proposal.overlay);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  stderr.write(renderProposal(proposal, file));
}
