/** A child process that mocks documents. It cannot outlive this process. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "../document/json.ts";
import { MockingError } from "./MockingError.ts";

/** What the parent sends: a document to mock, or the number of one that is no longer needed. */
export type PrismOrder = PrismTask | { readonly number: number; readonly isOver: true };

export interface PrismTask extends PrismOptions {
  readonly number: number;
  readonly document: JsonObject;
}

export interface PrismOptions {
  /** Prism judges only what no one else does: the values of parameters, and bodies where the document has them. */
  readonly isRelieved: boolean;
}

/** What the child reports of a task: the mock's address, or what went wrong. */
export type PrismReport =
  | { readonly number: number; readonly url: string }
  | { readonly number: number; readonly failure: string };

interface Waiting {
  readonly resolve: (url: string) => void;
  readonly reject: (error: Error) => void;
}

export class PrismProcess {
  readonly #child: ChildProcess = fork(childPath(), [], {
    execArgv: [],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  readonly #waiting: Map<number, Waiting> = new Map();
  readonly #errors: string[] = [];
  #count = 0;

  constructor() {
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => this.#errors.push(text));
    this.#child.on("message", (report) => this.#settle(report as PrismReport));
    this.#child.once("error", (error) => this.#fail(error));
    this.#child.once("exit", (code) => {
      this.#fail(new Error(`Prism ended with code ${String(code)}. ${this.#errors.join("")}`));
    });
  }

  /** Mocks a document at a free loopback port. Rejects when it cannot be mocked. */
  async mock(document: JsonObject, options: PrismOptions): Promise<PrismMock> {
    if (!this.isRunning) throw new Error(`Prism has ended. ${this.#errors.join("")}`);
    this.#count += 1;
    const number = this.#count;
    const url = await new Promise<string>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#send({ number, document, ...options });
    });
    return { url, end: () => this.#send({ number, isOver: true }) };
  }

  /** It takes documents. */
  get isRunning(): boolean {
    return this.#child.connected;
  }

  /** Resolves when the process is gone. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL"); // It holds nothing but sockets, and a busy process would notice a disconnect late.
    await gone;
  }

  #send(order: PrismOrder): void {
    // The end of the process is reported on its own.
    if (this.isRunning) this.#child.send(order, () => undefined);
  }

  #settle(report: PrismReport): void {
    const waiting = this.#waiting.get(report.number);
    this.#waiting.delete(report.number);
    if ("url" in report) waiting?.resolve(report.url);
    else waiting?.reject(new MockingError(report.failure));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** A mock in the process. */
export interface PrismMock {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly end: () => void;
}

/** The compiled child: Node 20 runs no TypeScript, and vitest runs this file from its source. */
function childPath(): string {
  const compiled = import.meta.url.endsWith(".ts") ? "../../dist/prism/" : "./";
  const path = fileURLToPath(new URL(`${compiled}prismProgram.js`, import.meta.url));
  if (!existsSync(path)) throw new Error(`${path} is missing. Run \`npm run build\` first.`);
  return path;
}
