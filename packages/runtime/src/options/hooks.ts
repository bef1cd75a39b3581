/** What a user puts around each attempt: tracing, metrics, signatures of their own. */
import { changedHeaders, type HeaderValues } from "./headerValues.ts";
import { redact, type ToldRequest } from "../messages/messages.ts";
import { shownError } from "../messages/shownError.ts";
import { bodySize, type Outgoing } from "../transport/transport.ts";

/** One attempt, as far as it can be told without secrets. */
export interface Attempt {
  /** Provider and operation: `imagekit.uploadFile`. */
  readonly operation: string;
  /** Upper case. */
  readonly method: string;
  /** The request's address without credentials. */
  readonly url: string;
  /** Counted from 1; above 1, it is a retry. */
  readonly attempt: number;
  /** Size of the request's body in bytes; `undefined` when only a stream's end will tell. */
  readonly bodySize: number | undefined;
  /** Ends with the attempt. */
  readonly signal: AbortSignal;
}

/**
 * Runs around each attempt. `send` sends it, with headers added or, by `null`, taken away, and gives the head of the
 * answer: the body is not to be read. What a hook throws of its own ends the call, which rejects with just that.
 */
export type Hook = (
  attempt: Attempt,
  send: (headers?: HeaderValues) => Promise<Response>,
) => Promise<Response>;

/** What a hook threw, and no transport. */
export class HookFailure extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super("a hook failed");
    this.reason = reason;
  }
}

/** What hooks stand around. */
export interface HookedAttempt {
  readonly outgoing: Outgoing;
  readonly attempt: number;
  readonly request: ToldRequest;
  /** Told of the headers that a hook sets, before they are sent. */
  readonly onHeaders?: ((headers: HeaderValues) => void) | undefined;
}

/** Sends through all hooks, the first one outermost. */
export async function throughHooks(
  hooks: readonly Hook[],
  { outgoing, attempt: number, request, onHeaders }: HookedAttempt,
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
