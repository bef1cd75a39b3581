/** Faulty calls until the time is over, with a line of figures every few seconds. */
import { startCampaign, type Campaign } from "../support/faults/campaign.ts";
import type { ExampleCall } from "../support/faults/faultCase.ts";
import { heapSize, leftoverResources, openResources } from "../support/faults/leftovers.ts";
import { faultTable } from "../support/faults/faultTable.ts";
import { shareViolations } from "../support/faults/shareViolations.ts";
import { startTally, type Tally } from "../support/faults/tally.ts";

/** How to soak. */
export interface Soak {
  readonly calls: readonly ExampleCall[];
  readonly minutes: number;
  /** It ends after so many calls, also before its time. */
  readonly mostCalls: number;
  /** How many calls are under way at the same time. */
  readonly lanes: number;
}

/** Milliseconds between two lines. */
const lineInterval = 5_000;
/** Calls between two looks at the heap, and between two transports. */
const slice = 1_000;
/** What is loaded and compiled once is there after so many slices. */
const warmSlices = 4;
/** Bytes by which the heap may be larger at the end than after the first slices. */
const heapTolerance = 8_000_000;

/** Was everything right? */
export async function soakUntil({ calls, minutes, mostCalls, lanes }: Soak): Promise<boolean> {
  const before = openResources();
  const campaign = await startCampaign({ lanes });
  const tally = startTally();
  const print = startPrinting(tally);
  const heap: number[] = [];
  const end = performance.now() + minutes * 60_000;
  for (
    let seed = firstSeed();
    performance.now() < end && tally.total() < mostCalls;
    seed += slice
  ) {
    await runSlice(
      { campaign, calls, seed, end },
      heap.length % 2 === 0 ? "node" : "fetch",
      (report) => {
        tally.add(report);
        print();
      },
    );
    heap.push(await heapSize());
  }
  await campaign.stop();
  return report(tally, heap, await leftoverResources(before));
}

/** Other seeds than the tests', and other ones each time: every failure names its own. */
function firstSeed(): number {
  return 1_000_000 + (Date.now() % 1_000_000_000);
}

interface Slice {
  readonly campaign: Campaign;
  readonly calls: readonly ExampleCall[];
  readonly seed: number;
  readonly end: number;
}

async function runSlice(
  { campaign, calls, seed, end }: Slice,
  transport: "node" | "fetch",
  onReport: Parameters<Campaign["run"]>[2],
): Promise<void> {
  function* seeds(): Generator<number> {
    for (let next = seed; next < seed + slice && performance.now() < end; next++) yield next;
  }
  await campaign.run(seeds(), { calls, transport }, onReport);
}

/** Prints a line of figures, when the last one is some time ago. */
function startPrinting(tally: Tally): () => void {
  const start = performance.now();
  let last = start;
  return () => {
    const now = performance.now();
    if (now - last < lineInterval) return;
    last = now;
    const { rss, heapUsed } = process.memoryUsage();
    const ends = [...tally.ends()].sort().map(([name, count]) => `${name} ${String(count)}`);
    const handles = [...openResources()].map(([kind, count]) => `${kind} ${String(count)}`);
    console.log(
      [
        `${((now - start) / 1000).toFixed(0)} s`,
        `${String(tally.total())} calls, ${String(tally.requests())} requests, ${String(tally.wrong())} wrong`,
        ends.join(", "),
        `RSS ${megabytes(rss)}, heap ${megabytes(heapUsed)}`,
        handles.join(", "),
      ].join(" | "),
    );
  };
}

function report(tally: Tally, heap: readonly number[], leftovers: readonly string[]): boolean {
  console.log(`\n${faultTable(tally.faults())}`);
  console.log(`Heap after each ${String(slice)} calls: ${heap.map(megabytes).join(", ")}.`);
  const warm = heap[Math.min(warmSlices, heap.length) - 1] ?? 0;
  const grown = (heap.at(-1) ?? 0) - warm;
  const wrongs = [
    ...tally.failures(),
    ...shareViolations(tally.faults()),
    ...(grown > heapTolerance ? [`the heap grew by ${megabytes(grown)}`] : []),
    ...leftovers.map((left) => `${left} stayed open`),
  ];
  for (const wrong of wrongs) console.error(`WRONG: ${wrong}`);
  const verdict = wrongs.length === 0 ? "every one ended as it should" : "not all is right";
  console.log(
    `${String(tally.total())} faulty calls of ${String(tally.operations().length)} operations: ${verdict}.`,
  );
  return wrongs.length === 0 && tally.total() > 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
