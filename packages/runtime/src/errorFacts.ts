/** What errors say of their call. Types only. */

/** Which call an error belongs to. */
export interface CallSite {
  /** Provider and operation: `imagekit.uploadFile`. */
  readonly operation: string;
  /** Upper case. */
  readonly method: string;
  /** The request's address without credentials. */
  readonly url: string;
}

/**
 * Why a request was not sent again, although a retry might have helped.
 *
 * - `unsafe`: it may have arrived, and a second one might do harm (`x-lading-replay`, or the method).
 * - `stream`: its body contains a stream, which can be sent only once.
 * - `retry-after`: the API asks to wait longer than a client is willing to.
 * - `total-timeout`: no time is left of the call's `totalTimeout`.
 * - `permanent`: it would fail again in the same way (a certificate, a redirect).
 */
export type NotRetried = "unsafe" | "stream" | "retry-after" | "total-timeout" | "permanent";

/** How often a call was tried. */
export interface RetryInfo {
  /** How often the request was sent, at least once. */
  readonly attempts: number;
  /** Why it was not sent again, where a retry might have helped. */
  readonly notRetried?: NotRetried | undefined;
}

/** Parts of an `ApiError`. */
export interface ApiErrorParts extends CallSite, RetryInfo {
  readonly message: string;
  readonly status: number;
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  readonly error: unknown;
  readonly body: string;
  readonly response: Response;
  /** The part of the body that a log may have. */
  readonly redactedBody?: (() => string) | undefined;
}
