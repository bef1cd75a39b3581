import { credentialAdvice } from "./credentials.ts";
import type { Deadline } from "./deadline.ts";
import { ApiConnectionError, ApiRequestError, ApiTimeoutError, Refusal } from "./errors.ts";
import { fetchTransport } from "./fetchTransport.ts";
import { calling, redact, sentences } from "./messages.ts";
import { bodyKind, documentedTypes, outcomeOf, type Outcome } from "./outcome.ts";
import type { OperationPlan } from "./plan.ts";
import { trackProgress, type OnUploadProgress, type ProgressTracker } from "./progress.ts";
import { followRedirects, type Arrival, type RedirectRules } from "./redirects.ts";
import { retryAfter } from "./retryAfter.ts";
import type { Fetch, Settings } from "./settings.ts";
import { bodySize, type Outgoing, type Transport } from "./transport.ts";
import type { WireRequest } from "./wireRequest.ts";
import { sendByPlatform } from "#transport";

/** What a request needs on its way. */
export interface SendContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly request: WireRequest;
  readonly deadline: Deadline;
  /** The caller's own; its reason is what an aborted call rejects with. */
  readonly signal: AbortSignal | undefined;
  readonly onUploadProgress?: OnUploadProgress | undefined;
  readonly fetch?: Fetch | undefined;
}

/** A request that was answered; its body waits to be read. */
export class Exchange {
  /** As the transport gave it. */
  readonly response: Response;
  readonly #context: SendContext;
  readonly #redirect: string | undefined;
  #body: string | Blob = "";
  #outcome: Promise<Outcome> | undefined;
  #isTaken = false;

  constructor(context: SendContext, { response, refusal }: Arrival) {
    this.#context = context;
    this.response = response;
    this.#redirect = refusal;
  }

  /** Reads the answer, once. */
  outcome(): Promise<Outcome> {
    this.#outcome ??= this.#read();
    return this.#outcome;
  }

