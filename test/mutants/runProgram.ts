/** Runs a program with all that it starts, and ends all of it when it takes too long or the user stops. */
import { spawn } from "node:child_process";

export interface ProgramRun {
  readonly root: string;
  readonly command: readonly string[];
  readonly milliseconds: number;
}

/** What it wrote; `code` is missing when it was ended. */
export interface ProgramEnd {
  readonly code: number | undefined;
  readonly output: string;
}

/** Process groups that run now. */
const running = new Set<number>();

export function runProgram({ root, command, milliseconds }: ProgramRun): Promise<ProgramEnd> {
  const [program = "", ...words] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: root,
      env: { ...process.env, CI: "true", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    const { pid } = child;
    if (pid !== undefined) running.add(pid);
    const output: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (text: string) => output.push(text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => output.push(text));
    const timer = setTimeout(() => endGroup(pid), milliseconds);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (pid !== undefined) running.delete(pid);
      resolve({ code: code ?? undefined, output: output.join("") });
    });
  });
}

export function endPrograms(): void {
  for (const pid of running) endGroup(pid);
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It has just ended by itself.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
