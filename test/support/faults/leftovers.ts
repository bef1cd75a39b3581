/** What stays behind in this process: open handles, timers, memory. */
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Kinds and numbers of what keeps the process alive. */
export type Resources = ReadonlyMap<string, number>;

/** What is open now. */
export function openResources(): Resources {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo())
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/**
 * Sockets, timers, files and decoders. Pipes and ports belong to the process that runs this one and change as it likes, and
 * a FileHandleReadWrap is one that Node keeps for the next reading.
 */
const ours = /TCP|Timeout|Immediate|FileHandle$|FSReq|Zlib/;

/** Milliseconds. */
const tick = 20;

/** What is open now and was not `before`, in words; waits a moment for what is just being closed. */
export async function leftoverResources(
  before: Resources,
  patience = 5_000,
): Promise<readonly string[]> {
  for (let passed = 0; ; passed += tick) {
    const left = [...openResources()]
      .map(([kind, count]) => [kind, count - (before.get(kind) ?? 0)] as const)
      .filter(([kind, more]) => more > 0 && ours.test(kind))
      .map(([kind, more]) => `${String(more)} ${kind}`);
    if (left.length === 0 || passed >= patience) return left;
    await setTimeout(tick);
  }
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes on the heap that are in use, once garbage is gone: what finalizers let go takes a second round. */
export async function heapSize(): Promise<number> {
  collectGarbage();
  await setTimeout(50);
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
