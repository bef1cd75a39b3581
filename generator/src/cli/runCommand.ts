/** The program without its process: words in, exit code out. What a command needs beyond that is imported when it runs. */
import { stripVTControlCharacters } from "node:util";
import { renderUsage, type CommandDef } from "citty";
import { addCommand, runAdd } from "./add.ts";
import { generateCommand, runGenerate } from "./generate.ts";
import { initCommand, runInit } from "./init.ts";
import { UsageError } from "./options.ts";
import { isStyled, type Output, type Outputs } from "./report.ts";

const mainCommand: CommandDef = {
  meta: { name: "lading", description: "Generate typed client packages from OpenAPI documents." },
  subCommands: { init: initCommand, add: addCommand, generate: generateCommand },
};

/** Exit codes: 0 success, 1 a mistake in the arguments or documents or a difference, 2 a bug in lading. */
export async function runCommand(
  [command, ...words]: readonly string[],
  outputs: Outputs,
): Promise<number> {
  try {
    if ([command, ...words].some((word) => word === "--help" || word === "-h")) {
      await printHelp(command, outputs.stdout);
      return 0;
    }
    if (command === "init") return await runInit(words, outputs);
    if (command === "generate") return await runGenerate(words, outputs);
    if (command === "add") return await runAdd(words, outputs);
    throw new UsageError(
      command === undefined ? "A command is missing." : `Unknown command: ${command}`,
    );
  } catch (error) {
    if (!(error instanceof UsageError)) return reportBug(error, outputs);
    outputs.stderr.write(`${error.message}\n\n`);
    await printHelp(command, outputs.stderr);
    return 1;
  }
}

/** The usage of `lading`, or of one of its commands; styled for a terminal. */
async function printHelp(command: string | undefined, stream: Output): Promise<void> {
  const commands = new Map([
    ["init", initCommand],
    ["generate", generateCommand],
    ["add", addCommand],
  ]);
  const known = command === undefined ? undefined : commands.get(command);
  const text = await (known ? renderUsage(known, mainCommand) : renderUsage(mainCommand));
  stream.write(`${isStyled(stream) ? text : stripVTControlCharacters(text)}\n`);
}

function reportBug(error: unknown, { stderr }: Outputs): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    `${trace}\n\nThis is a bug in lading, not in your document. Please report it with the lines above.\n`,
  );
  return 2;
}
