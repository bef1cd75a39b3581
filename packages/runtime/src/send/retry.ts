import { awaitedCredentials } from "./awaitedCredentials.ts";
import { credentialsOf } from "../request/credentials.ts";
import { refuseCutBlobs } from "../files/cutBlobs.ts";
import { startDeadline, type Deadline } from "./deadline.ts";
import type { NotRetried } from "../errors.ts";
import { answeredExchange } from "./attempt.ts";
import type { Exchange } from "./exchange.ts";
import type { SendContext } from "./sendContext.ts";
import { ownProperties } from "../values/ownProperties.ts";
import { failureOf, isFinal, isPermanent, isUnconnected, trueCause } from "./failure.ts";
import type { SecuritySchemePlan } from "../plan.ts";
import { release } from "../files/ownedStreams.ts";
import { trackProgress, type OnUploadProgress, type ProgressTracker } from "../values/progress.ts";
import { longestRetryAfter, pauseBefore, retryRefusal } from "./retryRule.ts";
import { bodySize, holdsStream, isStream } from "../transport/transport.ts";
import { reasonOf } from "../values/signals.ts";
import { renewed, type WireRequest } from "../request/wireRequest.ts";
import { pause } from "../values/pause.ts";

/** A call that is tried until it is answered. */
export interface PersistentCall extends Omit<
  SendContext,
  "deadline" | "attempt" | "report" | "trace"
> {
  readonly onUploadProgress?: OnUploadProgress | undefined;
  /** Attempts after the first. */
  readonly maxRetries: number;
  /** What the request's credentials were made by. */
  readonly schemes: readonly SecuritySchemePlan[];
  /** Will the caller read the answer's body? Then it stays untouched. */
  readonly isTaken?: (() => boolean) | undefined;
}

/** An attempt that is over: answered, or failed for an `error` that the transport gave. */
interface Attempt {
  readonly context: SendContext;
  readonly answer?: Exchange;
  readonly error?: unknown;
  /** The answer's status, or the one that it states for itself. */
  readonly status?: number;
}

/** What to do after an attempt. */
type Step =
  | { readonly kind: "end"; readonly notRetried?: NotRetried | undefined }
  | { readonly kind: "renew" }
  | { readonly kind: "repeat"; readonly pause: number };

/**
 * Sends a request, again if need be, until there is an answer worth reading. Rejects with the family, or with the caller's
 * own reason.
 *
 * Sent again are requests that failed by the network, or by a passing state of the server (408, 429, 5xx), as far as the
 * operation's replay rule and the body allow; and once more after a 401 to a credential that a function gave.
 */
export async function persistentExchange(given: PersistentCall): Promise<Exchange> {
  const call = ownProperties(given);
  const { body, site } = call.request;
  if (body) await refuseCutBlobs(body.chunks, site.operation);
  let deadline: Deadline | undefined;
  const progress = progressOf(call, (error) => deadline?.end(error));
  let current = call;
  let retries = 0;
  try {
    for (let number = 1; ; number++) {
      deadline = deadlineFor(current);
      progress?.restart();
      const context = contextOf(current, { deadline, attempt: number, report: progress?.report });
      const attempt = await attempted(context, call.isTaken);
      const step = nextStep(attempt, current, retries);
      if (step.kind === "end") {
        if (attempt.answer) progress?.answered();
        // What a caller's function threw at 100 %. A deadline that ran out is told by who reads the answer.
        if (attempt.answer && deadline.signal.aborted && !deadline.ranOut()) {
          throw reasonOf(deadline.signal);
        }
        return ended(attempt, step.notRetried);
      }
      await attempt.answer?.discard();
      if (step.kind === "renew") {
        // One new credential is enough to know that it does not help.
        const request = await withNewCredentials(current);
        current = ownProperties({ ...current, request, schemes: [] });
      } else {
        retries++;
        logRepetition(attempt, step.pause);
        await pause(step.pause, call.signal);
      }
    }
  } finally {
    progress?.stop();
  }
}

/**
 * One progress over all attempts: a retry repeats bytes, and they count once. What the caller's function throws ends the
 * call: an upload that nobody watches any more is not to go on unseen.
 */
function progressOf(
  { request, onUploadProgress }: PersistentCall,
  end: (reason: unknown) => void,
): ProgressTracker | undefined {
  if (!request.body || !onUploadProgress) return undefined;
  return trackProgress((progress) => {
    try {
      onUploadProgress(progress);
    } catch (error) {
      end(error);
    }
  }, bodySize(request.body));
}

