/** One mutant at a time in the copy: its tests, then the compiler; the tests of what is built where it has no others. */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { builtTests } from "./builtTests.ts";
import { checkout } from "./copyRepository.ts";
import type { Mutant } from "./Mutant.ts";
import { VitestProcess } from "./VitestProcess.ts";

/** What became of a mutant. */
export interface Verdict {
  /** The first test that failed, or the compiler; none for a survivor. */
  readonly killer?: string;
  /** The compiler refuses it: no such program could be released. */
  readonly isRefused?: true;
  /** So many test files ran and passed. */
  readonly passed: number;
}

/** A machine that does much else takes so much longer than it took when the times were measured. */
const patience = 30;

export interface TestFile {
  readonly test: string;
  readonly milliseconds: number;
}

const run = promisify(execFile);
const compiler = join(checkout, "node_modules/typescript-7/bin/tsc");

export class MutantRunner {
  private readonly root: string;
  private readonly vitest: VitestProcess;
  /** The file of the mutant before: vitest still has its text. */
  private before: string | undefined;

  constructor(root: string) {
    this.root = root;
    this.vitest = new VitestProcess(root, "run");
  }

  stop(): void {
    this.vitest.stop();
  }

  async run(mutant: Mutant, tests: readonly TestFile[]): Promise<Verdict> {
    const path = join(this.root, mutant.file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end));
    try {
      return await this.judge(mutant, tests);
    } finally {
      writeFileSync(path, text);
    }
  }

  private async judge(mutant: Mutant, tests: readonly TestFile[]): Promise<Verdict> {
    const sources = await this.firstFailure(mutant, tests);
    if (sources !== undefined) return { killer: sources, passed: 0 };
    const complaint = await this.compile();
    if (complaint !== undefined) return { killer: complaint, isRefused: true, passed: 0 };
    // They take minutes, and what other tests run is theirs to hold.
    if (tests.length > 0) return { passed: tests.length };
    const built = await this.firstFailure(mutant, builtTests);
    const passed = builtTests.length;
    return built === undefined ? { passed } : { killer: `${built} (built)`, passed: 0 };
  }

  private async firstFailure(
    { file }: Mutant,
    tests: readonly TestFile[],
  ): Promise<string | undefined> {
    if (tests.length === 0) return undefined;
    const expected = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const limit = 120_000 + patience * expected;
    const names = tests.map(({ test }) => test);
    const changed = this.before === undefined ? [file] : [this.before, file];
    this.before = file;
    const { failed } = await this.vitest.run({ tests: names, changed }, limit);
    return failed;
  }

  /** Builds the copy; what the compiler refuses is no mutant that could be released. */
  private async compile(): Promise<string | undefined> {
    try {
      await run(process.execPath, [compiler, "-b", "packages/runtime", "generator"], {
        cwd: this.root,
      });
      return undefined;
    } catch (error) {
      const { stdout } = error as { readonly stdout: string };
      return `the compiler: ${stdout.trim().split("\n")[0]}`;
    }
  }
}
