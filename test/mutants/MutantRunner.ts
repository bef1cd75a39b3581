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
import type { RunReply, RunRequest } from "./vitestProgram.ts";

/** What became of a mutant. */
export interface Verdict {
  /** The first test that failed, or the compiler; none for a survivor. */
  readonly killer?: string;
  /** The compiler refuses it: no such program could be released. */
  readonly isRefused?: true;
  /** Its tests fail without it too, as some do on a machine that does much else. */
  readonly isUndecided?: true;
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
    if (sources !== undefined) return sources;
    const complaint = await this.compile();
    if (complaint !== undefined) return { killer: complaint, isRefused: true, passed: 0 };
    // They take minutes, and what other tests run is theirs to hold.
    if (tests.length > 0) return { passed: tests.length };
    const built = await this.firstFailure(placed, builtTests);
    return built ?? { passed: builtTests.length };
  }

  /** A failure counts where the same test passes without the mutant, at the same moment. */
  private async firstFailure(
    { mutant: { file }, original }: Placed,
    tests: readonly TestFile[],
  ): Promise<Verdict | undefined> {
    if (tests.length === 0) return undefined;
    const expected = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const changed = this.before === undefined ? [file] : [this.before, file];
    this.before = file;
    const request = { tests: tests.map(({ test }) => test), changed };
    const unsound: string[] = [];
    const runSound = async (sound: RunRequest): Promise<number> => {
      const { milliseconds, failed } = await this.runWithout(original, sound);
      if (failed !== undefined) unsound.push(failed);
      return milliseconds;
    };
    const { failed } = await runPatiently({
      limit: leastLimit + patience * expected,
      run: (limit) => this.vitest.run(request, limit),
      isLate: (result) => result.failed === tookTooLong,
      timeWithout: () => runSound(request),
    });
    if (failed === undefined) return undefined;
    // No test ran: the machine is too busy to start one.
    if (failed.includes("[vitest-pool]")) unsound.push(failed);
    const [test = ""] = failed.split(" > ");
    if (request.tests.includes(test)) await runSound({ tests: [test], changed: [file] });
    return { killer: failed, passed: 0, ...(unsound.length > 0 && { isUndecided: true }) };
  }

  private async runWithout(
    { path, text }: Original,
    request: RunRequest,
  ): Promise<RunReply & { readonly milliseconds: number }> {
    const mutated = readFileSync(path, "utf8");
    writeFileSync(path, text);
    const start = performance.now();
    try {
      const reply = await this.vitest.run(request, longest);
      return { ...reply, milliseconds: performance.now() - start };
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
