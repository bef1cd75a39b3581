/** What has to hold for every value, and how it is put to the proof. */
import fc from "fast-check";
import { seed } from "../../support/fuzz/seed.ts";
import type { Send } from "./sending.ts";

/** One claim: something is made up, sent, and read by an independent parser. */
export interface Claim<Given> {
  readonly title: string;
  /** Cases in CI. */
  readonly runs: number;
  readonly given: fc.Arbitrary<Given>;
  /** The call as a reader of a failure wants to see it. Default: what was made up. */
  readonly shown?: (given: Given) => unknown;
  /** Throws when the claim does not hold. */
  readonly holds: (given: Given, send: Send) => Promise<void>;
}

/** How to try a claim. */
export interface Attempt {
  readonly send: Send;
  /** Default: the claim's own number. */
  readonly runs?: number;
  /** `true`: the first case that fails will do, it need not be the smallest. */
  readonly isHasty?: boolean;
}

/** How it went. */
export interface Trial {
  readonly cases: number;
  /** Names the seed, the case that fails and why; left out when none does. */
  readonly failure?: string;
}

/** Tries a claim. */
export async function attempt<Given>(
  { given, runs: usual, holds, shown = (value) => value }: Claim<Given>,
  { send, runs = usual, isHasty = false }: Attempt,
): Promise<Trial> {
  let cases = 0;
  const property = fc.asyncProperty(given, async (value) => {
    cases++;
    await holds(value, send);
  });
  const details = await fc.check(property, { numRuns: runs, seed, endOnFailure: isHasty });
  if (!details.failed) return { cases };
  const [report = ""] = fc.defaultReportMessage(details)?.split("\nCounterexample") ?? [];
  const example = details.counterexample?.[0];
  const call = example === undefined ? "" : fc.stringify(shown(example));
  return { cases, failure: `${report}\nThe call: ${call}\n${String(details.errorInstance)}` };
}
