/** What the contract tests of one document say. */

export interface ContractReport {
  readonly operations: number;
  readonly calls: number;
  /** Operations or requests that were not tried, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Complaints that are Prism's own fault, by kind. */
  readonly excused: Readonly<Record<string, number>>;
  /** Everything else. */
  readonly faults: readonly string[];
}

/** Counts things by their names. */
export class Tally {
  readonly counts: Record<string, number> = {};

  add(name: string, count = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + count;
  }
}
