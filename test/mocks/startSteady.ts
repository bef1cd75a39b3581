/** Steady in a process of its own, in front of one document. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../support/freePort.ts";

export interface SteadyProcess {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** How often another port is tried: someone may take a free one before Steady does. */
const attempts = 3;

/** Rejects, with Steady's words, when it does not take the document. */
export async function startSteady(program: string, document: string): Promise<SteadyProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(); // Steady listens nowhere with port 0.
    // In CI it prints another format, without the line that is waited for.
    const flags = ["--port", String(port), "--host", "127.0.0.1", "--quiet", "--log-format=text"];
    const child = spawn(program, [...flags, "--no-color", document], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = await firstWords(child);
    const stop = (): Promise<void> => end(child);
    if (/Ready to accept/.test(output)) return { url: `http://127.0.0.1:${String(port)}`, stop };
    await stop();
    if (attempt === attempts || !/in use/i.test(output)) throw new Error(output.trim());
  }
}

/** What it prints until it is ready, or ends. */
async function firstWords(child: ChildProcess): Promise<string> {
  let output = "";
  return new Promise((resolve) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (/Ready to accept/.test(output)) resolve(output);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", (error) => resolve(String(error)));
    child.once("close", () => resolve(output));
    setTimeout(() => resolve(`${output}\nSteady is not ready after a minute.`), 60_000).unref();
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
