/** Runs of `lading generate` in this process, as the program runs it: with what the last run left. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runOrReuse } from "../../../generator/src/cli/runOrReuse.ts";
import { clockOf } from "../../../generator/src/fingerprint/store.ts";
import { listenToProgress } from "../../../generator/src/worker/progress.ts";
import type { CommandResult } from "../runLading.ts";
import { readFiles, workspace } from "../workspace.ts";

/** Where the test's runs keep their fingerprints. */
export const cacheName = "node_modules/.cache/lading";

export interface RunOptions {
  /** Everything on the disk counts as old: a stamp is trusted at once. */
  readonly isLater?: boolean;
  /** Called when everything is read and printed, and will be written. */
  readonly during?: () => void;
}

export interface RunResult extends CommandResult {
  /** The generator did nothing: the outcome is that of an earlier run. */
  readonly isReused: boolean;
}

/** Runs the program with these words in a folder. */
export async function runAgain(
  cwd: string,
  words: readonly string[],
  { isLater = false, during }: RunOptions = {},
): Promise<RunResult> {
  const written = { stdout: "", stderr: "" };
  const into = (name: keyof typeof written) => ({
    write: (text: string) => (written[name] += text),
  });
  let isReused = true;
  const [folder, after] = [process.cwd(), () => BigInt(Date.now() + hour) * 1_000_000n];
  process.chdir(cwd);
  listenToProgress((step) => {
    isReused = false;
    if (step === "Writing files") during?.();
  });
  try {
    const outputs = { stdout: into("stdout"), stderr: into("stderr") };
    const status = await runOrReuse(words, outputs, isLater ? () => after : clockOf);
    return { status, ...written, isReused };
  } finally {
    listenToProgress(undefined);
    process.chdir(folder);
  }
}

const hour = 3_600_000;

/** A workspace in which something is installed. */
export function installedWorkspace(files: Readonly<Record<string, string>>): string {
  const root = workspace(files);
  mkdirSync(join(root, "node_modules"));
  return root;
}

/** What a run printed and left, with nothing that names the folder. */
export function resultIn(root: string, { isReused: _, ...result }: RunResult): unknown {
  const files = Object.entries(readFiles(root)).filter(([path]) => !path.startsWith(cacheName));
  const text = JSON.stringify({ ...result, files: Object.fromEntries(files) });
  return JSON.parse(text.replaceAll(root, "<root>"));
}

export function forgetRuns(root: string): void {
  rmSync(join(root, cacheName), { recursive: true, force: true });
}

/** Other text of the same length under the old time, to the nanosecond, in the same inode. */
export function changeUnnoticed(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  if (from.length !== to.length || !text.includes(from)) throw new Error(`no ${from} in ${path}`);
  const before = statSync(path, { bigint: true }).mtimeNs;
  const folder = mkdtempSync(join(tmpdir(), "lading-time-"));
  execFileSync("cp", ["-p", path, join(folder, "old")]);
  writeFileSync(path, text.replaceAll(from, to));
  execFileSync("touch", ["-r", join(folder, "old"), path]);
  rmSync(folder, { recursive: true });
  if (statSync(path, { bigint: true }).mtimeNs !== before) throw new Error("the time is another");
}
