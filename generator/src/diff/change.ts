/** What differs between two versions of one API, rated for the users of its package: types only. */
import type { Api, JsonObject, Location } from "../2-model/model.ts";
import type { ChangeKind } from "./kinds.ts";
import type { Rating } from "./rating.ts";

/** One change. */
export interface Change {
  readonly rating: Rating;
  readonly kind: ChangeKind;
  /** What changed: a sentence. */
  readonly what: string;
  /** The operation, type or option that it is about. */
  readonly subject: string;
  /** Who notices: "callers of `uploadFile`". */
  readonly affected: string;
  /** What they do about it: a sentence. */
  readonly adapt: string;
  /** Breaks a `switch` that has a branch for every value, and nothing else. */
  readonly exhaustive?: true;
  /** JSON pointer; left out for what no single place of the document says. */
  readonly pointer?: string;
  readonly location?: Location;
  /** The place is one of the older document: the newer one has it no more. */
  readonly isGone?: true;
}

/** One version of an API: its model, and the document it was built from. */
export interface Version {
  readonly api: Api;
  readonly document: JsonObject;
  readonly locate: (pointer: string) => Location;
}

/** Two versions of one API, compared. */
export interface Comparison {
  readonly api: string;
  readonly packageName: string;
  /** `info.version` of both. */
  readonly before: string;
  readonly after: string;
  /** The highest rating; left out where nothing changed. */
  readonly rating?: Rating;
  /** Both have the same document: what changed, another lading decided. */
  readonly isSameDocument: boolean;
  /** The API changed, and `info.version` did not. */
  readonly isVersionStale: boolean;
  /** The worst first, then in the document's order. */
  readonly changes: readonly Change[];
}
