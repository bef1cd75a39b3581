/** `npm run mock` of a project, until the test is done with it. */
import { spawn } from "node:child_process";
import { freePort } from "../support/freePort.ts";
import type { Project } from "./Project.ts";

export interface Mock {
  readonly stop: () => Promise<void>;
}

export async function startMock(project: Project, manager: string): Promise<Mock> {
  // Something else may have the usual port.
  const port = String(await freePort());
  for (const path of ["package.json", "first-call.js"])
    project.write(path, project.read(path).replaceAll("4010", port));
  const child = spawn(manager, ["run", "mock"], {
    cwd: project.folder,
    env: project.environment(),
    // The manager starts the mock as a child of a shell: all of them are one group.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
        if (/^http:/m.test(printed)) resolve();
      });
    child.once("exit", () => reject(new Error(`the mock ended:\n${printed}`)));
  });
  return {
    stop: () => {
      if (child.pid !== undefined) process.kill(-child.pid);
      return ended;
    },
  };
}
