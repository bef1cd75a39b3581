/** `lading test`: its options, and how it runs. */
import type { OperationOutcome } from "@lading/testing/contract";
import type { ArgsDef } from "citty";
import { importTesting } from "./importTesting.ts";
import { parseOptions, quietOption, UsageError } from "./options.ts";
import type { Command } from "./renderHelp.ts";
import { painterOf, type Outputs } from "./report.ts";

const options = {
  seed: { type: "string", valueHint: "number", description: "Of the samples. Default: 1." },
  quiet: quietOption,
} as const satisfies ArgsDef;

export const testCommand: Command = {
  definition: {
    meta: {
      name: "test",
      description: "Call every operation of the built packages against a mock of its document.",
    },
    args: {
      apis: {
        type: "positional",
        required: false,
        description: "Folders under packages/. Default: one for each folder under specs/.",
      },
      ...options,
    },
  },
  example: "test imagekit",
};

export interface TestArguments {
  readonly apis: readonly string[];
  readonly seed: number;
  readonly quiet: boolean;
}

/** Reads the words after `lading test`. Throws `UsageError`. */
export function readTestArguments(words: readonly string[]): TestArguments {
  const { _: apis, seed = "1", quiet } = parseOptions(words, options);
  if (!/^\d{1,9}$/.test(seed)) throw new UsageError("--seed must be a number.");
  return { apis, seed: Number(seed), quiet: quiet === true };
}

/** Exit code 1: a client or a document breaks its word. */
export async function runTest(words: readonly string[], outputs: Outputs): Promise<number> {
  const { apis, seed, quiet } = readTestArguments(words);
  const { importContract, runContract, describeUntried } = await importTesting(
    "test",
    () => import("@lading/testing/contract"),
  );
  const paint = painterOf(outputs.stdout);
  let failed = 0;
  const { findTestedPackages } = await import("../setup/findTestedPackages.ts");
  const found = findTestedPackages(apis, process.cwd());
  if ("problem" in found) throw new UsageError(found.problem);
  for (const { name, folder } of found.packages) {
    const contract = await importContract(name, folder).catch((error: unknown) => {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    });
    if (!quiet) outputs.stdout.write(`${name}\n`);
    for await (const outcome of runContract(contract, { seed })) {
      failed += outcome.failures.length;
      if (quiet && outcome.failures.length === 0) continue;
      const { untried } = outcome;
      const rest = untried.length === 0 ? "" : `; ${describeUntried(untried)}`;
      const color = outcome.failures.length > 0 ? "red" : "green";
      outputs.stdout.write(`${paint(color, countText(outcome))}${rest}\n`);
      for (const { title, message } of outcome.failures)
        outputs.stdout.write(`    ${title}\n${message.replaceAll(/^/gm, "      ")}\n`);
    }
  }
  return failed === 0 ? 0 : 1;
}

function countText({ operation, passed, failures }: OperationOutcome): string {
  const all = passed + failures.length;
  return `  ${operation}: ${String(passed)} of ${String(all)} passed`;
}
