/** What work costs: processor time and the longest block of the event loop, held against a measure from the same run. */
import { monitorEventLoopDelay } from "node:perf_hooks";

/**
 * The most that healthy work may take, as a multiple of its measure. Healthy work takes up to three times as much, on any
 * version of Node and on a busy machine; work that grows with the square of its input, or blocks, takes fifty times and more.
 */
export const mostTimes = 8;

/** Work, and what it is measured by. */
export interface MeasuredWork {
  readonly work: () => unknown;
  readonly measure: () => unknown;
}

export interface Rounds {
  /**
   * The least of so many runs counts: all that can come on top is what else the process, or the machine, has to do. What seems too
   * much is measured four times as often.
   */
  readonly rounds?: number;
  /** Milliseconds. A measure below it is noise, and counts as so much. */
  readonly floor?: number;
}

/** How many times as much processor time the work takes as its measure. */
export function cpuRatio(
  work: MeasuredWork,
  { rounds = 3, floor = 10 }: Rounds = {},
): Promise<number> {
  return ratio(work, { rounds, floor }, cpuOf);
}

/** How many times as long the work blocks the event loop as its measure. */
export function blockRatio(
  work: MeasuredWork,
  { rounds = 3, floor = 25 }: Rounds = {},
): Promise<number> {
  return ratio(work, { rounds, floor }, longestBlock);
}

/** Turn about, so that a machine that slows down slows both. */
async function ratio(
  { work, measure }: MeasuredWork,
  { rounds, floor }: Required<Rounds>,
  cost: (work: () => unknown) => Promise<number>,
): Promise<number> {
  let [own, other] = [Infinity, Infinity];
  const times = (): number => own / Math.max(other, floor);
  await work();
  for (let round = 0; round < rounds || (round < 4 * rounds && times() >= mostTimes); round++) {
    other = Math.min(other, await cost(measure));
    own = Math.min(own, await cost(work));
  }
  return times();
}

/** Processor time of this process for some work, in milliseconds: a busy machine makes it no longer. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** The longest time in milliseconds for which the event loop stood still during some work. */
async function longestBlock(work: () => unknown): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // Its first tick counts for nothing: what blocks before it is not seen.
  await new Promise((resolve) => setTimeout(resolve, 5));
  await work();
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  return delay.max / 1e6;
}
