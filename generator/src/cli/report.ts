/** Prints what a command did: its diagnostics, and its summary or model. */
import { styleText } from "node:util";
import type { GenerateOptions, GenerateOutcome } from "../generate.ts";
import type { Diagnostic } from "../diagnostics/catalogue.ts";
import { printedModel } from "../diff/former/printedModel.ts";
import type { SetupOutcome } from "../setup/SetupOutcome.ts";
import type { Format } from "./options.ts";
import { renderAnnotation, renderStale } from "./render/renderAnnotation.ts";
import type { Paint } from "./render/renderDiagnostic.ts";
import { countFindings, renderFindings } from "./render/renderFindings.ts";
import { renderEnd } from "./render/renderSummary.ts";

/** Where a command writes to: `process`, or a substitute in a test. */
export interface Outputs {
  readonly stdout: Output;
  readonly stderr: Output;
}

/** A stream, as far as a command needs one. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

/** How an outcome is reported. */
export interface ReportOptions {
  readonly mode: NonNullable<GenerateOptions["mode"]>;
  readonly format: Format;
  /** Leave out what is no mistake and was not asked for. */
  readonly quiet: boolean;
  readonly outputs: Outputs;
}

/** Returns the exit code. */
export function report(outcome: SetupOutcome, how: ReportOptions): number {
  if (how.format === "json") printJson(outcome, how);
  else printText(outcome, how);
  return outcome.ok ? 0 : 1;
}

function printText(
  { diagnostics, root, models, summary, install }: GenerateOutcome,
  { mode, format, quiet, outputs }: ReportOptions,
): void {
  printDiagnostics({ diagnostics, root }, { format, quiet, outputs });
  const { stdout, stderr } = outputs;
  if (format === "text" && !quiet) stderr.write(countFindings(diagnostics));
  if (mode === "model" && models?.[0] !== undefined) printValue(printedModel(models[0]), stdout);
  for (const diff of summary?.diffs ?? []) stdout.write(diff);
  const packages = summary?.packages ?? [];
  if (format === "github" && mode === "check") stdout.write(renderStale(packages));
  if (quiet) return;
  stdout.write(renderEnd({ summary, install }, mode === "check"));
}

/** As text on the standard error, or as annotations on the standard output. */
export function printDiagnostics(
  {
    diagnostics,
    root,
  }: { readonly diagnostics: readonly Diagnostic[]; readonly root?: string | undefined },
  { format, quiet, outputs: { stdout, stderr } }: Omit<ReportOptions, "mode">,
): void {
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  if (format === "github") for (const each of shown) stdout.write(`${renderAnnotation(each)}\n`);
  else for (const text of renderFindings(shown, root, painterOf(stderr))) stderr.write(`${text}\n`);
}

function printJson(
  { ok, diagnostics, models, summary, install, done, next }: SetupOutcome,
  { mode, outputs: { stdout } }: ReportOptions,
): void {
  if (mode === "model" && models?.[0] !== undefined) printValue(printedModel(models[0]), stdout);
  else printValue({ ok, diagnostics, ...summary, install, done, next }, stdout);
}

export function printValue(value: unknown, stdout: Output): void {
  stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** Colours only for a terminal: not in files and pipes, and not if `NO_COLOR` is set (https://no-color.org). */
function isStyled(stream: Output): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR;
}

/** Paints for a stream, or leaves text as it is. */
export function painterOf(stream: Output): Paint {
  const styled = isStyled(stream);
  return (style, text) => (styled ? styleText(style, text, { validateStream: false }) : text);
}
