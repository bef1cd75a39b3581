/** What the contract tests of one document say. */
import { Ledger, type Coverage, type Kind } from "./ledger.ts";

export interface ContractReport {
  readonly coverage: Readonly<Record<Kind, Coverage>>;
  readonly calls: number;
  /** Requests that were not sent, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Why nothing of the document can be called. */
  readonly uncallable?: string;
  /** Complaints that are Prism's own fault, each proved: by kind, the operations. */
  readonly excused: Readonly<Record<string, readonly string[]>>;
  /** How many complaints those were. */
  readonly excusedCalls: Readonly<Record<string, number>>;
  /** Everything else. */
  readonly faults: readonly string[];
}

/** Of a run that broke off. */
export function brokenReport(fault: string): ContractReport {
  const none = { calls: 0, skipped: {}, excused: {}, excusedCalls: {} };
  return { coverage: new Ledger().coverage(), ...none, faults: [fault] };
}

/** Counts things by their names. */
export class Tally {
  readonly counts: Record<string, number> = {};

  add(name: string, count = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + count;
  }
}
