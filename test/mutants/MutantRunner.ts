/** One mutant at a time in the copy: its tests, then the compiler; the tests of what is built where it has no others. */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { builtTests } from "./builtTests.ts";
import { checkout } from "./copyRepository.ts";
import type { Mutant } from "./Mutant.ts";
import { patience, runPatiently } from "./runPatiently.ts";
import { tookTooLong, VitestProcess } from "./VitestProcess.ts";
import type { RunRequest } from "./vitestProgram.ts";

/** What became of a mutant. */
export interface Verdict {
  /** The first test that failed, or the compiler; none for a survivor. */
  readonly killer?: string;
  /** The compiler refuses it: no such program could be released. */
  readonly isRefused?: true;
  /** So many test files ran and passed. */
  readonly passed: number;
}

/** The tests of a mutant have this much, and a multiple of what they were measured to take; without it they have to end at all. */
const leastLimit = 240_000;
const longest = 60 * 60_000;

/** A mutant in its file, and the file without it. */
interface Placed {
  readonly mutant: Mutant;
  readonly original: Original;
}

interface Original {
  readonly path: string;
  readonly text: string;
}

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
      return await this.judge({ mutant, original: { path, text } }, tests);
    } finally {
      writeFileSync(path, text);
    }
  }

  private async judge(placed: Placed, tests: readonly TestFile[]): Promise<Verdict> {
    const sources = await this.firstFailure(placed, tests);
    if (sources !== undefined) return { killer: sources, passed: 0 };
    const complaint = await this.compile();
    if (complaint !== undefined) return { killer: complaint, isRefused: true, passed: 0 };
    // They take minutes, and what other tests run is theirs to hold.
    if (tests.length > 0) return { passed: tests.length };
    const built = await this.firstFailure(placed, builtTests);
    const passed = builtTests.length;
    return built === undefined ? { passed } : { killer: `${built} (built)`, passed: 0 };
  }

  private async firstFailure(
    { mutant: { file }, original }: Placed,
    tests: readonly TestFile[],
  ): Promise<string | undefined> {
    if (tests.length === 0) return undefined;
    const expected = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const changed = this.before === undefined ? [file] : [this.before, file];
    this.before = file;
    const request = { tests: tests.map(({ test }) => test), changed };
    const { failed } = await runPatiently({
      limit: leastLimit + patience * expected,
      run: (limit) => this.vitest.run(request, limit),
      isLate: (result) => result.failed === tookTooLong,
      timeWithout: () => this.timeWithout(original, request),
    });
    return failed;
  }

  private async timeWithout({ path, text }: Original, request: RunRequest): Promise<number> {
    const mutated = readFileSync(path, "utf8");
    writeFileSync(path, text);
    const start = performance.now();
    try {
      const { failed } = await this.vitest.run(request, longest);
      if (failed === undefined) return performance.now() - start;
      throw new Error(`The tests fail without a mutant: ${failed}`);
    } finally {
      writeFileSync(path, mutated);
    }
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
