/** Prism as users start it: its own command line, on a document as it stands. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { workspaceFolder } from "../packages/workspaceFolder.ts";

/** A running `prism mock`. */
export interface PrismCommand {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts `prism mock` on a free port. Rejects with what it printed when it ends before it listens. */
export async function startPrismCommand(source: string): Promise<PrismCommand> {
  const root = workspaceFolder();
  const prism = createRequire(join(root, "package.json")).resolve(
    "@stoplight/prism-cli/dist/index.js",
  );
  const child = spawn(
    process.execPath,
    [prism, "mock", "--port", "0", "--multiprocess", "false", source],
    {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const url = await listeningUrl(child);
  return {
    url,
    stop: async () => {
      const ended = once(child, "close");
      if (child.exitCode === null && child.kill("SIGKILL")) await ended;
    },
  };
}

function listeningUrl(child: ChildProcess): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    const read = (text: Buffer): void => {
      printed += String(text);
      const url = /listening on (http:\/\/\S+)/.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("close", () => reject(new Error(`Prism did not start:\n${printed}`)));
  });
}
