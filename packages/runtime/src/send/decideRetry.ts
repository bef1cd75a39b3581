/** May a request be sent again, and when: only the rule, without the waiting. */
import type { EncodedBody } from "../files/encodedBody.ts";
import type { NotRetried } from "../errorFacts.ts";
import type { OperationPlan } from "../plan.ts";
import { holdsStream } from "../files/bodySize.ts";

/** How an attempt failed: with a response, or without one. */
export type AttemptFailure =
  | { readonly status: number; readonly hasRetryAfter: boolean }
  | { readonly isUnconnected: boolean };

/** May the request be sent again: yes, it would not help, or why not. */
export type RetryDecision = "allowed" | "useless" | Extract<NotRetried, "unsafe" | "stream">;

/**
 * Decides by the operation's replay rule, the failure and the body.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
 */
export function decideRetry(
  { method, replay }: OperationPlan,
  failure: AttemptFailure,
  body: EncodedBody | undefined,
): RetryDecision {
  if ("status" in failure && !isTransientStatus(failure.status)) return "useless";
  const isSafe = replay
    ? replay === "safe"
    : ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"].includes(method);
  if (!isSafe && !isUntouched(failure)) return "unsafe";
  return body && holdsStream(body) ? "stream" : "allowed";
}

/** Is the status transient: 408, 429, or 5xx other than 501 and 505 (RFC 9110 §15.5.9, §15.6; RFC 6585 §4)? */
export function isTransientStatus(status: number): boolean {
  // 501 and 505 say that the server cannot do it at all.
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

/** Has the server certainly done nothing: no connection, or a status by which it says that it did not begin? */
function isUntouched(failure: AttemptFailure): boolean {
  if (!("status" in failure)) return failure.isUnconnected;
  return failure.status === 429 || (failure.status === 503 && failure.hasRetryAfter);
}

const firstPause = 500;
const longestPause = 8000;

/**
 * Milliseconds to wait after `attempts` failed attempts: as long as the API asks for, else exponential backoff with full
 * jitter, which spreads the requests of many clients to a server that is up again.
 *
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function pauseBefore(attempts: number, retryAfter: number | undefined): number {
  if (retryAfter !== undefined) return retryAfter * 1000;
  return Math.random() * Math.min(longestPause, firstPause * 2 ** attempts);
}
