/** What a comparison of traffic with documents found: types only. */
import type { JsonObject } from "../../document/json.ts";
import type { DeviationClass, DeviationKind } from "../judge/Deviation.ts";

/** One document, and where it says things. */
export interface DriftApi {
  readonly name: string;
  readonly document: JsonObject;
}

export interface DriftOptions {
  /** The archive. */
  readonly path: string;
  readonly apis: readonly DriftApi[];
  /** Addresses that stand for the first server of a document: of a proxy, of a mock. */
  readonly bases?: readonly string[];
  /** The API was named: a document without a host may be served by any. */
  readonly isNamed?: boolean;
}

export interface Drift {
  /** Entries of the archive. */
  readonly read: number;
  /** Entries that an operation took. */
  readonly matched: number;
  /** Entries for servers of no API. */
  readonly otherHosts: number;
  /** What could not be judged, and why: "had no response". */
  readonly unjudged: readonly Count[];
  readonly apis: readonly ApiDrift[];
}

export interface Count {
  readonly reason: string;
  readonly count: number;
}

export interface ApiDrift {
  readonly api: string;
  readonly matched: number;
  /** In the order of the document's places. */
  readonly deviations: readonly Deviation[];
}

/** One way in which traffic and document differ, however often. */
export interface Deviation {
  readonly kind: DeviationKind;
  readonly class: DeviationClass;
  /** A sentence. */
  readonly what: string;
  /** Where the document says it, or where it would. */
  readonly pointer: string;
  readonly name: string;
  /** Empty where no operation takes the request. */
  readonly operations: readonly string[];
  readonly side: "request" | "response";
  /** In so many requests, or responses. */
  readonly count: number;
  /** Of so many of these operations. */
  readonly total: number;
  /** The first entry that shows it, counted from 1. */
  readonly entry: number;
  /** Values without secrets, at most three; empty for what is missing. */
  readonly samples: readonly string[];
  /** What the values have in common, as a schema. */
  readonly inferred?: InferredSchema;
  /** Of enumerations and parameters: distinct values without secrets, at most 50; left out where there were more. */
  readonly values?: readonly (string | number | boolean)[];
  readonly isShared: boolean;
  readonly mediaType?: string;
}

/** What is known of values by having seen them. */
export interface InferredSchema {
  readonly types: ReadonlySet<string>;
  /** A format that all texts have. */
  readonly format?: string;
  readonly properties?: Readonly<Record<string, InferredSchema>>;
  readonly items?: InferredSchema;
}
