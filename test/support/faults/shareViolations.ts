/** Each call may have ended as it should, and yet too few have met their fault, or come through it. */
import type { FaultCount } from "./tally.ts";

/**
 * Of all calls for which a kind was drawn, the share that comes through it at least: at once, where it harms nothing, or
 * by another attempt, where replay rule and body allow one. About half of what is measured.
 */
const leastSuccesses: Readonly<Record<string, number>> = {
  drip: 0.95,
  duplicate: 0.95,
  oversized: 0.95,
  earlyResponse: 0.9,
  informational: 0.7,
  wrongBody: 0.25,
  breakOnConnect: 0.1,
  storm: 0.1,
  stale: 0.06,
  breakInRequest: 0.03,
  garbage: 0.03,
  halfClosed: 0.02,
  hang: 0.02,
};

/** Deadlines alone, on a busy machine, keep a fault from being met. */
const leastMet = 0.9;

/** Of fewer calls, a share says nothing. */
const fewestCalls = 50;

/** In sentences; empty when all is right. */
export function shareViolations(faults: ReadonlyMap<string, FaultCount>): readonly string[] {
  return [...faults].flatMap(([kind, { drawn, met, succeeded }]) => {
    if (drawn < fewestCalls) return [];
    const wanted = leastSuccesses[kind] ?? 0;
    return [
      ...(met >= leastMet * drawn ? [] : [`only ${String(met)} of ${String(drawn)} met ${kind}`]),
      ...(succeeded >= wanted * drawn
        ? []
        : [`only ${String(succeeded)} of ${String(drawn)} came through ${kind}`]),
    ];
  });
}
