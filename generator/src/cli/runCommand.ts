/** Words in, exit code out. What a command needs beyond that is imported when it runs. */
import { addCommand, runAdd } from "./add.ts";
import { diffCommand, runDiff } from "./diff.ts";
import { driftCommand, runDrift } from "./drift.ts";
import { generateCommand, runGenerate } from "./generate.ts";
import { initCommand, runInit } from "./init.ts";
import { mockCommand, runMock } from "./mock.ts";
import { runTest, testCommand } from "./test.ts";
import { runUpdate, updateCommand } from "./update.ts";
import { UsageError } from "./options.ts";
import { renderHelp, renderOverview, type Command } from "./render/renderHelp.ts";
import type { Outputs } from "./report.ts";

const commands: ReadonlyMap<string, Command> = new Map([
  ["init", initCommand],
  ["add", addCommand],
  ["generate", generateCommand],
  ["mock", mockCommand],
  ["test", testCommand],
  ["diff", diffCommand],
  ["update", updateCommand],
  ["drift", driftCommand],
]);

/** Exit codes: 0 success, 1 a mistake in the arguments or documents or a difference, 2 a bug in lading. */
export async function runCommand(
  [command, ...words]: readonly string[],
  outputs: Outputs,
): Promise<number> {
  try {
    return await run(command, words, outputs);
  } catch (error) {
    if (!(error instanceof UsageError)) return reportBug(error, outputs);
    const known = command !== undefined && commands.has(command) ? `lading ${command}` : "lading";
    outputs.stderr.write(`${error.message}\nSee \`${known} --help\`.\n`);
    return 1;
  }
}

async function run(
  command: string | undefined,
  words: readonly string[],
  outputs: Outputs,
): Promise<number> {
  const all = [command, ...words];
  if (all.some((word) => word === "--help" || word === "-h")) {
    outputs.stdout.write(helpOf(command));
    return 0;
  }
  if (command === "--version" || command === "-v") {
    const { ladingVersion } = await import("../setup/version.ts");
    outputs.stdout.write(`${ladingVersion}\n`);
    return 0;
  }
  if (command === "init") return runInit(words, outputs);
  if (command === "add") return runAdd(words, outputs);
  if (command === "generate") return runGenerate(words, outputs);
  if (command === "mock") return runMock(words, outputs);
  if (command === "test") return runTest(words, outputs);
  if (command === "diff") return runDiff(words, outputs);
  if (command === "update") return runUpdate(words, outputs);
  if (command === "drift") return runDrift(words, outputs);
  throw new UsageError(
    command === undefined ? "A command is missing." : `Unknown command: ${command}`,
  );
}

function helpOf(name: string | undefined): string {
  const command = name === undefined ? undefined : commands.get(name);
  return name === undefined || command === undefined
    ? renderOverview(commands)
    : renderHelp(name, command);
}

function reportBug(error: unknown, { stderr }: Outputs): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    `${trace}\n\nThis is a bug in lading, not in your document. Please report it with the lines above.\n`,
  );
  return 2;
}
