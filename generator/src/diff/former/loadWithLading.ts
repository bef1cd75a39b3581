/** The older version of an API as the lading of its time decided it: a newer one may name and send things differently. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Job } from "../../config/planJobs.ts";
import { configsIn, type ConfigFile } from "../../config/readConfig.ts";
import { diagnose } from "../../diagnostics/catalogue.ts";
import { loadJob } from "../../loadApi.ts";
import { ladingVersion } from "../../setup/version.ts";
import { reportProgress } from "../../worker/progress.ts";
import type { LoadedVersion } from "../loadVersions.ts";
import type { FormerLading } from "./chooseLading.ts";
import { parseModel } from "./printedModel.ts";

/** What to build, and where. */
export interface FormerRequest {
  readonly lading: FormerLading;
  /** The workspace: npm reads its settings there. */
  readonly root: string;
  /** The workspace of the older revision. */
  readonly former: string;
  readonly job: Job;
  readonly file: ConfigFile | undefined;
}

export async function loadWithLading(request: FormerRequest): Promise<LoadedVersion> {
  const { lading, former, job, file } = request;
  const name = "version" in lading ? lading.version : `in ${lading.folder}`;
  reportProgress(`Starting lading ${name}`);
  placeConfig(former, file);
  // This version only has to find the places that changes are shown at.
  const { spec, folder } = await loadJob(former, job, file);
  const printed = printModel(request);
  const api = "text" in printed ? parseModel(printed.text) : printed;
  if ("reason" in api) {
    const details = { name, reason: api.reason, current: ladingVersion };
    return { diagnostics: [diagnose("lading-unavailable", details)], folder };
  }
  const { document = {}, locate = nowhere } = spec ?? {};
  return { version: { api, document, locate }, diagnostics: [], folder };
}

/** Both versions are built with today's configuration, which may be a program that needs today's files. */
function placeConfig(former: string, file: ConfigFile | undefined): void {
  if (file?.config === undefined) return;
  for (const name of configsIn(former)) rmSync(join(former, name));
  writeFileSync(join(former, "lading.config.json"), JSON.stringify(file.config));
}

/** Of a document that cannot be read, no place is asked for. */
function nowhere(): { readonly file: string; readonly line: number; readonly column: number } {
  return { file: "", line: 1, column: 1 };
}

type Printed = { readonly text: string } | { readonly reason: string };

function printModel({ lading, root, former, job }: FormerRequest): Printed {
  if ("version" in lading && !/^\d+\.\d+\.\d+[\w.+-]*$/.test(lading.version))
    return { reason: "it is neither a version nor a folder" };
  const words = ["generate", "--print-model", job.name, "--allow-partial", "--quiet"];
  const at = ["--root", former];
  try {
    const text =
      "folder" in lading
        ? run(process.execPath, [programOf(lading.folder), ...words, ...at], root)
        : run("npm", [...installing(lading.version), "lading", ...words, ...at], root);
    return { text };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** npm keeps what it has fetched once. Nothing of it may run but the command. */
function installing(version: string): readonly string[] {
  return ["exec", "--yes", "--ignore-scripts", `--package=lading@${version}`, "--"];
}

function programOf(folder: string): string {
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly bin: { readonly lading: string };
  };
  return join(folder, bin.lading);
}

function run(program: string, words: readonly string[], cwd: string): string {
  return execFileSync(program, [...words], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 29,
    stdio: ["ignore", "pipe", "pipe"],
    // On Windows npm is a script.
    shell: process.platform === "win32" && program === "npm",
  });
}

/** What npm says in its first lines, or lading in its first. */
function reasonOf(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: string; readonly message: string };
  const lines = (stderr || message).trim().split("\n");
  const ofNpm = lines.filter((line) => /^npm (error|ERR!) /.test(line)).slice(0, 2);
  const [first = ""] = lines;
  const shown =
    ofNpm.length > 0 ? ofNpm.map((line) => line.replace(/^npm (error|ERR!) /, "")) : [first];
  return shown.join(": ").replace(/\.$/, "");
}
