/** One command: arguments in, diagnostics out, exit code. Whatever it needs beyond that is imported when it is needed. */
import { stripVTControlCharacters, styleText } from "node:util";
import type { GenerateOutcome } from "../generate.ts";
import {
  readAddArguments,
  readArguments,
  renderHelp,
  UsageError,
  type Arguments,
  type Format,
} from "./readArguments.ts";
import { renderAnnotation } from "./renderAnnotation.ts";
import { renderDiagnostic, type Paint } from "./renderDiagnostic.ts";
import { renderSummary } from "./renderSummary.ts";

/** Where a command writes to: `process`, or what stands for it. */
export interface Outputs {
  readonly stdout: Output;
  readonly stderr: Output;
}

/** A stream, as far as a command needs one. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

/** What is reported, and how. */
interface Report {
  readonly mode: Arguments["mode"];
  readonly format: Format;
  readonly outputs: Outputs;
}

/** Exit codes: 0 done, 1 a mistake in the arguments or documents or a difference, 2 a bug of ours. */
export async function runCommand(
  [command, ...words]: readonly string[],
  outputs: Outputs,
): Promise<number> {
  try {
    if ([command, ...words].some((word) => word === "--help" || word === "-h")) {
      await printHelp(command, outputs.stdout);
      return 0;
    }
    if (command === "generate") return await runGenerate(words, outputs);
    if (command === "add") return await runAdd(words, outputs);
    throw new UsageError(command === undefined ? "No command." : `No such command: ${command}`);
  } catch (error) {
    if (!(error instanceof UsageError)) return reportBug(error, outputs);
    outputs.stderr.write(`${error.message}\n\n`);
    await printHelp(command, outputs.stderr);
    return 1;
  }
}

async function runGenerate(words: readonly string[], outputs: Outputs): Promise<number> {
  const { format, mode, request } = readArguments(words);
  const { generate, generateFile } = await import("../generate.ts");
  const outcome = await ("spec" in request ? generateFile(request) : generate(request));
  return report(outcome, { mode, format, outputs });
}

async function runAdd(words: readonly string[], outputs: Outputs): Promise<number> {
  const { format, request } = readAddArguments(words);
  const { addSpec } = await import("../addSpec.ts");
  return report(await addSpec(request), { mode: "write", format, outputs });
}

function report(outcome: GenerateOutcome, how: Report): number {
  if (how.format === "json") printJson(outcome, how);
  else printText(outcome, how);
  return outcome.ok ? 0 : 1;
}

function printText(
  { diagnostics, root, models, summary }: GenerateOutcome,
  { mode, format, outputs: { stdout, stderr } }: Report,
): void {
  const paint = painterOf(stderr);
  for (const diagnostic of diagnostics)
    if (format === "github") stdout.write(`${renderAnnotation(diagnostic)}\n`);
    else stderr.write(`${renderDiagnostic(diagnostic, root, paint)}\n`);
  if (mode === "model" && models?.[0] !== undefined) printValue(models[0], stdout);
  for (const diff of summary?.diffs ?? []) stdout.write(diff);
  stdout.write(renderSummary(summary?.packages ?? [], mode === "check"));
}

function printJson(
  { ok, diagnostics, models, summary }: GenerateOutcome,
  { mode, outputs: { stdout } }: Report,
): void {
  if (mode === "model" && models?.[0] !== undefined) printValue(models[0], stdout);
  else printValue({ ok, diagnostics, ...summary }, stdout);
}

function printValue(value: unknown, stdout: Output): void {
  stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** Colours for people only: not in files, pipes, or where https://no-color.org is asked for. */
function isStyled(stream: Output): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR;
}

function painterOf(stream: Output): Paint {
  const styled = isStyled(stream);
  return (style, text) => (styled ? styleText(style, text, { validateStream: false }) : text);
}

async function printHelp(command: string | undefined, stream: Output): Promise<void> {
  const text = await renderHelp(command);
  stream.write(isStyled(stream) ? text : stripVTControlCharacters(text));
}

function reportBug(error: unknown, { stderr }: Outputs): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    `${trace}\n\nThis is a bug in lading, not in your document. Please report it with the lines above.\n`,
  );
  return 2;
}
