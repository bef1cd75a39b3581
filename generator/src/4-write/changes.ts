import type { GeneratedPackage } from "../2-model/model.ts";
import type { Diagnostic } from "../diagnostics/catalogue.ts";
import type { Manifest } from "../manifest/manifest.ts";

/** What is to become of the packages. */
export interface WriteRequest {
  /** Absolute path of the workspace. */
  readonly root: string;
  readonly packages: readonly GeneratedPackage[];
  /** The packages are all there are: other folders of `packages/` that came from a document of this workspace are stale. */
  readonly complete: boolean;
  /** Write nothing, and tell what would change. */
  readonly check: boolean;
  /** How long to wait for another run that writes to the same folder, in milliseconds. Default: 15 seconds. */
  readonly patience?: number;
}

/** One file that is to be written or removed. */
export interface Change {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  /** What the disk holds; left out for a new file. */
  readonly before?: Buffer;
  /** What the generator gives; left out for a stale file. */
  readonly after?: string;
  /** For a stale file: what was compiled from it, which goes with it. Never shown: it is no one's source. */
  readonly outputs?: readonly string[];
}

/** What is to happen to one package. */
export interface PackageChanges {
  /** Name of the folder under `packages/`. */
  readonly provider: string;
  /** Relative to the workspace. */
  readonly folder: string;
  /** The manifest's own among them. */
  readonly changes: readonly Change[];
  /** How many files are as they should be. */
  readonly unchanged: number;
  /** After an error nothing may be written. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the package is to hold; left out when it goes. */
  readonly manifest?: Manifest;
  /** What earlier runs wrote here, whether they ended or not. */
  readonly earlier: readonly Manifest[];
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
