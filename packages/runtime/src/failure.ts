/** What an unanswered call rejects with. */
import type { Deadline } from "./deadline.ts";
import {
  ApiConnectionError,
  ApiRequestError,
  ApiTimeoutError,
  Refusal,
  type NotRetried,
} from "./errors.ts";
import { HookFailure } from "./hooks.ts";
import { shownError } from "./shownError.ts";
import { calling, persistence, redact, sentences, times, type ToldRequest } from "./messages.ts";

/** The attempt that failed last. */
export interface FailedAttempt {
  readonly request: ToldRequest & { readonly url: string };
  readonly deadline: Deadline;
  /** The caller's own. */
  readonly signal: AbortSignal | undefined;
  /** Counted from 1. */
  readonly attempt: number;
  /** The call's limits in milliseconds. */
  readonly limits: { readonly timeout: number; readonly totalTimeout: number };
  readonly notRetried?: NotRetried | undefined;
}

/** The family's error for what went wrong, or the caller's own reason. `what` happened, in words. */
export function failureOf(error: unknown, context: FailedAttempt, what: string): unknown {
  const { deadline, request, signal, limits, notRetried, attempt: attempts } = context;
  const site = { ...request.site, url: redact(request.site.url, request.secrets) };
  const retrying = { attempts, notRetried };
  const ranOut = deadline.ranOut();
  if (ranOut) {
    const message = `${calling(site)} was not answered in ${limits[ranOut]} ms${times(attempts)}`;
    const advice = `Give it more time with the option ${ranOut}`;
    return new ApiTimeoutError(
      { ...site, ...retrying },
      sentences(message, persistence(notRetried), advice),
    );
  }
  if (deadline.signal.aborted) return deadline.signal.reason as unknown;
  if (signal?.aborted) return signal.reason as unknown;
  if (error instanceof HookFailure) return error.reason;
  const chain = [...causes(error)];
  const refusal = chain.find((cause) => cause instanceof Refusal);
  if (refusal) return new ApiRequestError(site.operation, refusal.message, refusal.parameter);
  // What zlib calls Z_BUF_ERROR is an "unexpected end of file".
  const codes = chain.map(({ code }) => code).filter((code) => code && !/^(Z_|ERR__)/.test(code));
  const words = codes[0] ?? chain.at(-1)?.message;
  const message = sentences(
    `${calling(site)} ${what}: ${words} (${new URL(request.url).host})${times(attempts)}`,
    persistence(notRetried),
    /redirect/i.test(chain.map((cause) => cause.message).join())
      ? "The API redirects, which is not followed; set baseUrl to where the API lives"
      : "Check the network and the address",
  );
  const shown = (text: string): string => redact(text, request.secrets);
  const cause = shownError(error, request.secrets);
  return new ApiConnectionError({ ...site, ...retrying }, shown(message), cause);
}

/** No connection was made for certain: nothing of the request can have arrived. */
export function isUnconnected(error: unknown): boolean {
  const steps = ["connect", "getaddrinfo"];
  return [...causes(error)].some(
    ({ syscall, code }) => steps.includes(syscall ?? "") || code === "UND_ERR_CONNECT_TIMEOUT",
  );
}

/** Would another attempt fail in the same way? What a caller, a hook or an encoder says is final. */
export function isFinal(error: unknown): boolean {
  return (
    error instanceof HookFailure ||
    [...causes(error)].some(
      (cause) =>
        cause instanceof Refusal ||
        // A certificate is no better the next time, nor is a protocol that is not spoken.
        /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_INVALID)/.test(cause.code ?? "") ||
        /redirect/i.test(cause.message),
    )
  );
}

/** An error and its causes: undici says only "fetch failed" and hides the reason below, or in a list. */
function* causes(
  error: unknown,
): Generator<Error & { readonly code?: string; readonly syscall?: string }> {
  for (let depth = 0; error instanceof Error && depth < 5; depth++) {
    yield error;
    error = error instanceof AggregateError ? (error.errors[0] as unknown) : error.cause;
  }
}
