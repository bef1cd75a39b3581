/** `lading test`: its options, and how it runs. */
import type { OperationOutcome } from "@lading/testing/contract";
import type { ArgsDef } from "citty";
import type { TestedPackage } from "../setup/findTestedPackages.ts";
import { importTesting } from "./importTesting.ts";
import { parseOptions, quietOption, UsageError } from "./options.ts";
import type { Command } from "./render/renderHelp.ts";
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

type Contract = typeof import("@lading/testing/contract");

/** Exit code 1: a client or a document breaks its word, or a document cannot be mocked. */
export async function runTest(words: readonly string[], outputs: Outputs): Promise<number> {
  const { apis, ...options } = readTestArguments(words);
  const testing = await importTesting("test", () => import("@lading/testing/contract"));
  const { findTestedPackages } = await import("../setup/findTestedPackages.ts");
  const found = findTestedPackages(apis, process.cwd());
  if ("problem" in found) throw new UsageError(found.problem);
  let failed = 0;
  for (const tested of found.packages)
    failed += await testPackage(tested, testing, { ...options, outputs });
  return failed === 0 ? 0 : 1;
}

interface TestOptions extends Omit<TestArguments, "apis"> {
  readonly outputs: Outputs;
}

/** How many of the package's tests fail. */
async function testPackage(
  { name, folder }: TestedPackage,
  { importContract, runContract, describeUntried }: Contract,
  { seed, quiet, outputs: { stdout } }: TestOptions,
): Promise<number> {
  const paint = painterOf(stdout);
  const contract = await importContract(name, folder).catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  });
  if (!quiet) stdout.write(`${name}\n`);
  let failed = 0;
  try {
    for await (const outcome of runContract(contract, { seed })) {
      const { failures, untried } = outcome;
      failed += failures.length;
      if (quiet && failures.length === 0) continue;
      const rest = untried.length === 0 ? "" : `; ${describeUntried(untried)}`;
      const color = failures.length > 0 ? "red" : "green";
      stdout.write(`${paint(color, countText(outcome))}${rest}\n`);
      for (const { title, message } of failures)
        stdout.write(`    ${title}\n${message.replaceAll(/^/gm, "      ")}\n`);
    }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "MockingError") throw error;
    stdout.write(`${paint("red", `  ${name} is not tested. ${error.message}`)}\n`);
    failed += 1;
  }
  return failed;
}

function countText({ operation, passed, failures }: OperationOutcome): string {
  const all = passed + failures.length;
  return `  ${operation}: ${String(passed)} of ${String(all)} passed`;
}
