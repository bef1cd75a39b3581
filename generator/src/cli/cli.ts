/** The program `lading`: runs one command, and sets the exit code. */
import nodeModule from "node:module";
import { runOrReuse } from "./runOrReuse.ts";

// Node 22 and later can keep compiled code, as tsc does. It saves a quarter of the time of a small package.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
// `lading generate | head`: a reader that stops early is not an error, and the work is done all the same.
for (const output of [process.stdout, process.stderr]) {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
process.exitCode = await runOrReuse(process.argv.slice(2), process);
