/** The test runners that users have, and how each writes its results as JSON. */
import type { Project } from "../Project.ts";

export interface Runner {
  readonly name: string;
  /** What is installed besides the packages under test. */
  readonly packages: readonly string[];
  /** A module that exports `test`, `beforeAll` and `afterAll`. */
  readonly module: string;
  /** The entry with `contractTests`, where there is one. */
  readonly contract?: string;
  /** Writes `results.json`. */
  readonly command: readonly string[];
}

export const vitest: Runner = {
  name: "vitest",
  packages: ["vitest@4.1.12"],
  module: 'export { afterAll, beforeAll, test } from "vitest";\n',
  contract: "@lading/testing/vitest",
  command: [
    "vitest",
    "run",
    "--reporter=json",
    "--outputFile=results.json",
    "--testTimeout=120000",
    "--hookTimeout=120000",
  ],
};

export const jest: Runner = {
  name: "jest",
  packages: ["jest@30.5.2"],
  module: 'export { afterAll, beforeAll, test } from "@jest/globals";\n',
  command: [
    "node",
    "--experimental-vm-modules",
    "node_modules/jest/bin/jest.js",
    "--json",
    "--outputFile=results.json",
    "--testTimeout=120000",
  ],
};

export const nodeTest: Runner = {
  name: "node:test",
  packages: [],
  module: 'export { after as afterAll, before as beforeAll, test } from "node:test";\n',
  contract: "@lading/testing/node",
  command: [
    "node",
    "--test",
    "--test-reporter=./nodeReporter.js",
    "--test-reporter-destination=results.json",
  ],
};

/** Why each test failed, by its title; `undefined`: it passed. */
export type Results = Readonly<Record<string, string | undefined>>;

/** Runs all tests of the project. */
export function runTests(project: Project, { command }: Runner): Results {
  const [program = "", ...words] = command;
  const { stdout, stderr } = project.run(program, ...words);
  if (!project.has("results.json")) throw new Error(`no results:\n${stdout}\n${stderr}`);
  const { testResults } = JSON.parse(project.read("results.json")) as JsonReport;
  return Object.fromEntries(
    testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .map(({ title, status, failureMessages }) => [
        title,
        status === "passed" ? undefined : failureMessages.join("\n"),
      ]),
  );
}

/** The part that vitest and jest have in common. */
interface JsonReport {
  readonly testResults: readonly { readonly assertionResults: readonly TestResult[] }[];
}

interface TestResult {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}
