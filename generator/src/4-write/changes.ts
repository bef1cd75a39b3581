import type { GeneratedPackage } from "../2-model/model.ts";
import type { Diagnostic } from "../diagnostics.ts";

/** What is to become of the packages. */
export interface WriteRequest {
  /** Absolute path of the workspace. */
  readonly root: string;
  readonly packages: readonly GeneratedPackage[];
  /** The packages are all there are: what the generator once wrote into other folders of `packages/` is stale. */
  readonly complete: boolean;
  /** Write nothing, and tell what would change. */
  readonly check: boolean;
}

/** One file that is to be written or removed. */
export interface Change {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  /** What the disk holds; left out for a new file. */
  readonly before?: Buffer;
  /** What the generator gives; left out for a stale file. */
  readonly after?: string;
  /** For a stale file: what was compiled from it, which goes with it. Never shown: it is nobody's source. */
  readonly outputs?: readonly string[];
}

/** What is to happen to one package. */
export interface PackageChanges {
  /** Name of the folder under `packages/`. */
  readonly provider: string;
  readonly changes: readonly Change[];
  /** How many files are as they should be. */
  readonly unchanged: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What happened, or with `check` would have happened, to one package. */
export interface PackageSummary {
  readonly provider: string;
  /** Paths relative to the workspace. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** What `4-write` gives. */
export interface WriteSummary {
  readonly packages: readonly PackageSummary[];
  /** With `check`: one unified diff for each file that differs. Otherwise empty. */
  readonly diffs: readonly string[];
}

/** A summary, or why nothing was written. */
export interface WriteOutcome {
  readonly summary?: WriteSummary;
  readonly diagnostics: readonly Diagnostic[];
}
