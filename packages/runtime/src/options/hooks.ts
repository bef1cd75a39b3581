/** Functions of the user around each attempt: for tracing, metrics, signatures. */
import { changedHeaders, type HeaderValues } from "./headerValues.ts";
import { redact, type ReportedRequest } from "../messages/messages.ts";
import { shownError } from "../messages/shownError.ts";
import { bodySize } from "../files/bodySize.ts";
import type { Outgoing } from "../transport/transport.ts";
import type { WireObserver } from "./wireObserver.ts";

/** One attempt, without secrets. */
export interface Attempt {
  /** Provider and operation: `imagekit.uploadFile`. */
  readonly operation: string;
  /** Upper case. */
  readonly method: string;
  /** The request's address without credentials. */
  readonly url: string;
  /** Counted from 1; above 1, it is a retry. */
  readonly attempt: number;
  /** Size of the request's body in bytes; `undefined` for a stream of unknown size. */
  readonly bodySize: number | undefined;
  /** Aborted when the attempt ends. */
  readonly signal: AbortSignal;
  /** A text without the secrets of the call, in any encoding. */
  readonly redact: (text: string) => string;
  /** Reports every request of the attempt as it is on the wire, redirects included: for recorders, before `send` is called. */
  readonly observe: (observer: WireObserver) => void;
}

/**
 * Runs around each attempt. `send` sends the request, with headers added or (by `null`) removed, and returns the head of
 * the response: do not read the body. An error that the hook itself throws ends the call, which rejects with that error.
 */
export type Hook = (
  attempt: Attempt,
  send: (headers?: HeaderValues) => Promise<Response>,
) => Promise<Response>;

/** An error that a hook threw, not a transport. */
export class HookFailure extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super("a hook failed");
    this.reason = reason;
  }
}

/** The attempt that hooks run around. */
export interface HookedAttempt {
  readonly outgoing: Outgoing;
  readonly attempt: number;
  readonly request: ReportedRequest;
  /** Called with the headers that a hook sets, before they are sent. */
  readonly onHeaders?: ((headers: HeaderValues) => void) | undefined;
  /** Called with those who want to see the requests on the wire. */
  readonly onObserver: (observer: WireObserver) => void;
}

/** Sends through all hooks, the first one outermost. */
export async function throughHooks(
  hooks: readonly Hook[],
  { outgoing, attempt: number, request, onHeaders, onObserver }: HookedAttempt,
  send: (outgoing: Outgoing) => Promise<Response>,
): Promise<Response> {
  const { method, body, signal } = outgoing;
  const attempt: Attempt = {
    operation: request.site.operation,
    method,
    signal,
    attempt: number,
    url: redact(request.site.url, request.secrets),
    bodySize: body ? bodySize(body) : 0,
    redact: (text) => redact(text, request.secrets),
    observe: onObserver,
  };
  let failure: unknown;
  // A hook may print what it catches.
  const failed = (error: unknown): never => {
    throw (failure = shownError(error, request.secrets));
  };
  const innermost = (sent: Outgoing): Promise<Response> => send(sent).catch(failed);
  const chain = hooks.reduceRight<typeof innermost>(
    (next, hook) => (sent) =>
      hook(attempt, async (headers = {}) => {
        onHeaders?.(headers);
        const changed = await changedBy(sent.headers, headers).catch(failed);
        return next({ ...sent, headers: changed });
      }),
    innermost,
  );
  try {
    return await chain(outgoing);
  } catch (error) {
    throw error === failure ? error : new HookFailure(error);
  }
}

async function changedBy(
  ...headers: Parameters<typeof changedHeaders>
): Promise<Outgoing["headers"]> {
  return changedHeaders(...headers);
}
