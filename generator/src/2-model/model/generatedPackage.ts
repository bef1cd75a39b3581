/** The result of `3-emit`. */
import type { JsonObject } from "../../openapi/pointer.ts";

/** The result of `3-emit`: every file of one package, printed and formatted. */
export interface GeneratedPackage {
  /** Name in the summary. */
  readonly provider: string;
  /** Relative to the workspace: `packages/imagekit`. */
  readonly folder: string;
  /** The folder is shared with others: only the files listed here are compared, none is ever stale. */
  readonly isShared?: true;
  /** Folder of the document in its workspace; left out for a document outside any workspace. */
  readonly source?: string;
  /** For the manifest: the names given. */
  readonly names: JsonObject;
  /** What the manifest held when the names were chosen; left out where no names are. */
  readonly givenNames?: JsonObject;
  /** Sorted by path. */
  readonly files: readonly GeneratedFile[];
}

/** One file: path relative to the package's folder, with forward slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  /** The file is a JSON object that its author writes too. Of these keys, a value is given to a new file only. */
  readonly authored?: readonly string[];
}
