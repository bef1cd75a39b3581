/**
 * `npm run mutants -- [--seed 1] [--count 100] [--skip 0] [--budget 60] [--gather] [--record]`: changes one place of the runtime
 * or the generator at a time, in a copy, and runs the tests that run that place. Exits with 1 when a change goes unnoticed for no listed reason.
 *
 * `npm run mutants -- --known --seed 7 --count 10`: of the mutants in `killers.json`, each against the test that killed it before.
 *
 * `npm run mutants -- --harness [name]`: applies the defects that each harness has to catch.
 */
import { parseArgs } from "node:util";
import { runHarnesses } from "./runHarnesses.ts";
import { runSample } from "./runSample.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "100" },
    skip: { type: "string", default: "0" },
    budget: { type: "string", default: "60" },
    gather: { type: "boolean", default: false },
    known: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    harness: { type: "boolean", default: false },
  },
});

const passed = values.harness
  ? await runHarnesses(positionals[0])
  : await runSample({
      seed: wholeNumber(values.seed),
      count: wholeNumber(values.count),
      skip: wholeNumber(values.skip),
      budget: wholeNumber(values.budget),
      gather: values.gather,
      known: values.known,
      record: values.record,
    });
process.exit(passed ? 0 : 1);

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`${text} is no whole number.`);
}
