/** The command as the function that the program calls, in this process. */
import { runCommand } from "../../generator/src/cli/runCommand.ts";

/** How a command ended. */
export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `lading` with these words in a folder. */
export async function runLading(cwd: string, ...words: readonly string[]): Promise<CommandResult> {
  const written = { stdout: "", stderr: "" };
  const into = (name: keyof typeof written) => ({
    write: (text: string) => (written[name] += text),
  });
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const status = await runCommand(words, { stdout: into("stdout"), stderr: into("stderr") });
    return { status, ...written };
  } finally {
    process.chdir(before);
  }
}
