/** Puts a property to the proof: first by the seeds that failed once, then by this commit's. */
import fc from "fast-check";
import { failedSeeds } from "./failedSeeds.ts";
import { seed } from "./seed.ts";

/** Rejects with the seed, the smallest case that fails, and why. */
export async function assertProperty<Values>(
  name: string,
  property: fc.IRawProperty<Values>,
  runs: number,
): Promise<void> {
  const kept = failedSeeds.filter((failed) => failed.property === name);
  for (const { seed: failed, runs: first } of kept) {
    await fc.assert(property, { seed: failed, numRuns: first });
  }
  await fc.assert(property, { seed, numRuns: runs });
}
