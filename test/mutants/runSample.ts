/** Draws a sample, runs it, and prints who lives. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copyRepository } from "./copyRepository.ts";
import { Coverage } from "./Coverage.ts";
import { drawSample, type Draw } from "./drawSample.ts";
import type { Mutant } from "./Mutant.ts";
import { MutantRunner, type TestFile, type Verdict } from "./MutantRunner.ts";
import { readExcuses, readKillers, recordKillers } from "./knownMutants.ts";

export interface SampleOptions extends Draw {
  /** Only mutants of which a test is known that killed them, and only that test. */
  readonly known: boolean;
  /** Note which test killed which mutant. */
  readonly record: boolean;
  /** Gather anew which tests run what. */
  readonly gather: boolean;
  /** The measured seconds of tests that one mutant may take. */
  readonly budget: number;
}

interface Judged extends Verdict {
  readonly mutant: Mutant;
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
  const { sample, testsOf } = options.known
    ? drawKnown(copy.root, options)
    : await drawAny(copy.root, options);
  const judged: Judged[] = [];
  for (const [index, mutant] of sample.entries()) {
    const verdict = await runner.run(mutant, testsOf(mutant));
    judged.push({ mutant, ...verdict });
    const word = verdict.isUndecided ? "UNDECIDED, " : "";
    const killer = verdict.killer ?? "SURVIVED";
    console.log(`${index + 1}/${sample.length} ${place(mutant)} ${word}${killer}`);
  }
  if (options.record) await recordKillers(killersOf(judged));
  return report(options, judged);
}

interface Drawn {
  readonly sample: readonly Mutant[];
  readonly testsOf: (mutant: Mutant) => readonly TestFile[];
}

async function drawAny(root: string, options: SampleOptions): Promise<Drawn> {
  const coverage = options.gather ? await Coverage.gather(root) : await Coverage.read(root);
  const testsOf = (mutant: Mutant): readonly TestFile[] => {
    const text = readFileSync(join(root, mutant.file), "utf8");
    return within(coverage.testsOf(mutant, text), options.budget);
  };
  return { sample: drawSample(root, options), testsOf };
}

/** Minutes instead of hours, and no coverage is needed: what CI runs. */
function drawKnown(root: string, options: SampleOptions): Drawn {
  const killers = readKillers();
  const sample = drawSample(root, options, ({ key }) => killers[key] !== undefined);
  if (sample.length < options.count)
    throw new Error(`Of ${options.count} known mutants ${sample.length} are left: record others.`);
  return { sample, testsOf: ({ key }) => [{ test: killers[key] ?? "", milliseconds: 10_000 }] };
}

/** As many as fit, the quickest first, and one in any case. */
function within(tests: readonly TestFile[], seconds: number): readonly TestFile[] {
  let spent = 0;
  return tests.filter(({ milliseconds }, index) => {
    spent += milliseconds;
    return index === 0 || spent <= seconds * 1000;
  });
}

/** Those of test files: a mutant that took too long, or that only the compiler refused, has none. */
function killersOf(judged: readonly Judged[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    judged.flatMap(({ mutant, killer, isRefused, isUndecided }) => {
      const [test = ""] = killer?.split(" > ") ?? [];
      return !isRefused && !isUndecided && test.endsWith(".test.ts") ? [[mutant.key, test]] : [];
    }),
  );
}

function report({ seed, skip }: Draw, judged: readonly Judged[]): boolean {
  const excuses = readExcuses();
  const survivors = judged.filter(({ killer }) => killer === undefined);
  const excused = survivors.filter(({ mutant }) => excuses.has(mutant.key));
  console.log("");
  for (const { mutant, passed } of survivors) {
    console.log(`survived (${mutant.kind}, ${passed} test files passed): ${place(mutant)}`);
    console.log(`  - ${mutant.before}\n  + ${mutant.after}`);
    console.log(`  ${excuses.get(mutant.key) ?? "no reason is listed: a test is missing"}`);
  }
  const refused = judged.filter(({ isRefused }) => isRefused).length;
  const undecided = judged.filter(({ isUndecided }) => isUndecided).length;
  const killed = judged.length - survivors.length - refused - undecided;
  const unexcused = survivors.length - excused.length;
  const score = ((100 * killed) / Math.max(killed + unexcused, 1)).toFixed(1);
  console.log(`\nseed ${seed}, ${judged.length} mutants from number ${skip + 1}:`);
  console.log(`${killed} killed by tests, ${refused} refused by the compiler,`);
  console.log(`${excused.length} live for a listed reason, ${unexcused} without one: ${score} %`);
  if (undecided > 0)
    console.log(`${undecided} undecided: their tests fail without them too, on a busy machine`);
  return unexcused + undecided === 0;
}

function place({ file, line }: Mutant): string {
  return `${file}:${line}`;
}
