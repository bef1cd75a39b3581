/** A copy of the repository that one defect after the other is put into, and taken out of again. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyDefect } from "./applyDefect.ts";
import { copyRepository } from "./copyRepository.ts";
import type { Defect, Harness, Needs } from "./Defect.ts";
import { endPrograms, runProgram, type ProgramEnd } from "./runProgram.ts";

/** Without a defect: a machine may be slow. */
const longest = 20 * 60_000;

/** What caught a defect that makes a harness hang. */
export const noEnd = "no end within the limit";

/** What a harness makes of a product. */
export type Verdict =
  | { readonly kind: "passed" }
  | { readonly kind: "caught"; readonly by: string }
  /** The run proves nothing. */
  | { readonly kind: "void"; readonly why: string };

type Step = "generate" | "build" | "declare";

/** What has to be made anew after a change. By their paths: the commands of `node_modules/.bin` are the checkout's. */
const compile = ["node", "node_modules/typescript-7/bin/tsc", "-b"];
const commands: Readonly<Record<Step, readonly (readonly string[])[]>> = {
  generate: [
    [...compile, "generator"],
    ["node", "generator/bin/lading.js", "generate"],
  ],
  build: [[...compile, "packages", "test/tsconfig.programs.json"]],
  declare: [[...compile, "packages", "--noCheck"]],
};

export class DefectBench {
  private readonly copy = copyRepository();
  /** What the defect before has spoilt. */
  private stale: ReadonlySet<Step> = new Set();

  /** Ends what runs. */
  remove(): void {
    endPrograms();
    this.copy.remove();
  }

  /** The harness without a defect. */
  async runSound(harness: Harness): Promise<Verdict> {
    return (await this.prepare(new Set())) ?? this.run(harness, longest);
  }

  async runDefect(harness: Harness, defect: Defect, milliseconds: number): Promise<Verdict> {
    const { root } = this.copy;
    const { path, before, after } = applyDefect(root, defect);
    writeFileSync(join(root, path), after);
    try {
      const steps = stepsFor(harness.needs ?? "packages", path);
      return (await this.prepare(steps)) ?? (await this.run(harness, milliseconds));
    } finally {
      writeFileSync(join(root, path), before);
    }
  }

  /** Gives what goes wrong: a defect that the compiler refuses says nothing of a harness. */
  private async prepare(steps: ReadonlySet<Step>): Promise<Verdict | undefined> {
    const due = (["generate", "build", "declare"] as const).filter(
      (step) => steps.has(step) || this.stale.has(step),
    );
    this.stale = steps;
    for (const command of due.flatMap((step) => commands[step])) {
      const end = await runProgram({ root: this.copy.root, command, milliseconds: longest });
      if (end.code !== 0) return { kind: "void", why: `not built: ${firstFailure(end.output)}` };
    }
    return undefined;
  }

  private async run({ command }: Harness, milliseconds: number): Promise<Verdict> {
    const isVitest = command.includes("vitest");
    const end = await runProgram({
      root: this.copy.root,
      // The first failure is enough; on a busy machine a slow test is no defect that was caught.
      command: [
        "env",
        `TEST_TIMEOUT=${milliseconds}`,
        ...command,
        ...(isVitest ? ["--bail=1"] : []),
      ],
      milliseconds,
    });
    return verdictOf(end, isVitest);
  }
}

/** A defect of the generator is one of its packages, once they are written by it. */
function stepsFor(needs: Needs, path: string): ReadonlySet<Step> {
  const steps = new Set<Step>();
  if (needs !== "sources" && path.startsWith("generator/")) steps.add("generate");
  if (needs === "build") steps.add("build");
  if (needs === "declarations") steps.add("declare");
  return steps;
}

function verdictOf({ code, output }: ProgramEnd, isVitest: boolean): Verdict {
  if (code === 0) return { kind: "passed" };
  if (code === undefined) return { kind: "caught", by: noEnd };
  const failure = firstFailure(output);
  // A failure of the machine is none of the product's.
  if (isVitest && !/^(FAIL |Unhandled )/.test(failure))
    return { kind: "void", why: `vitest did not run: ${failure}` };
  return { kind: "caught", by: failure };
}

/** The line that tells most: a test's name, a compiler's complaint, or the last word. */
function firstFailure(output: string): string {
  const lines = output
    .split("\n")
    .map((line) => line.replace(/^[\s⎯]+/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("npm error"));
  const patterns = [/^FAIL /, /^Unhandled /, /error TS\d+/, /^[×✗] /];
  const reported = patterns
    .map((pattern) => lines.find((line) => pattern.test(line)))
    .find(Boolean);
  return (reported ?? lines.at(-1) ?? "no word").slice(0, 160);
}
