/**
 * A document whose schemas refer on through thousands of others needs more stack than a program begins with: the walk over it
 * follows each reference before it comes back. Only a thread can be given more.
 */
import { isMainThread, Worker } from "node:worker_threads";

/** Of the thread: stack for some 100,000 references in a row, and room for young objects, which a large document makes by millions. */
const resourceLimits = {
  stackSizeMb: 64,
  maxYoungGenerationSizeMb: 96,
  maxOldGenerationSizeMb: 4096,
};

/** Documents of so many bytes go to the thread at once. */
const large = 1_000_000;

/** What is to be done, here or there. */
export interface RoomRequest<Outcome> {
  /** What `thread.ts` is told. */
  readonly task: object;
  /** Size of the document, where it is known beforehand. */
  readonly bytes: number;
  readonly run: () => Promise<Outcome>;
}

/** Does a task here; a large document's, and one that the stack does not suffice for, in a thread that has enough. */
export async function inRoom<Outcome>({
  task,
  bytes,
  run,
}: RoomRequest<Outcome>): Promise<Outcome> {
  if (isMainThread && bytes > large) return runInThread<Outcome>(task);
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof RangeError) || !isMainThread) throw error;
    return runInThread<Outcome>(task);
  }
}

function runInThread<Outcome>(task: object): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadProgram(), { workerData: task, resourceLimits });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (status) =>
      reject(new Error(`the generator's thread ended with ${status}`)),
    );
  });
}

/** A thread runs what is built, also where these lines run from their sources. */
function threadProgram(): URL {
  return new URL("./thread.js", import.meta.url.replace(/\/src\/inRoom\.ts$/, "/dist/inRoom.js"));
}
