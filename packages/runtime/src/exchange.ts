import { credentialAdvice } from "./credentials.ts";
import type { Deadline } from "./deadline.ts";
import { ApiConnectionError, ApiRequestError, ApiTimeoutError, Refusal } from "./errors.ts";
import { calling, redact, sentences } from "./messages.ts";
import { bodyKind, documentedTypes, outcomeOf, type Outcome } from "./outcome.ts";
import type { OperationPlan } from "./plan.ts";
import type { Fetch, Settings } from "./settings.ts";
import { payloadOf, sendByFetch, type Payload } from "./transport.ts";
import type { WireRequest } from "./wireRequest.ts";

/** What a request needs on its way. */
export interface SendContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly request: WireRequest;
  readonly deadline: Deadline;
  /** The caller's own; its reason is what an aborted call rejects with. */
  readonly signal: AbortSignal | undefined;
  /** In place of the request's body, when it was already put in one piece. */
  readonly payload?: Payload | undefined;
  readonly fetch?: Fetch | undefined;
}

/** A request that was answered; its body waits to be read. */
export class Exchange {
  /** As the transport gave it. */
  readonly response: Response;
  readonly #context: SendContext;
  #body: string | Blob = "";
  #outcome: Promise<Outcome> | undefined;
  #isTaken = false;

  constructor(context: SendContext, response: Response) {
    this.#context = context;
    this.response = response;
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
      const credentials = plan.security ? credentialAdvice(settings, plan) : "";
      const { errors } = settings.provider;
      return outcomeOf({ plan, errors, request, response: this.response, body, credentials });
    } catch (error) {
      throw failureOf(error, this.#context, "broke off while its answer was read");
    } finally {
      deadline.stop();
    }
  }
}

/** Sends a request and waits for the head of its answer. Rejects with the family, or with the caller's own reason. */
export async function exchange(context: SendContext): Promise<Exchange> {
  const { settings, request, deadline, signal } = context;
  try {
    signal?.throwIfAborted();
    const { method, url, headers } = request;
    const body = context.payload ?? (request.body && payloadOf(request.body));
    const outgoing = { method, url, headers, body, signal: deadline.signal };
    const fetch = context.fetch ?? settings.fetch ?? globalThis.fetch;
    const response = await deadline.race(sendByFetch(outgoing, fetch));
    // A browser hides what a redirect says.
    if (response.type !== "opaqueredirect") return new Exchange(context, response);
    throw new TypeError("unexpected redirect");
  } catch (error) {
    deadline.stop();
    throw failureOf(error, context, "did not get through");
  }
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
