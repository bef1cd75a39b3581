/** Makes the call of a case once more where what went wrong lies with neither side's words. */
import { callCase, type CallOutcome, type CallPlace } from "./callCase.ts";
import type { CorpusCase } from "./corpusCases.ts";

/** The case as it was called in the end. */
export interface CalledCase {
  readonly given: CorpusCase;
  readonly outcome: CallOutcome;
}

export async function calledCase(place: CallPlace, given: CorpusCase): Promise<CalledCase> {
  const outcome = await callCase(place, given);
  // A kept connection may close while the next call takes it, and a busy machine may keep Prism from a response in time.
  if (complains(outcome, pending)) return { given, outcome: await callCase(place, given) };
  const { example, ...unnamed } = given;
  // Prism does not find every example under the name that its document, or its place there, gives it.
  if (example !== undefined && complains(outcome, /cannot find the requested content/))
    return { given: unnamed, outcome: await callCase(place, unnamed) };
  return { given, outcome };
}

const pending =
  /^(thrown|request: no response): .*(ECONNRESET|hang up|Prism does not respond this request)/;

function complains(outcome: CallOutcome, words: RegExp): boolean {
  return outcome.kind === "called" && outcome.violations.some((violation) => words.test(violation));
}
