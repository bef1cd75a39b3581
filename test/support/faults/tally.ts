/** Counts what came of many cases, and keeps none of them: memory is one of the things that are measured. */
import type { FaultCase } from "./faultCase.ts";
import type { EndName } from "./outcomes.ts";
import type { CaseReport } from "./runCase.ts";

/** A running count. */
export interface Tally {
  readonly add: (report: CaseReport) => void;
  readonly total: () => number;
  /** Requests that reached a proxy, in part at least. */
  readonly requests: () => number;
  readonly ends: () => ReadonlyMap<EndName, number>;
  /** How often each kind of fault was met. */
  readonly faults: () => ReadonlyMap<string, number>;
  /** `imagekit.uploadFile`, sorted. */
  readonly operations: () => readonly string[];
  /** The first cases that went wrong, in words. */
  readonly failures: () => readonly string[];
  /** How many went wrong. */
  readonly wrong: () => number;
}

/** More would not be read. */
const mostFailures = 20;

/** Starts at nothing. */
export function startTally(): Tally {
  let [total, requests, wrong] = [0, 0, 0];
  const ends = new Map<EndName, number>();
  const faults = new Map<string, number>();
  const operations = new Set<string>();
  const failures: string[] = [];
  return {
    add: ({ given, end, attempts, violations }) => {
      total++;
      requests += attempts.length;
      ends.set(end.name, (ends.get(end.name) ?? 0) + 1);
      const kind = given.before === "refused" ? "refused" : given.faults[0].kind;
      faults.set(kind, (faults.get(kind) ?? 0) + 1);
      operations.add(`${given.provider.name}.${given.operation.name}`);
      if (violations.length > 0) wrong++;
      if (violations.length === 0 || failures.length >= mostFailures) return;
      failures.push(`${caseText(given)}: ${violations.join("; ")}`);
    },
    total: () => total,
    requests: () => requests,
    ends: () => ends,
    faults: () => faults,
    operations: () => [...operations].sort(),
    failures: () => failures,
    wrong: () => wrong,
  };
}

/** A case in one line; its seed is all that is needed to repeat it. */
export function caseText({
  seed,
  transport,
  provider,
  operation,
  request,
  ...rest
}: FaultCase): string {
  const { body, before, faults, reading } = rest;
  const circumstances = JSON.stringify({ request: request.name, reading, body, before, faults });
  return `seed ${String(seed)} over ${transport}, ${provider.name}.${operation.name} ${circumstances}`;
}
