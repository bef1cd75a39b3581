/**
 * A document with chains of thousands of references needs more stack than a program starts with: the walk over it
 * is recursive. Only a worker thread can have more.
 */
import { isMainThread, Worker } from "node:worker_threads";
import type { Seen } from "../fingerprint/Surroundings.ts";
import { currentWatcher, type Repeat } from "../fingerprint/watcher.ts";
import { reportProgress } from "./progress.ts";

/** Stack for about 100,000 references in a row, and memory for young objects, of which a large document creates millions. */
const resourceLimits = {
  stackSizeMb: 64,
  maxYoungGenerationSizeMb: 96,
  maxOldGenerationSizeMb: 4096,
};

/** Documents with more bytes than this go to the worker at once. */
const large = 1_000_000;

/** A task for this thread or for the worker. */
export interface Task<Outcome> {
  /** The data for `worker.ts`. */
  readonly task: object;
  /** Size of the document, if it is known. */
  readonly bytes: number;
  readonly run: () => Promise<Outcome>;
}

/** Runs a task in this thread. A large document, or one that overflows the stack, is handled by a worker with a larger stack. */
export async function runWithEnoughStack<Outcome>({
  task,
  bytes,
  run,
}: Task<Outcome>): Promise<Outcome> {
  if (isMainThread && bytes > large) return runInWorker<Outcome>(task);
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof RangeError) || !isMainThread) throw error;
    return runInWorker<Outcome>(task);
  }
}

/** What `worker.ts` sends. */
type Message<Outcome> =
  | { readonly progress: string }
  | { readonly outcome: Outcome; readonly repeat?: Repeat; readonly seen: Seen };

function runInWorker<Outcome>(task: object): Promise<Outcome> {
  const watcher = currentWatcher();
  const workerData = { ...task, isWatched: watcher !== undefined };
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerProgram(), { workerData, resourceLimits });
    worker.on("message", (message: Message<Outcome>) => {
      if ("progress" in message) return reportProgress(message.progress);
      watcher?.add(message.seen);
      if (message.repeat) watcher?.repeat(message.repeat);
      resolve(message.outcome);
    });
    worker.once("error", reject);
    worker.once("exit", (status) =>
      reject(new Error(`the generator's worker ended with ${status}`)),
    );
  });
}

/** The worker runs the compiled file, even if this file runs from its source. */
function workerProgram(): URL {
  return new URL("./worker.js", import.meta.url.replace(/\/src\/(?=worker\/\w+\.ts$)/, "/dist/"));
}
