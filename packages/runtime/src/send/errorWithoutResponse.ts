/** The error of a call without a response. */
import type { Deadline } from "./Deadline.ts";
import type { NotRetried } from "../errorFacts.ts";
import { ApiConnectionError, ApiRequestError, ApiTimeoutError, Refusal } from "../errors.ts";
import { ContentFailure, unreadableFile } from "../files/contentFailure.ts";
import { failureKind, isOpaque } from "./failureKinds.ts";
import { HookFailure } from "../options/hooks.ts";
import { shownError } from "../messages/shownError.ts";
import {
  calling,
  excerpt,
  retryNote,
  redact,
  sentences,
  times,
  type ReportedRequest,
} from "../messages/messages.ts";
import { reasonOf } from "../values/signals.ts";

/** The last attempt that failed. */
export interface FailedAttempt {
  readonly request: ReportedRequest & { readonly url: string };
  readonly deadline: Deadline;
  /** The caller's own. */
  readonly signal: AbortSignal | undefined;
  /** Counted from 1. */
  readonly attempt: number;
  /** The call's limits in milliseconds. */
  readonly limits: { readonly timeout: number; readonly totalTimeout: number };
  readonly notRetried?: NotRetried | undefined;
  readonly trace?: Trace | undefined;
}

/** How far a request got, where the transport reports it. */
export interface Trace {
  /** `waiting`: for a connection of the agent. `connecting`: to the server. `sending`: it is in flight. */
  stage?: "waiting" | "connecting" | "sending" | undefined;
}

/** What took too long, and what to do about it; the name of an option is appended. */
function lateness(stage: Trace["stage"]): { readonly words: string; readonly advice: string } {
  if (stage === "waiting") {
    const advice =
      "All connections of the agent are busy: raise its maxSockets, make fewer calls at once, or give it more time with the option";
    return { words: "was not sent: no connection became free", advice };
  }
  if (stage === "connecting") {
    const advice = "Check the network and the address, or give it more time with the option";
    return { words: "was not sent: no connection could be made", advice };
  }
  return { words: "got no response", advice: "Give it more time with the option" };
}

/** The `LadingError` for a failure, or the caller's own reason. `what` happened, in words. */
export function errorWithoutResponse(
  error: unknown,
  context: FailedAttempt,
  what: string,
): unknown {
  const { deadline, request, signal, limits, notRetried, trace, attempt: attempts } = context;
  const site = { ...request.site, url: redact(request.site.url, request.secrets) };
  const retrying = { attempts, notRetried };
  const ranOut = deadline.ranOut();
  if (ranOut) {
    const { words, advice } = lateness(trace?.stage);
    const message = `${calling(site)} ${words} in ${limits[ranOut]} ms${times(attempts)}`;
    return new ApiTimeoutError(
      { ...site, ...retrying },
      sentences(message, retryNote(notRetried), `${advice} ${ranOut}`),
    );
  }
  if (deadline.signal.aborted) return reasonOf(deadline.signal);
  if (signal?.aborted) return reasonOf(signal);
  if (error instanceof HookFailure) return error.reason;
  const chain = [...causes(error)];
  const secretless = (text: string): string => redact(text, request.secrets);
  const cause = shownError(error, request.secrets);
  const own = chain.find((each) => each instanceof Refusal || each instanceof ContentFailure);
  if (own instanceof Refusal) {
    return new ApiRequestError(site.operation, own.message, own.parameter);
  }
  if (own) return new ApiRequestError(site.operation, secretless(own.message), undefined, cause);
  const kind = failureKind(chain, request.url);
  const words = excerpt(kind.words, request.secrets);
  const message = sentences(
    `${calling(site)} ${what}: ${words} (${new URL(request.url).host})${times(attempts)}`,
    retryNote(notRetried),
    kind.advice,
  );
  const permanence = kind.isPermanent ? "permanent" : undefined;
  return new ApiConnectionError(
    { ...site, attempts, notRetried: notRetried ?? permanence },
    secretless(message),
    cause,
  );
}

/** Certainly no connection was made, so nothing of the request can have arrived. */
export function isUnconnected(error: unknown, trace?: Trace): boolean {
  if (trace?.stage === "waiting" || trace?.stage === "connecting") return true;
  const steps = ["connect", "getaddrinfo"];
  return [...causes(error)].some(
    ({ syscall, code }) => steps.includes(syscall ?? "") || code === "UND_ERR_CONNECT_TIMEOUT",
  );
}

/** Would another attempt fail in the same way? Errors of the caller, of a hook or of an encoder are final. */
export function isFinal(error: unknown): boolean {
  if (error instanceof HookFailure) return true;
  const chain = [...causes(error)];
  const isOwn = chain.some((each) => each instanceof Refusal || each instanceof ContentFailure);
  return isOwn || isPermanent(error);
}

/** Would another attempt fail in the same way, because of the network or the server? */
export function isPermanent(error: unknown): boolean {
  return failureKind([...causes(error)], "").isPermanent;
}

/** The real cause, where a platform hides it: a file of the body may have been changed meanwhile. */
export async function trueCause(
  error: unknown,
  body: { readonly chunks: readonly { readonly content: unknown }[] } | undefined,
): Promise<unknown> {
  const chain = [...causes(error)];
  const isHidden = isOpaque(chain) || chain.some(({ name }) => name === "NotReadableError");
  return (isHidden && body && (await unreadableFile(body.chunks))) || error;
}

/** An error and its causes: undici says only "fetch failed", and has the reason in `cause` or in a list. */
function* causes(
  error: unknown,
): Generator<Error & { readonly code?: string; readonly syscall?: string }> {
  for (let depth = 0; error instanceof Error && depth < 5; depth++) {
    yield error;
    error = error instanceof AggregateError ? (error.errors[0] as unknown) : error.cause;
  }
}
