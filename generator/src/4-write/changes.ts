import type { GeneratedPackage } from "../2-model/model.ts";
import type { Diagnostic } from "../diagnostics/catalogue.ts";
import type { Manifest } from "../manifest/manifest.ts";

/** What to write. */
export interface WriteRequest {
  /** Absolute path of the workspace. */
  readonly root: string;
  readonly packages: readonly GeneratedPackage[];
  /** The list of packages is complete: other folders of `packages/` that came from a document of this workspace are stale. */
  readonly complete: boolean;
  /** Write nothing, and report what would change. */
  readonly check: boolean;
  /** How long to wait for another run that writes to the same folder, in milliseconds. Default: 15 seconds. */
  readonly patience?: number;
}

/** One file that is to be written or removed. */
export interface Change {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  /** The content on disk; left out for a new file. */
  readonly before?: Buffer;
  /** The generated content; left out for a stale file. */
  readonly after?: string;
  /** For a stale file: the files compiled from it, which are removed too. They are not part of the diff. */
  readonly outputs?: readonly string[];
}

/** The planned changes to one package. */
export interface PackageChanges {
  /** Name of the folder under `packages/`. */
  readonly provider: string;
  /** Relative to the workspace. */
  readonly folder: string;
  /** Includes the manifest. */
  readonly changes: readonly Change[];
  /** The number of files that are up to date. */
  readonly unchanged: number;
  /** After an error nothing is written. */
  readonly diagnostics: readonly Diagnostic[];
  /** The new manifest; left out for a package that is removed. */
  readonly manifest?: Manifest;
  /** The manifests of earlier runs, including unfinished ones. */
  readonly earlier: readonly Manifest[];
}

/** The changes to one package; with `check`, those that would be made. */
export interface PackageSummary {
  readonly provider: string;
  /** Paths relative to the workspace. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** The result of `4-write`. */
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
