/**
 * `npm run check:adopted -- [name…] [--seed 1] [--count 12] [--tests] [--lines 12]`: adds documents of others to a copy of the
 * repository, and runs what `npm run check` holds every package to: lint, `generate --check`, the build and the
 * contract tests; with `--tests` at the end also the repository's tests of every package. Prints a row for each document,
 * and exits with 1 where one is red.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { selectDocuments } from "../corpus/selectDocuments.ts";
import { checkout, copyRepository } from "../mutants/copyRepository.ts";
import { adoptDocuments, type Adoption } from "./adoptDocuments.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string" },
    tests: { type: "boolean", default: false },
    lines: { type: "string", default: "12" },
  },
});

/** What iterates over the packages. */
const packageTests = [
  "test/contract/",
  "road/",
  "testing/entry",
  "repository/consumer",
  "repository/readme",
  "repository/yaml11",
];

const { documents } = selectDocuments({
  folders: {
    publishers: join(checkout, "../shared/corpus"),
    suites: join(checkout, "../shared/suites"),
    own: join(checkout, "test/corpus/documents"),
  },
  words: positionals,
  seed: Number(values.seed),
  sample: values.count === undefined ? undefined : Number(values.count),
});
const copy = copyRepository();
try {
  const red: string[] = [];
  for (const adoption of adoptDocuments(copy.root, documents)) {
    print(adoption);
    if (adoption.failure !== undefined) red.push(adoption.name);
  }
  console.log(`${documents.length} documents added, ${red.length} red.`);
  const isGreen = !values.tests || runTests(copy.root);
  process.exitCode = red.length === 0 && isGreen ? 0 : 1;
} finally {
  copy.remove();
}

function print({ name, failure, passed, failed, untried }: Adoption): void {
  const verdict = failure === undefined ? "green" : `red at ${failure.step}`;
  const counts = `${passed} passed, ${failed} failed, ${untried} operations not fully tried`;
  console.log(`${name.padEnd(40)} ${verdict.padEnd(16)} ${counts}`);
  if (failure === undefined) return;
  const lines = failure.output.split("\n").filter((line) => !/: (\d+) of \1 passed/.test(line));
  for (const line of lines.slice(0, Number(values.lines))) console.log(`    ${line.slice(0, 300)}`);
}

function runTests(root: string): boolean {
  const program = join(root, "node_modules/vitest/vitest.mjs");
  const words = [program, "run", "--config", "test/vitest.config.ts", ...packageTests];
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" });
  return status === 0;
}
