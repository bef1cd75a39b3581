import type { Exchange } from "../../record/exchange.ts";

/** One request of an archive and its response. */
export interface TrafficEntry {
  /** Its place in the archive, counted from 1. */
  readonly number: number;
  readonly url: URL;
  /** The request. */
  readonly exchange: Exchange;
  /** As `recordHar` notes it: `uploadcare.uploadPart`. */
  readonly operation?: string;
  /** What a browser fetched it for: `fetch`, `script`, `image`. */
  readonly resource?: string;
  /** Left out: none came. */
  readonly response?: TrafficResponse;
}

export interface TrafficResponse {
  readonly status: number;
  /** Under lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined`: the archive does not have it. */
  readonly body: Buffer | undefined;
}

/** An entry that is none. */
export interface MalformedEntry {
  readonly number: number;
  /** What is missing: `request.url`. */
  readonly missing: string;
}
