/** Seeds by which a property failed once. They are tried before all others. */

/** A seed of one property. */
export interface FailedSeed {
  /** The property's name, as `assertProperty` is given it. */
  readonly property: string;
  readonly seed: number;
  /** So many cases, up to the one that failed. */
  readonly runs: number;
}

/** To keep a failure, add what its message says: the seed, and after how many tests. */
export const failedSeeds: readonly FailedSeed[] = [
  { property: "text of a document", seed: 7, runs: 5 },
  { property: "a damaged document", seed: 7, runs: 5 },
];