function deadlineFor({ request: { body }, limits, until, signal }: PersistentCall): Deadline {
  // A transport that sees the bytes go ends the allowance for the sending with its first `onActivity`.
  const allowance = body ? (bodySize(body) ?? Infinity) / slowestTransfer : 0;
  // A stream that goes out once is of no use to another attempt.
  const streams = (body?.chunks ?? []).filter(isStream);
  const onOver = (): void => {
    for (const { content } of streams) release(content as object);
  };
  return startDeadline({ timeout: limits.timeout, allowance, until, signal, onOver });
}

/** Slowest transfer that is waited for where nobody tells how far it is, in bytes per millisecond. */
const slowestTransfer = 64;

function contextOf(
  { settings, plan, request, signal, fetch, limits, until, openStream }: PersistentCall,
  { deadline, attempt, report }: Pick<SendContext, "deadline" | "attempt" | "report">,
): SendContext {
  // In full: a spread would cost a small call more than its whole address.
  return {
    settings,
    plan,
    request,
    signal,
    fetch,
    limits,
    until,
    openStream,
    deadline,
    attempt,
    report,
    trace: {},
  };
}

async function attempted(
  context: SendContext,
  isTaken: PersistentCall["isTaken"],
): Promise<Attempt> {
  const { settings, request, attempt } = context;
  settings.log.debug?.(request, `${request.method} ${request.site.url}`, { attempt });
  try {
    const answer = await answeredExchange(context);
    const { response } = answer;
    settings.log.debug?.(request, `answered ${response.status}`, { attempt });
    const isSpeaking = settings.provider.errors?.insideSuccess && response.ok && !isTaken?.();
    // Some APIs say "too many requests" inside a 200.
    const status = isSpeaking ? await statedStatus(answer) : response.status;
    return { context, answer, status };
  } catch (error) {
    return { context, error: await trueCause(error, request.body) };
  }
}

/** A body that cannot be read is the reader's to hear of. */
function statedStatus(answer: Exchange): Promise<number> {
  return answer.outcome().then(
    ({ result }) => result.status,
    () => answer.response.status,
  );
}

function nextStep(attempt: Attempt, call: PersistentCall, retries: number): Step {
  const { answer, status, error } = attempt;
  if (status !== undefined && status < 400) return { kind: "end" };
  const { request, deadline, signal, plan } = attempt.context;
  const { body } = request;
  if (status === 401 && call.schemes.length > 0 && hasToken(request)) {
    return body && holdsStream(body) ? { kind: "end", notRetried: "stream" } : { kind: "renew" };
  }
  const isEnded = signal?.aborted || (deadline.signal.aborted && !deadline.ranOut());
  if (!answer && (isEnded || deadline.ranOut() === "totalTimeout" || isFinal(error))) {
    return {
      kind: "end",
      notRetried: isEnded || deadline.ranOut() || !isPermanent(error) ? undefined : "permanent",
    };
  }
  const retryAfter = answer?.retryAfter;
  const refusal = retryRefusal(
    plan,
    status === undefined
      ? { isUnconnected: isUnconnected(error, attempt.context.trace) }
      : { status, hasRetryAfter: retryAfter !== undefined },
    body,
  );
  if (refusal === false || retries >= call.maxRetries) return { kind: "end" };
  if (refusal) return { kind: "end", notRetried: refusal };
  if ((retryAfter ?? 0) > longestRetryAfter) return { kind: "end", notRetried: "retry-after" };
  const wait = pauseBefore(retries, retryAfter);
  return performance.now() + wait >= call.until
    ? { kind: "end", notRetried: "total-timeout" }
    : { kind: "repeat", pause: wait };
}

/** The answer, or the error, that the caller gets to see. */
function ended({ answer, error, context }: Attempt, notRetried: NotRetried | undefined): Exchange {
  if (answer) return answer.explain(notRetried);
  const failure = failureOf(error, { ...context, notRetried }, "did not get through");
  const kind = failure instanceof Error ? failure.name : "aborted";
  context.settings.log.debug?.(context.request, `failed: ${kind}`, { attempt: context.attempt });
  throw failure;
}

function hasToken({ credentials }: WireRequest): boolean {
  return credentials.some(({ tokens }) => tokens !== undefined && tokens.size > 0);
}

async function withNewCredentials(call: PersistentCall): Promise<WireRequest> {
  const { settings, schemes, request } = call;
  settings.log.info?.(request, "answered 401: asking for a new credential");
  const asked = Promise.resolve(credentialsOf(settings, schemes, request.credentials));
  return renewed(request, await awaitedCredentials(call, asked));
}

function logRepetition({ context, status }: Attempt, wait: number): void {
  const { settings, request, attempt } = context;
  const because = status === undefined ? "did not get through" : `answered ${status}`;
  const seconds = (wait / 1000).toFixed(1);
  settings.log.info?.(request, `${because}: trying again in ${seconds} s`, { attempt });
}
