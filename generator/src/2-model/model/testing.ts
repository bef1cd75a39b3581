/** What the entry `./testing` has of an API. */
import type { JsonValue } from "@lading/runtime";
import type { Shape } from "./shape.ts";

export interface TestingModel {
  /** The document, as the entry refers to it: relative to the entry, or an address. */
  readonly document: string;
  readonly operations: readonly TestedOperation[];
  /** The types that can be sampled. */
  readonly models: readonly SampledModel[];
  /** Hand-written modules that the entry re-exports, relative to it. */
  readonly reexports: readonly string[];
  readonly int64?: "bigint" | "string" | "auto";
}

/** One operation: its types, and its examples. */
export interface TestedOperation {
  /** Name of the method. */
  readonly name: string;
  /** `uploadFileExamples`. */
  readonly constant: string;
  /** Left out if the operation takes none. */
  readonly paramsName?: string;
  readonly requests: readonly TestedExample[];
  readonly responses: readonly TestedResponse[];
}

/** One status. */
export interface TestedResponse {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  /** Of the body; items of a stream are a list. */
  readonly shape: Shape;
  readonly examples: readonly TestedExample[];
}

/** An example as a constant. */
export interface TestedExample {
  /** The document's name; together with the media type, where another example has the same name. */
  readonly key: string;
  /** Which body it is of, where the operation has several. */
  readonly mediaType?: string;
  /** How far the value is of its type: `whole`, `part` (what is required may be missing), or not at all. */
  readonly fit: "whole" | "part" | "none";
  /** JSON, with `{ $file }`, `{ $bigint }` and `{ $blob }` for what is none. */
  readonly value: JsonValue;
}

/** A type, and where its schema is. */
export interface SampledModel {
  readonly name: string;
  /** JSON pointer of the schema. */
  readonly schema?: string;
  /** It is of a request. */
  readonly isSent?: true;
  /** The method whose parameters it is. */
  readonly paramsOf?: string;
}
