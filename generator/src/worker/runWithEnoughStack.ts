/**
 * A document whose schemas refer on through thousands of others needs more stack than a program begins with: the walk over it
 * follows each reference before it comes back. Only a worker thread can be given more.
 */
import { isMainThread, Worker } from "node:worker_threads";

/** Of the worker: stack for some 100,000 references in a row, and room for young objects, which a large document makes by millions. */
const resourceLimits = {
  stackSizeMb: 64,
  maxYoungGenerationSizeMb: 96,
  maxOldGenerationSizeMb: 4096,
};

/** Documents of so many bytes go to the worker at once. */
const large = 1_000_000;

/** What is to be done, here or there. */
export interface Task<Outcome> {
  /** What `worker.ts` is given. */
  readonly task: object;
  /** Size of the document, where it is known beforehand. */
  readonly bytes: number;
  readonly run: () => Promise<Outcome>;
}

/** Does a task here; a large document's, and one that the stack does not suffice for, in a worker that has enough. */
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

function runInWorker<Outcome>(task: object): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerProgram(), { workerData: task, resourceLimits });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (status) =>
      reject(new Error(`the generator's worker ended with ${status}`)),
    );
  });
}

/** A worker runs what is built, also where these lines run from their sources. */
function workerProgram(): URL {
  return new URL("./worker.js", import.meta.url.replace(/\/src\/(?=worker\/\w+\.ts$)/, "/dist/"));
}
