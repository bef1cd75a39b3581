/** A deliberate fault of the product, which the harness that lists it has to catch. */
export interface Defect {
  /** What is wrong, as the table prints it. */
  readonly name: string;
  /** The end of the file's path, one file's alone under the sources of the runtime, the generator and the testing package: its name where that is enough, since files move. */
  readonly file: string;
  /** Text that the file has exactly once. */
  readonly find: string;
  readonly replace: string;
}

/**
 * What a harness looks at, and has to be made anew with a defect: the sources, the packages as generated, what is built of both,
 * or the packages' declarations, also where the packages themselves do not compile any more.
 */
export type Needs = "sources" | "packages" | "build" | "declarations";

/** A module of `harness/`. */
export interface Harness {
  readonly command: readonly string[];
  /** Default: `packages`. */
  readonly needs?: Needs;
  readonly defects: readonly Defect[];
}
