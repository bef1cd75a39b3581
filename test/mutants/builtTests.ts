/** Tests that start programs from what is built: no list of what they run in the sources shows what they hold. */
import type { TestFile } from "./MutantRunner.ts";

export const builtTests: readonly TestFile[] = [
  { test: "flows/commandLine.test.ts", milliseconds: 5_000 },
  { test: "flows/commandLines.test.ts", milliseconds: 5_000 },
  { test: "generator/cli/cli.test.ts", milliseconds: 10_000 },
];
