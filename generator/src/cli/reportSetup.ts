/** Prints what `init` and `add` did: which files, and what to do next. Mistakes of the document come last. */
import { relative } from "node:path";
import type { Done, SetupOutcome, Step } from "../setup/SetupOutcome.ts";
import { printDiagnostics, report, type ReportOptions } from "./report.ts";

/** Returns the exit code. */
export function reportSetup(outcome: SetupOutcome, how: ReportOptions): number {
  const { headline, done = [], next = [], proposal = [], root, ok } = outcome;
  if (how.format === "json" || headline === undefined || root === undefined)
    return report(outcome, how);
  const place = relative(process.cwd(), root);
  const lines = [
    `${headline} in ${nameFolder(place)}:`,
    "",
    ...doneLines(done, place),
    ...(next.length === 0 ? [] : ["", "Next:", ...stepLines(withFolder(next, place))]),
    ...(proposal.length === 0 ? [] : ["", ...proposal]),
  ];
  if (!how.quiet) how.outputs.stdout.write(`${lines.join("\n")}\n`);
  printDiagnostics(outcome, how);
  return ok ? 0 : 1;
}

/** A folder above was searched for, which is worth a word. */
function nameFolder(place: string): string {
  if (place === "") return "this folder";
  return /^[./\\]+$/.test(place) ? `${place} (the nearest folder above with specs/)` : place;
}

function doneLines(done: readonly Done[], place: string): readonly string[] {
  const shown = done.map(({ path, ...rest }) => ({
    ...rest,
    path: place ? `${place}/${path}` : path,
  }));
  const width = Math.max(0, ...shown.map(({ path }) => path.length));
  return shown.map(({ change, path, note }) =>
    `  ${change.padEnd(7)}  ${note === undefined ? path : `${path.padEnd(width)}  ${note}`}`.trimEnd(),
  );
}

/** The commands are those of the workspace's own folder. */
function withFolder(next: readonly Step[], place: string): readonly Step[] {
  return place === "" ? next : [{ text: `cd ${place}` }, ...next];
}

function stepLines(steps: readonly Step[]): readonly string[] {
  const width = Math.max(0, ...steps.filter(({ note }) => note).map(({ text }) => text.length));
  return steps.map(({ text, note }) =>
    note === undefined ? `  ${text}` : `  ${text.padEnd(width)}  ${note}`,
  );
}
