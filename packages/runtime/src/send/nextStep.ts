import type { NotRetried } from "../errorFacts.ts";
import type { SecuritySchemePlan } from "../plan.ts";
import type { WireRequest } from "../request/wireRequest.ts";
import { holdsStream } from "../files/bodySize.ts";
import { decideRetry, pauseBefore, type AttemptFailure } from "./decideRetry.ts";
import type { Exchange } from "./exchange.ts";
import { isFinal, isPermanent, isUnconnected } from "./errorWithoutResponse.ts";
import { isTooLongToWait } from "./retryAfter.ts";
import type { SendContext } from "./sendContext.ts";

/** An attempt that is over: with a response, or with an `error` of the transport. */
export interface FinishedAttempt {
  readonly context: SendContext;
  readonly exchange?: Exchange;
  readonly error?: unknown;
  /** The response's status, or the one that its body contains. */
  readonly status?: number;
}

/** What to do after an attempt. */
export type Step =
  | { readonly kind: "end"; readonly notRetried?: NotRetried | undefined }
  | { readonly kind: "renew" }
  | { readonly kind: "repeat"; readonly pause: number };

/** What bounds the attempts of a call. */
export interface RetryLimits extends Pick<SendContext, "until"> {
  /** Attempts after the first. */
  readonly maxRetries: number;
  /** The security schemes of the request's credentials. */
  readonly schemes: readonly SecuritySchemePlan[];
}

/** Decides what to do after an attempt, of which there were `retries` before. */
export function nextStep(attempt: FinishedAttempt, call: RetryLimits, retries: number): Step {
  const { exchange, status, error } = attempt;
  if (status !== undefined && status < 400) return { kind: "end" };
  const { request, deadline, signal, plan } = attempt.context;
  const { body } = request;
  if (status === 401 && call.schemes.length > 0 && hasToken(request)) {
    return body && holdsStream(body) ? { kind: "end", notRetried: "stream" } : { kind: "renew" };
  }
  const isEnded = signal?.aborted || (deadline.signal.aborted && !deadline.ranOut());
  if (!exchange && (isEnded || deadline.ranOut() === "totalTimeout" || isFinal(error))) {
    return {
      kind: "end",
      notRetried: isEnded || deadline.ranOut() || !isPermanent(error) ? undefined : "permanent",
    };
  }
  const retryAfter = exchange?.retryAfter;
  const decision = decideRetry(plan, attemptFailureOf(attempt), body);
  if (decision === "useless" || retries >= call.maxRetries) return { kind: "end" };
  if (decision !== "allowed") return { kind: "end", notRetried: decision };
  if (isTooLongToWait(retryAfter)) return { kind: "end", notRetried: "retry-after" };
  const wait = pauseBefore(retries, retryAfter);
  return performance.now() + wait >= call.until
    ? { kind: "end", notRetried: "total-timeout" }
    : { kind: "repeat", pause: wait };
}

function attemptFailureOf({ exchange, status, error, context }: FinishedAttempt): AttemptFailure {
  return status === undefined
    ? { isUnconnected: isUnconnected(error, context.trace) }
    : { status, hasRetryAfter: exchange?.retryAfter !== undefined };
}

function hasToken({ credentials }: WireRequest): boolean {
  return credentials.some(({ tokens }) => tokens !== undefined && tokens.size > 0);
}
