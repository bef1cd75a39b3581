/** `lading`: arguments in, diagnostics out, exit code. Whatever it needs beyond that is imported when it is needed. */
import nodeModule from "node:module";
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

// From Node 22 on, what was compiled once is kept, as tsc does it: a quarter of the time that a small package takes.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
// `lading generate | head`: whoever reads no further has seen enough. The work is done all the same.
for (const output of [process.stdout, process.stderr]) {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
process.exitCode = await main(process.argv.slice(2));

/** Exit codes: 0 done, 1 a mistake in the arguments or documents or a difference, 2 a bug of ours. */
async function main([command, ...words]: readonly string[]): Promise<number> {
  try {
    if ([command, ...words].some((word) => word === "--help" || word === "-h")) {
      await printHelp(command, process.stdout);
      return 0;
    }
    if (command === "generate") return await runGenerate(words);
    if (command === "add") return await runAdd(words);
    throw new UsageError(command === undefined ? "No command." : `No such command: ${command}`);
  } catch (error) {
    if (!(error instanceof UsageError)) return reportBug(error);
    process.stderr.write(`${error.message}\n\n`);
    await printHelp(command, process.stderr);
    return 1;
  }
}

async function runGenerate(words: readonly string[]): Promise<number> {
  const { format, mode, request } = readArguments(words);
  const { generate, generateFile } = await import("../generate.ts");
  const outcome = await ("spec" in request ? generateFile(request) : generate(request));
  return report(outcome, mode, format);
}

async function runAdd(words: readonly string[]): Promise<number> {
  const { format, request } = readAddArguments(words);
  const { addSpec } = await import("../addSpec.ts");
  return report(await addSpec(request), "write", format);
}

function report(outcome: GenerateOutcome, mode: Arguments["mode"], format: Format): number {
  if (format === "json") printJson(outcome, mode);
  else printText(outcome, mode, format);
  return outcome.ok ? 0 : 1;
}

function printText(
  { diagnostics, root, models, summary }: GenerateOutcome,
  mode: Arguments["mode"],
  format: Format,
): void {
  const paint = painterOf(process.stderr);
  for (const diagnostic of diagnostics)
    if (format === "github") process.stdout.write(`${renderAnnotation(diagnostic)}\n`);
    else process.stderr.write(`${renderDiagnostic(diagnostic, root, paint)}\n`);
  if (mode === "model" && models?.[0] !== undefined) printValue(models[0]);
  for (const diff of summary?.diffs ?? []) process.stdout.write(diff);
  process.stdout.write(renderSummary(summary?.packages ?? [], mode === "check"));
}

function printJson(
  { ok, diagnostics, models, summary }: GenerateOutcome,
  mode: Arguments["mode"],
): void {
  if (mode === "model" && models?.[0] !== undefined) printValue(models[0]);
  else printValue({ ok, diagnostics, ...summary });
}

function printValue(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** Colours for people only: not in files, pipes, or where https://no-color.org is asked for. */
function isStyled(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR;
}

function painterOf(stream: NodeJS.WriteStream): Paint {
  const styled = isStyled(stream);
  return (style, text) => (styled ? styleText(style, text, { validateStream: false }) : text);
}

async function printHelp(command: string | undefined, stream: NodeJS.WriteStream): Promise<void> {
  const text = await renderHelp(command);
  stream.write(isStyled(stream) ? text : stripVTControlCharacters(text));
}

function reportBug(error: unknown): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${trace}\n\nThis is a bug in lading, not in your document. Please report it with the lines above.\n`,
  );
  return 2;
}
