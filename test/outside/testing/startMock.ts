/** `lading mock` of a project, until it is interrupted. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Project } from "../Project.ts";

export interface TerminalMock {
  readonly url: string;
  /** Presses Ctrl-C; gives all that was printed. */
  readonly stop: () => Promise<string>;
}

export async function startMock(project: Project, words: readonly string[]): Promise<TerminalMock> {
  const child = spawn(join(project.folder, "node_modules/.bin/lading"), words, {
    cwd: project.folder,
    env: project.environment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
        const [found] = /^http:\S+$/m.exec(printed) ?? [];
        if (found !== undefined && printed.endsWith("\n")) resolve(found);
      });
    child.once("exit", () => reject(new Error(`the mock ended:\n${printed}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGINT");
      await once(child, "close");
      return printed;
    },
  };
}
