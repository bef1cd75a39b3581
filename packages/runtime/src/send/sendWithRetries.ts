import { awaitCredentials } from "./awaitCredentials.ts";
import { credentialsOf } from "../request/credentials.ts";
import { refuseCutBlobs } from "../files/cutBlobs.ts";
import { Deadline } from "./Deadline.ts";
import type { NotRetried } from "../errorFacts.ts";
import { sendAttempt } from "./sendAttempt.ts";
import type { Exchange } from "./exchange.ts";
import type { SendContext } from "./sendContext.ts";
import { ownProperties } from "../values/ownProperties.ts";
import { errorWithoutResponse, trueCause } from "./errorWithoutResponse.ts";
import { release } from "../files/ownedStreams.ts";
import { trackProgress, type OnUploadProgress, type ProgressTracker } from "../values/progress.ts";
import { nextStep, type FinishedAttempt, type RetryLimits } from "./nextStep.ts";
import { bodySize, isStream } from "../files/bodySize.ts";
import { reasonOf } from "../values/signals.ts";
import { renewCredentials, type WireRequest } from "../request/wireRequest.ts";
import { pause } from "../values/pause.ts";

/** A call that is retried until it succeeds or a retry does not help. */
export interface RetriedCall
  extends Omit<SendContext, "deadline" | "attempt" | "report" | "trace">, RetryLimits {
  readonly onUploadProgress?: OnUploadProgress | undefined;
  /** Will the caller read the response's body? Then it stays untouched. */
  readonly isTaken?: (() => boolean) | undefined;
}

/**
 * Sends a request, and retries it after transient errors. Rejects with a `LadingError`, or with the caller's own reason.
 *
 * A request is sent again after a network failure or a transient status of the server (408, 429, 5xx), as far as the
 * operation's replay rule and the body allow; and once after a 401 for a credential that a function returned.
 */
export async function sendWithRetries(given: RetriedCall): Promise<Exchange> {
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
      const attempt = await tryOnce(context, call.isTaken);
      const step = nextStep(attempt, current, retries);
      if (step.kind === "end") {
        if (attempt.exchange) progress?.responded();
        // An error of the caller's function at 100 %. A timeout is reported when the response is read.
        if (attempt.exchange && deadline.signal.aborted && !deadline.ranOut()) {
          throw reasonOf(deadline.signal);
        }
        return settled(attempt, step.notRetried);
      }
      await attempt.exchange?.discard();
      if (step.kind === "renew") {
        // If one new credential does not help, another one will not either.
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
 * One progress over all attempts: the bytes that a retry repeats count once. An error of the caller's function ends the
 * call: an upload whose observer failed must not continue unseen.
 */
function progressOf(
  { request, onUploadProgress }: RetriedCall,
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

function deadlineFor({ request: { body }, limits, until, signal }: RetriedCall): Deadline {
  // A transport that reports what it sends ends the allowance with its first `onActivity`.
  const allowance = body ? (bodySize(body) ?? Infinity) / slowestTransfer : 0;
  // A stream can be sent only once, so another attempt cannot use it.
  const streams = (body?.chunks ?? []).filter(isStream);
  const onOver = (): void => {
    for (const { content } of streams) release(content as object);
  };
  return new Deadline({ timeout: limits.timeout, allowance, until, signal, onOver });
}

/** Slowest transfer that is allowed where the platform does not report progress, in bytes per millisecond. */
const slowestTransfer = 64;

function contextOf(
  { settings, plan, request, signal, fetch, limits, until, openStream }: RetriedCall,
  { deadline, attempt, report }: Pick<SendContext, "deadline" | "attempt" | "report">,
): SendContext {
  // Written out: for a small call, a spread costs more than building the whole URL.
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

async function tryOnce(
  context: SendContext,
  isTaken: RetriedCall["isTaken"],
): Promise<FinishedAttempt> {
  const { settings, request, attempt } = context;
  settings.log.debug?.(request, `${request.method} ${request.site.url}`, { attempt });
  try {
    const exchange = await sendAttempt(context);
    const { response } = exchange;
    settings.log.debug?.(request, `status ${response.status}`, { attempt });
    const isSpeaking = settings.provider.errors?.insideSuccess && response.ok && !isTaken?.();
    // Some APIs say "too many requests" inside a 200.
    const status = isSpeaking ? await statedStatus(exchange) : response.status;
    return { context, exchange, status };
  } catch (error) {
    return { context, error: await trueCause(error, request.body) };
  }
}

/** The status that the body contains. An unreadable body is reported when the caller reads it. */
function statedStatus(exchange: Exchange): Promise<number> {
  return exchange.outcome().then(
    ({ result }) => result.status,
    () => exchange.response.status,
  );
}

/** The response, or the error, that the caller gets. */
function settled(
  { exchange, error, context }: FinishedAttempt,
  notRetried: NotRetried | undefined,
): Exchange {
  if (exchange) return exchange.explain(notRetried);
  const failure = errorWithoutResponse(error, { ...context, notRetried }, "failed");
  const kind = failure instanceof Error ? failure.name : "aborted";
  context.settings.log.debug?.(context.request, `failed: ${kind}`, { attempt: context.attempt });
  throw failure;
}

async function withNewCredentials(call: RetriedCall): Promise<WireRequest> {
  const { settings, schemes, request } = call;
  settings.log.info?.(request, "status 401: requesting a new credential");
  const asked = Promise.resolve(credentialsOf(settings, schemes, request.credentials));
  return renewCredentials(request, await awaitCredentials(call, asked));
}

function logRepetition({ context, status }: FinishedAttempt, wait: number): void {
  const { settings, request, attempt } = context;
  const because = status === undefined ? "failed" : `status ${status}`;
  const seconds = (wait / 1000).toFixed(1);
  settings.log.info?.(request, `${because}: retrying in ${seconds} s`, { attempt });
}