  /** The answer for the caller to read: untouched, or made again from what was read (with the status it states for itself). */
  async asResponse(status: number = this.response.status): Promise<Response> {
    if (!this.#outcome) {
      this.#isTaken = true;
      // The caller's signal still ends the reading; the clock does not.
      this.#context.deadline.stop(true);
      return this.response;
    }
    await this.#outcome;
    return rebuilt(this.response, this.#body, status);
  }

  async #read(): Promise<Outcome> {
    const { settings, plan, request, deadline } = this.#context;
    const response = this.#isTaken ? this.response.clone() : this.response;
    const types = documentedTypes(plan, response.status);
    const isBinary = bodyKind(types, response) === "binary";
    try {
      const body = await deadline.race<string | Blob>(isBinary ? response.blob() : response.text());
      this.#body = body;
      return outcomeOf({
        ...{ plan, request, body, response: this.response, redirect: this.#redirect },
        errors: settings.provider.errors,
        retryAfter: retryAfter(response.headers, settings.provider.throttle),
        credentials: plan.security ? credentialAdvice(settings, plan) : "",
      });
    } catch (error) {
      throw failureOf(error, this.#context, "broke off while its answer was read");
    } finally {
      deadline.stop();
    }
  }
}

/** The platform's own `fetch`. One that has taken its place was put there to be used: by a test, or a framework. */
const platformFetch = globalThis.fetch;

/** A user's `fetch` comes before all else, then the platform's best. */
function transportFor({ settings, fetch }: SendContext): Transport {
  const own = fetch ?? settings.fetch;
  if (own) return fetchTransport(own);
  const isReplaced = globalThis.fetch !== platformFetch && !settings.agent;
  return isReplaced ? fetchTransport(globalThis.fetch) : sendByPlatform;
}

/** Sends a request and waits for the head of its answer. Rejects with the family, or with the caller's own reason. */
export async function exchange(context: SendContext): Promise<Exchange> {
  const { settings, request, deadline, signal } = context;
  const progress = progressOf(context);
  try {
    signal?.throwIfAborted();
    const { method, url, headers, body } = request;
    const outgoing: Outgoing = {
      ...{ method, url, headers, body },
      signal: deadline.signal,
      onUploadProgress: progress?.report,
      agent: settings.agent,
    };
    const arrived = followRedirects(outgoing, transportFor(context), redirectRules(context));
    const arrival = await deadline.race(arrived);
    progress?.answered();
    deadline.signal.throwIfAborted();
    // A browser hides what a redirect says.
    if (arrival.response.type !== "opaqueredirect") return new Exchange(context, arrival);
    throw new TypeError("unexpected redirect");
  } catch (error) {
    deadline.stop();
    throw failureOf(error, context, "did not get through");
  } finally {
    progress?.stop();
  }
}

function redirectRules({ plan, request: { secrets } }: SendContext): RedirectRules {
  const fields = (plan.bodies ?? []).flatMap((body) =>
    "fields" in body ? (body.fields ?? []) : [],
  );
  return {
    isDocumented: (status) => plan.responses[status] !== undefined || "3XX" in plan.responses,
    carriesOptions: fields.some(({ option }) => option !== undefined),
    secrets,
  };
}

/** What the caller's function throws ends the call: an upload that nobody watches any more is not to go on unseen. */
function progressOf({
  request,
  deadline,
  onUploadProgress,
}: SendContext): ProgressTracker | undefined {
  if (!request.body || !onUploadProgress) return undefined;
  return trackProgress((progress) => {
    try {
      onUploadProgress(progress);
    } catch (error) {
      deadline.end(error);
    }
  }, bodySize(request.body));
}

/** An answer that can be read again. */
export function rebuilt(
  response: Response,
  body: string | Blob | null,
  status: number = response.status,
): Response {
  const isBodyless = [101, 204, 205, 304].includes(status);
  const copy = new Response(isBodyless ? null : body, {
    status,
    statusText: response.statusText,
    headers: response.headers,
  });
  Object.defineProperty(copy, "url", { value: response.url });
  return copy;
}

/** What an unanswered call rejects with. */
function failureOf(error: unknown, context: SendContext, what: string): unknown {
  const { deadline, request, settings, signal } = context;
  const site = { ...request.site, url: redact(request.site.url, request.secrets) };
  if (deadline.timedOut()) {
    const message = `${calling(site)} was not answered in ${settings.timeout} ms. Give it more time with the option timeout`;
    return new ApiTimeoutError(site, sentences(message));
  }
  if (deadline.signal.aborted) return deadline.signal.reason as unknown;
  if (signal?.aborted) return signal.reason as unknown;
  const chain = [...causes(error)];
  const refusal = chain.find((cause) => cause instanceof Refusal);
  if (refusal) return new ApiRequestError(site.operation, refusal.message, refusal.parameter);
  const codes = chain.map(({ code }) => code).filter(Boolean);
  const words = codes[0] ?? chain.at(-1)?.message;
  const message = sentences(
    `${calling(site)} ${what}: ${words} (${new URL(request.url).host})`,
    /redirect/i.test(chain.map((cause) => cause.message).join())
      ? "The API redirects, which is not followed; set baseUrl to where the API lives"
      : "Check the network and the address",
  );
  const shown = (text: string): string => redact(text, request.secrets);
  // A handed-in fetch may repeat the request in its error, and whoever prints an error prints its cause.
  const isTelling = chain.some(({ stack = "" }) => shown(stack) !== stack);
  const cause = isTelling ? new Error(shown(String(error))) : error;
  return new ApiConnectionError(site, shown(message), cause);
}

/** An error and its causes: undici says only "fetch failed" and hides the reason below, or in a list. */
function* causes(error: unknown): Generator<Error & { readonly code?: string | undefined }> {
  for (let depth = 0; error instanceof Error && depth < 5; depth++) {
    yield error;
    error = error instanceof AggregateError ? (error.errors[0] as unknown) : error.cause;
  }
}
