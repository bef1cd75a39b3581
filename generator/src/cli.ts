/** `lading`: arguments in, diagnostics out, exit code. Whatever it needs beyond that is imported when it is needed. */
import { stripVTControlCharacters, styleText } from "node:util";
import type { GenerateOutcome } from "./generate.ts";
import { readArguments, renderHelp, UsageError, type Arguments } from "./readArguments.ts";
import { renderDiagnostic, type Paint } from "./renderDiagnostic.ts";
import { renderSummary } from "./renderSummary.ts";

process.exitCode = await main(process.argv.slice(2));

/** Exit codes: 0 done, 1 a mistake in the arguments or documents or a difference, 2 a bug of ours. */
async function main([command, ...words]: readonly string[]): Promise<number> {
  try {
    if ([command, ...words].some((word) => word === "--help" || word === "-h")) {
      await printHelp(command, process.stdout);
      return 0;
    }
    if (command === "generate") return await runGenerate(words);
    throw new UsageError(command === undefined ? "No command." : `No such command: ${command}`);
  } catch (error) {
    if (!(error instanceof UsageError)) return reportBug(error);
    process.stderr.write(`${error.message}\n\n`);
    await printHelp(command, process.stderr);
    return 1;
  }
}

async function runGenerate(words: readonly string[]): Promise<number> {
  const { format, ...request } = readArguments(words);
  const { generate } = await import("./generate.ts");
  const outcome = await generate(request);
  if (format === "json") printJson(outcome, request.mode);
  else printText(outcome, request.mode);
  return outcome.ok ? 0 : 1;
}

function printText(
  { diagnostics, root, models, summary }: GenerateOutcome,
  mode: Arguments["mode"],
): void {
  const paint = painterOf(process.stderr);
  for (const diagnostic of diagnostics)
    process.stderr.write(`${renderDiagnostic(diagnostic, root, paint)}\n`);
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
