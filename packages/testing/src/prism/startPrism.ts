/** Prism mocks in a process of their own. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "../document/json.ts";

/** What the parent sends. */
export interface PrismOrder {
  readonly documents: readonly JsonObject[];
  /** Only what no one else judges: the values of parameters, and bodies where the document has them. */
  readonly isRelieved: boolean;
}

/** What the child reports: the mocks' addresses in the documents' order, or what went wrong. */
export type PrismResponse = { readonly urls: readonly string[] } | { readonly failure: string };

/** Running mocks. */
export interface Prism {
  /** `http://127.0.0.1:<port>` for each document, in their order. */
  readonly urls: readonly string[];
  /** Ends the process; resolves when it is gone. */
  readonly stop: () => Promise<void>;
}

/**
 * Mocks the documents, each at its own free loopback port, in one child process. The child cannot outlive this process.
 * Rejects when a document cannot be mocked.
 */
export async function startPrism(
  documents: readonly JsonObject[] | Promise<readonly JsonObject[]>,
  { isRelieved = false }: Partial<Omit<PrismOrder, "documents">> = {},
): Promise<Prism> {
  const child = fork(childPath(), [], { execArgv: [], stdio: ["ignore", "ignore", "pipe", "ipc"] });
  try {
    // The process loads Prism while the documents are still being read.
    const order: PrismOrder = { documents: await documents, isRelieved };
    child.send(order);
    const response = await responseOf(child);
    if ("failure" in response) throw new Error(`Prism cannot mock a document: ${response.failure}`);
    return { urls: response.urls, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** The compiled child: Node 20 runs no TypeScript, and vitest runs this file from its source. */
function childPath(): string {
  const compiled = import.meta.url.endsWith(".ts") ? "../../dist/prism/" : "./";
  const path = fileURLToPath(new URL(`${compiled}prismProcess.js`, import.meta.url));
  if (!existsSync(path)) throw new Error(`${path} is missing. Run \`npm run build\` first.`);
  return path;
}

function responseOf(child: ChildProcess): Promise<PrismResponse> {
  const errors: string[] = [];
  child.stderr?.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  return new Promise((resolve, reject) => {
    child.once("message", (response) => {
      resolve(response as PrismResponse);
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`Prism ended with code ${String(code)}. ${errors.join("")}`));
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL"); // It holds nothing but sockets, and a busy process would notice a disconnect late.
  await gone;
}
