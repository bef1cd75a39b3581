/** What work costs: processor time and the longest block of the event loop, held against a measure from the same run. */
import { monitorEventLoopDelay } from "node:perf_hooks";

/** Processor time of this process for some work, in milliseconds: a busy machine makes it no longer. */
async function cpuOf(work: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/**
 * How many times as much processor time `work` takes as `measure`: the least of several runs of each, turn about, because
 * all that can come on top of it is what else the process has to do. Below `floor` milliseconds a measure is noise.
 */
export async function cpuRatio(
  work: () => unknown,
  measure: () => unknown,
  { rounds = 7, floor = 5 }: { readonly rounds?: number; readonly floor?: number } = {},
): Promise<number> {
  let own = Infinity;
  let other = Infinity;
  await work();
  for (let round = 0; round < rounds; round++) {
    other = Math.min(other, await cpuOf(measure));
    own = Math.min(own, await cpuOf(work));
    if (own <= Math.max(other, floor) && round > 1) break;
  }
  return own / Math.max(other, floor);
}

/** The longest time in milliseconds for which the event loop stood still during some work: the least of several runs. */
export async function longestBlock(work: () => Promise<unknown>, rounds = 3): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await new Promise((resolve) => setImmediate(resolve));
    await work();
    await new Promise((resolve) => setTimeout(resolve, 2));
    delay.disable();
    least = Math.min(least, delay.max / 1e6);
  }
  return least;
}
