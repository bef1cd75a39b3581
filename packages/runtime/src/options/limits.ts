import { Refusal } from "../errors.ts";
import { describe } from "../values/values.ts";

/** How long and how often a call is tried, and how much of a response is read. A call's defaults are those of its client. */
export interface LimitOptions {
  /**
   * Longest wait in milliseconds for the response of an attempt, reading it included, counted from the last bytes of the
   * request that were sent: a large upload may take its time, a stalled one ends. Default of a client: 60,000.
   *
   * Where the platform does not report what it has sent (`fetch`), the body's size at 64 KB per second is added.
   */
  readonly timeout?: number | undefined;
  /**
   * Longest duration of a call in milliseconds, with all attempts and the waits between them. Default of a client:
   * `Infinity`.
   */
  readonly totalTimeout?: number | undefined;
  /**
   * Longest silence in milliseconds within a stream of items, once the head of the response is there. Only waiting for
   * the network counts; any byte ends the silence, also that of a comment in server-sent events. Default of a client:
   * 300,000.
   */
  readonly streamTimeout?: number | undefined;
  /**
   * Largest body in bytes that is read as JSON or as text; a longer one is an `ApiResponseError`. Default of a client:
   * 268,435,456 (256 MiB). It does not limit binary bodies, streams of items and the responses that `asResponse()` returns.
   */
  readonly maxResponseSize?: number | undefined;
  /**
   * Largest body of an error in bytes; of a longer one, only this much is read. Default of a client: 1,048,576 (1 MiB).
   */
  readonly maxErrorSize?: number | undefined;
  /**
   * Largest item of a stream of items in bytes; a longer one is an `ApiResponseError`. Default of a client: 16,777,216
   * (16 MiB).
   */
  readonly maxItemSize?: number | undefined;
  /**
   * How often a call is retried: after network failures, 408, 429 and 5xx, if a second request does no harm and the body
   * can be sent twice. A `POST` is sent again only after 429, after 503 with `Retry-After`, and where no connection was made.
   * Default of a client: 2.
   */
  readonly maxRetries?: number | undefined;
}

/** Durations and sizes are above 0, `Infinity` for no limit; `maxRetries` is 0 or more. */
export type Limits = { readonly [Limit in keyof LimitOptions]-?: number };

/** Node's `fetch` allows five minutes of silence too. */
export const defaultLimits: Limits = {
  timeout: 60_000,
  totalTimeout: Infinity,
  streamTimeout: 300_000,
  maxResponseSize: 268_435_456,
  maxErrorSize: 1_048_576,
  maxItemSize: 16_777_216,
  maxRetries: 2,
};

const names = Object.keys(defaultLimits) as readonly (keyof Limits)[];

/** A call's limits, or a client's: the given ones, else `otherwise`. Throws a `Refusal` for an invalid limit. */
export function limitsOf(given: LimitOptions, otherwise: Limits): Limits {
  const limits: { -readonly [Limit in keyof Limits]: number } = { ...defaultLimits };
  for (const name of names) {
    const limit = given[name];
    if (limit !== undefined) checkLimit(name, limit);
    limits[name] = limit ?? otherwise[name];
  }
  return limits;
}

function checkLimit(name: keyof Limits, limit: unknown): void {
  const isNumber = typeof limit === "number";
  const isValid =
    name === "maxRetries"
      ? Number.isInteger(limit) && (limit as number) >= 0
      : isNumber && limit > 0;
  if (isValid) return;
  const unit = name.endsWith("imeout") ? "milliseconds" : "bytes";
  const wanted = name === "maxRetries" ? "whole number from 0" : `number of ${unit} above 0`;
  const shown = isNumber ? String(limit) : describe(limit);
  throw new Refusal(`${name} must be a ${wanted} and is ${shown}`, name);
}
