/** What goes wrong with a request on purpose, as a test asks for it. Everything has a default but the kind. */

/** The connection is reset while the request is being sent: no response, and no one knows how much has arrived. */
export interface ResetFault {
  readonly kind: "reset";
  /** After so many bytes of the request's body. Default: after the whole request. */
  readonly after?: number;
}

/** No response ever comes; the connection stays open. Only a timeout ends the call. */
export interface HangFault {
  readonly kind: "hang";
}

/** The response comes, but slowly. */
export interface DripFault {
  readonly kind: "drip";
  /** Into how many pieces the response is cut. Default: 10. */
  readonly pieces?: number;
  /** Milliseconds between two pieces. Default: 100. */
  readonly pause?: number;
}

/** The connection ends in the middle of the response. */
export interface TruncatedFault {
  readonly kind: "truncated";
  /** The share of the response's bytes that is sent first, from 0 up to, but without, 1. Default: 0.5. */
  readonly share?: number;
}

/** What comes back is not HTTP. */
export interface GarbageFault {
  readonly kind: "garbage";
  readonly text?: string;
}

/** The server refuses for a while: 503 with `Retry-After`, or another status. The request reaches no operation. */
export interface StormFault {
  readonly kind: "storm";
  /** Default: 503. */
  readonly status?: number;
  /** Seconds to wait, sent as `Retry-After`; `null` sends none. Default: 0. */
  readonly retryAfter?: number | null;
}

/** The response is right, but the server closes the kept connection after it without a word: the next request on it is reset. */
export interface StaleFault {
  readonly kind: "stale";
}

/** The status is right, but the body is not: a page of a proxy, nothing, JSON that is cut short, or broken compression. */
export interface WrongBodyFault {
  readonly kind: "wrongBody";
  /** Default: `html`. */
  readonly body?: "html" | "empty" | "brokenJson" | "falseGzip" | "cutGzip";
}

/** One thing that goes wrong with a request or its response. */
export type Fault =
  | ResetFault
  | HangFault
  | DripFault
  | TruncatedFault
  | GarbageFault
  | StormFault
  | StaleFault
  | WrongBodyFault;
