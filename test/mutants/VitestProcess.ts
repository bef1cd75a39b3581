/** The process of `vitestProgram.ts`, which is ended, with all that it started, when a run takes too long. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { RunReply, RunRequest } from "./vitestProgram.ts";

export const tookTooLong = "took too long";

export class VitestProcess {
  private child: ChildProcess | undefined;
  private readonly root: string;
  private readonly mode: "gather" | "run";

  constructor(root: string, mode: "gather" | "run") {
    this.root = root;
    this.mode = mode;
  }

  async run(request: RunRequest, milliseconds: number): Promise<RunReply> {
    const child = (this.child ??= await this.start());
    const limit = AbortSignal.timeout(milliseconds);
    const over = new AbortController();
    const signal = AbortSignal.any([limit, over.signal]);
    const reply = Promise.race([
      once(child, "message", { signal }),
      once(child, "exit", { signal }),
    ]);
    child.send(request);
    try {
      const [message] = (await reply) as [RunReply | number | null];
      if (message !== null && typeof message === "object") return message;
      this.stop();
      return { failed: "the process of the tests ended" };
    } catch (error) {
      if (!limit.aborted) throw error;
      this.stop();
      return { failed: tookTooLong };
    } finally {
      over.abort();
    }
  }

  /** Ends it and its workers: they are a group of their own. */
  stop(): void {
    const { child } = this;
    this.child = undefined;
    if (child?.pid === undefined || child.exitCode !== null) return;
    process.kill(-child.pid, "SIGKILL");
  }

  private async start(): Promise<ChildProcess> {
    const program = join(import.meta.dirname, "vitestProgram.js");
    // What hangs is ended here: no test of its own accord, which on a busy machine would look like a mutant that was noticed.
    const environment = {
      ...process.env,
      TEST_TIMEOUT: String(24 * 3_600_000),
      LADING_REGIONS: join(this.root, "regions.jsonl"),
    };
    const child = fork(program, [this.root, this.mode], {
      cwd: this.root,
      detached: true,
      env: environment,
      execArgv: [],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    await once(child, "message");
    return child;
  }
}
