/**
 * Thousands of calls of every operation of every provider, each with something going wrong: every one meets what was
 * drawn for it and ends as it should, no request is repeated that must not be, and nothing stays behind.
 *
 * A failure names its seed: `npm run soak -- --seed <seed> --transport <node|fetch>` repeats that one call and shows it.
 */
import { expect, test } from "vitest";
import { startCampaign } from "../support/faults/campaign.ts";
import { exampleCalls } from "../support/faults/faultCase.ts";
import type { FaultCase } from "../support/faults/faultCase.ts";
import { heapSize, leftoverResources, openResources } from "../support/faults/leftovers.ts";
import { faultTable } from "../support/faults/faultTable.ts";
import { shareViolations } from "../support/faults/shareViolations.ts";
import { startTally } from "../support/faults/tally.ts";
import { readProviders } from "../support/providers.ts";

const calls = exampleCalls(await readProviders());

/** Not the first seeds of the soak's, which starts elsewhere every time. */
const firstSeed = 1;

/** `FAULTY_CALLS` asks for so many instead, over each transport: the soak sends as many as its time allows. */
const asked = process.env["FAULTY_CALLS"];

test.each<[FaultCase["transport"], number]>([
  ["node", Number(asked ?? 1_800)],
  ["fetch", Number(asked ?? 800)],
])(
  "%s: %i faulty calls end as they should, and leave nothing behind",
  async (transport, count) => {
    const before = openResources();
    const campaign = await startCampaign();
    const tally = startTally();
    const heap: number[] = [];
    const batch = count / 4;
    for (let seed = firstSeed; seed <= count; seed += batch) {
      const seeds = Array.from({ length: batch }, (_seed, index) => seed + index);
      await campaign.run(seeds, { calls, transport }, tally.add);
      heap.push(await heapSize());
    }
    await campaign.stop();
    console.log(`${transport}:\n${faultTable(tally.faults())}`);
    expect(tally.failures().join("\n")).toBe("");
    expect(shareViolations(tally.faults())).toEqual([]);
    expect(tally.total()).toBe(count);
    expect(tally.operations()).toEqual(everyOperation());
    // What is loaded or compiled once is there after the first batch.
    expect((heap.at(-1) ?? 0) - (heap[0] ?? 0)).toBeLessThan(6_000_000);
    expect(await leftoverResources(before)).toEqual([]);
  },
  240_000,
);

function everyOperation(): readonly string[] {
  const names = calls.map(({ provider, operation }) => `${provider.name}.${operation.name}`);
  return [...new Set(names)].sort();
}
