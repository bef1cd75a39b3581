/** Draws a sample, runs it, and prints who lives. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copyRepository } from "./copyRepository.ts";
import { Coverage } from "./Coverage.ts";
import { drawSample, type Draw } from "./drawSample.ts";
import type { Mutant } from "./Mutant.ts";
import { MutantRunner, type TestFile } from "./MutantRunner.ts";
import { readExcuses } from "./survivors.ts";

export interface SampleOptions extends Draw {
  /** Gather anew which tests run what. */
  readonly gather: boolean;
  /** The measured seconds of tests that one mutant may take. */
  readonly budget: number;
}

interface Survivor {
  readonly mutant: Mutant;
  readonly passed: number;
}

/** Is there no survivor without a reason? */
export async function runSample(options: SampleOptions): Promise<boolean> {
  const copy = copyRepository();
  const runner = new MutantRunner(copy.root);
  process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
  process.once("exit", () => {
    runner.stop();
    copy.remove();
  });
  const coverage = options.gather
    ? await Coverage.gather(copy.root)
    : await Coverage.read(copy.root);
  const sample = drawSample(copy.root, options);
  const survivors: Survivor[] = [];
  for (const [index, mutant] of sample.entries()) {
    const text = readFileSync(join(copy.root, mutant.file), "utf8");
    const tests = within(coverage.testsOf(mutant, text), options.budget);
    const { killer, passed } = await runner.run(mutant, tests);
    if (killer === undefined) survivors.push({ mutant, passed });
    console.log(`${index + 1}/${sample.length} ${place(mutant)} ${killer ?? "SURVIVED"}`);
  }
  return report(options, sample, survivors);
}

/** As many as fit, the quickest first, and one in any case. */
function within(tests: readonly TestFile[], seconds: number): readonly TestFile[] {
  let spent = 0;
  return tests.filter(({ milliseconds }, index) => {
    spent += milliseconds;
    return index === 0 || spent <= seconds * 1000;
  });
}

function report(
  { seed, skip }: Draw,
  sample: readonly Mutant[],
  survivors: readonly Survivor[],
): boolean {
  const excuses = readExcuses();
  const excused = survivors.filter(({ mutant }) => excuses.has(mutant.key));
  console.log("");
  for (const { mutant, passed } of survivors) {
    console.log(`survived (${mutant.kind}, ${passed} test files passed): ${place(mutant)}`);
    console.log(`  - ${mutant.before}\n  + ${mutant.after}`);
    console.log(`  ${excuses.get(mutant.key) ?? "no reason is listed: a test is missing"}`);
  }
  const killed = sample.length - survivors.length;
  const counted = sample.length - excused.length;
  const score = ((100 * killed) / counted).toFixed(1);
  const drawn = `seed ${seed}, ${sample.length} mutants from ${skip + 1}`;
  console.log(
    `\n${drawn}: ${killed} killed, ${excused.length} live for a reason, ${survivors.length - excused.length} without one: ${score} %`,
  );
  return survivors.length === excused.length;
}

function place({ file, line }: Mutant): string {
  return `${file}:${line}`;
}
