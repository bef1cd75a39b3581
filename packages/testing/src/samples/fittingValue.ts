/** A sample that is held against its schema: one branch may ask for what another forbids, so there are a few tries. */
import type { JsonValue } from "../document/json.ts";
import { sampleValue, type SampleOptions } from "./sampleValue.ts";
import type { SchemaFit } from "./schemaFit.ts";
import { withInt64, type Int64 } from "./withInt64.ts";

export interface FittingOptions extends SampleOptions {
  readonly fit: SchemaFit;
  /** What 64-bit integers are. Default: numbers. */
  readonly int64?: Int64 | undefined;
  /** What it is, for the error. */
  readonly what: string;
}

/** The last tries leave out all that is not required. */
const mostTries = 8;
const fullTries = 5;

/** Throws, with the reason, when no value is found that fits. */
export function fittingValue(schema: unknown, options: FittingOptions): JsonValue {
  let complaint = "";
  for (let tries = 0; tries < mostTries; tries++) {
    const isFull = options.isFull && tries < fullTries;
    const value = sampleValue(schema, { ...options, isFull });
    // Files stand where the schema has bytes: a validator of JSON does not know them.
    const wrong = options.isForm ? undefined : options.fit(schema, value);
    if (wrong === undefined)
      return options.int64 === undefined
        ? value
        : withInt64(schema, value, { root: options.root, int64: options.int64 });
    complaint = wrong;
  }
  throw new Error(`no value found for ${options.what}: ${complaint.slice(0, 120)}`);
}
