import type { ValueDeviation } from "../values/ValueDeviation.ts";

/** What may be different between traffic and a document. The document does not say it, or it says something else. */
export type DeviationKind = UndescribedKind | DifferingKind;

/** What could be added to the document. */
export type UndescribedKind =
  | "operation-undescribed"
  | "query-undescribed"
  | "header-undescribed"
  | "part-undescribed"
  | "request-type-undescribed"
  | "request-body-undescribed"
  | "status-undescribed"
  | "response-type-undescribed"
  | "response-body-undescribed"
  | Extract<ValueDeviation["kind"], `${string}-undescribed`>;

/** What the document contradicts. */
export type DifferingKind =
  | "credentials-missing"
  | "parameter-missing"
  | "parameter-differs"
  | "part-missing"
  | "part-differs"
  | "request-body-missing"
  | "request-body-differs"
  | "response-body-missing"
  | "response-body-differs"
  | "header-missing"
  | "header-differs"
  | Exclude<ValueDeviation["kind"], `${string}-undescribed`>;

/** `undescribed`: the document does not say it. `differs`: the document says something else. */
export type DeviationClass = "undescribed" | "differs";

export function classOf(kind: DeviationKind): DeviationClass {
  return kind.endsWith("-undescribed") ? "undescribed" : "differs";
}

/** One deviation of one entry. */
export interface EntryDeviation {
  readonly kind: DeviationKind;
  /** Where the document says it, or where it would. A JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** What tells it from others of its kind at that place: the name of a property, a status. */
  readonly name: string;
  /** A sentence. */
  readonly what: string;
  /** What was sent or received; `undefined` for what is missing. */
  readonly value?: unknown;
  /** What a credential's value would be sent under. */
  readonly valueName?: string;
  /** The schema at the place is used elsewhere too. */
  readonly isShared?: boolean;
  /** Of an undescribed response, body or file. */
  readonly mediaType?: string;
}
