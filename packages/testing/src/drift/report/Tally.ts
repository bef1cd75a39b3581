import type { Count } from "./Drift.ts";

/** Counts the entries that say nothing, by reason. */
export class Tally {
  otherHosts = 0;
  readonly #reasons = new Map<string, number>();

  skip(reason: string): void {
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  counts(): readonly Count[] {
    return [...this.#reasons].map(([reason, count]) => ({ reason, count }));
  }
}
