/** Counts what came of many cases, and keeps none of them: memory is one of the things that are measured. */
import type { FaultCase } from "./faultCase.ts";
import type { EndName } from "./callEnds.ts";
import type { CaseReport } from "./runCase.ts";

/** What came of the calls for which one kind of fault was drawn. */
export interface FaultCount {
  readonly drawn: number;
  /** The server acted as the fault says, or was not to be reached, as it says. */
  readonly met: number;
  readonly succeeded: number;
  /** Failed as they should. */
  readonly failed: number;
  readonly wrong: number;
}

/** A running count. */
export interface Tally {
  readonly add: (report: CaseReport) => void;
  readonly total: () => number;
  /** Requests that reached a proxy, in part at least. */
  readonly requests: () => number;
  readonly ends: () => ReadonlyMap<EndName, number>;
  /** What came of each kind of fault. */
  readonly faults: () => ReadonlyMap<string, FaultCount>;
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
  const faults = new Map<string, FaultCount>();
  const operations = new Set<string>();
  const failures: string[] = [];
  return {
    add: (report) => {
      const { given, end, attempts, violations } = report;
      total++;
      requests += attempts.length;
      ends.set(end.name, (ends.get(end.name) ?? 0) + 1);
      const kind = kindOf(given);
      faults.set(kind, counted(faults.get(kind), report));
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

/** What goes before a request stands in the way of its own fault. */
function kindOf({ before, faults: [fault] }: FaultCase): string {
  if (typeof before === "object") return "stale";
  return before === "refused" ? before : fault.kind;
}

function counted(
  count: FaultCount = { drawn: 0, met: 0, succeeded: 0, failed: 0, wrong: 0 },
  { isFaultReached, end, violations }: CaseReport,
): FaultCount {
  const isWrong = violations.length > 0;
  const isSuccess = end.name === "success";
  return {
    drawn: count.drawn + 1,
    met: count.met + Number(isFaultReached),
    succeeded: count.succeeded + Number(!isWrong && isSuccess),
    failed: count.failed + Number(!isWrong && !isSuccess),
    wrong: count.wrong + Number(isWrong),
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
