/** The program `lading`: a command's words in, its exit code out. */
import nodeModule from "node:module";
import { runCommand } from "./runCommand.ts";

// From Node 22 on, what was compiled once is kept, as tsc does it: a quarter of the time that a small package takes.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
// `lading generate | head`: whoever reads no further has seen enough. The work is done all the same.
for (const output of [process.stdout, process.stderr]) {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
process.exitCode = await runCommand(process.argv.slice(2), process);
