import { credentialAdvice } from "./credentials.ts";
import type { Deadline } from "./deadline.ts";
import type { NotRetried } from "./errors.ts";
import { failureOf } from "./failure.ts";
import { fetchTransport } from "./fetchTransport.ts";
import { throughHooks } from "./hooks.ts";
import { bodyKind, documentedTypes, outcomeOf, type Answer, type Outcome } from "./outcome.ts";
import type { OperationPlan } from "./plan.ts";
import type { OnUploadProgress } from "./progress.ts";
import type { RedirectRules } from "./redirects.ts";
import { retryAfter } from "./retryAfter.ts";
import type { Fetch, Limits, Settings } from "./settings.ts";
import type { Outgoing, Transport } from "./transport.ts";
import type { WireRequest } from "./wireRequest.ts";
import { bodyReading, heedingAnswer } from "#bodyReading";
import { sendByPlatform } from "#transport";

/** What a request needs on its way. */
export interface SendContext {
  readonly settings: Settings;
  readonly plan: OperationPlan;
  readonly request: WireRequest;
  readonly deadline: Deadline;
  /** The caller's own; its reason is what an aborted call rejects with. */
  readonly signal: AbortSignal | undefined;
  /** Is told how much of the body is out. */
  readonly report?: OnUploadProgress | undefined;
  readonly fetch?: Fetch | undefined;
  /** Counted from 1. */
  readonly attempt: number;
  /** The call's limits in milliseconds. */
  readonly limits: Omit<Limits, "maxRetries">;
  /** When the call as a whole ends, on the clock of `performance.now()`. */
  readonly until: number;
  /** Makes a stream of a success that the plan calls one. */
  readonly openStream?: OpenStream | undefined;
}

/** An answer whose body is not read yet. */
export interface OpenAnswer {
  readonly context: SendContext;
  readonly answer: Answer;
}

/** The stream of items that an answer is; `undefined` where it is none. */
export type OpenStream = (open: OpenAnswer) => object | undefined;

/** Longest body that is read for its connection's sake, in bytes. */
const shortBody = 16_384;

/** A request that was answered; its body waits to be read. */
export class Exchange {
  /** As the transport gave it. */
  readonly response: Response;
  readonly #context: SendContext;
  readonly #redirect: string | undefined;
  #body: string | Blob = "";
  #outcome: Promise<Outcome> | undefined;
  /** What the caller reads. */
  #taken: Response | undefined;
  /** What a stream of items reads. */
  #streamed: Response | undefined;
  #notRetried: NotRetried | undefined;

  constructor(context: SendContext, response: Response, redirect: string | undefined) {
    this.#context = context;
    this.response = response;
    this.#redirect = redirect;
  }

  /** Seconds that the API asks to wait. Its own header counts where it is about that: some send it with every answer. */
  get retryAfter(): number | undefined {
    const { status, ok, headers } = this.response;
    const { throttle } = this.#context.settings.provider;
    return retryAfter(headers, ok || status === 429 ? throttle : undefined);
  }

  /** Keeps why the request was not sent again, to be told with the failure. */
  explain(notRetried: NotRetried | undefined): this {
    this.#notRetried = notRetried;
    if (notRetried) this.#outcome = this.#outcome?.then(() => this.#interpreted());
    return this;
  }

  /** Lets go of an answer that nobody will read. A short one is read all the same: so its connection can be used again. */
  async discard(): Promise<void> {
    const { deadline } = this.#context;
    const { response } = this;
    const isShort = Number(response.headers.get("content-length") ?? NaN) <= shortBody;
    try {
      if (response.bodyUsed) return;
      await (isShort ? this.#bodyOf(response, "blob") : response.body?.cancel());
    } catch {
      // It was of no further use.
    } finally {
      deadline.stop();
    }
  }

  /** Reads the answer, once. */
  outcome(): Promise<Outcome> {
    this.#outcome ??= this.#read();
    return this.#outcome;
  }

  /** The answer for the caller to read: untouched, or made again from what was read (with the status it states for itself). */
  async asResponse(status: number = this.response.status): Promise<Response> {
    if (this.#streamed) return this.#streamed;
    if (!this.#outcome) {
      const { deadline } = this.#context;
      // The caller's signal still ends the reading; the clock does not.
      deadline.stop(true);
      return (this.#taken ??= heedingAnswer(this.response, deadline.signal));
    }
    await this.#outcome;
    return rebuilt(this.response, this.#body, status);
  }

  async #read(): Promise<Outcome> {
    const { plan, deadline } = this.#context;
    const response = this.#taken?.clone() ?? this.#streamable();
    const stream = this.#opened(response);
    if (stream) return stream;
    const isBinary = bodyKind(documentedTypes(plan, response.status), response) === "binary";
    try {
      this.#body = await this.#bodyOf(response, isBinary ? "blob" : "text");
      return this.#interpreted();
    } catch (error) {
      throw failureOf(error, this.#context, "broke off while its answer was read");
    } finally {
      deadline.stop();
    }
  }

  #bodyOf(response: Response, form: "text" | "blob"): Promise<string | Blob> {
    const { whole, cancel } = bodyReading(response, form);
    return this.#context.deadline.race(whole, cancel);
  }

  #streamable(): Response {
    const { openStream, deadline } = this.#context;
    return openStream ? heedingAnswer(this.response, deadline.signal) : this.response;
  }

  /** A stream is handed over unread, and from now on keeps its own time. */
  #opened(response: Response): Outcome | undefined {
    const { openStream, deadline } = this.#context;
    const data = openStream?.({ context: this.#context, answer: this.#answer(response) });
    if (data === undefined) return undefined;
    this.#streamed = response;
    deadline.stop(true);
    const { status } = response;
    return { result: { ok: true, status, data, response }, failure: undefined };
  }

  #answer(response: Response = this.response): Answer {
    const { settings, plan, request, attempt, openStream } = this.#context;
    return {
      plan,
      request,
      body: this.#body,
      response,
      redirect: this.#redirect,
      errors: settings.provider.errors,
      retryAfter: () => this.retryAfter,
      credentials: () => (plan.security ? credentialAdvice(settings, plan) : ""),
      attempts: attempt,
      notRetried: this.#notRetried,
      opensStreams: openStream !== undefined,
    };
  }

  async #interpreted(): Promise<Outcome> {
    const { settings, request } = this.#context;
    const answer = this.#answer();
    const outcome = outcomeOf(answer);
    const { validation, log } = settings;
    if (!validation) return outcome;
    // Who does not validate does not load it.
    const { validateAnswer } = await import("./validateAnswer.ts");
    const warn = (message: string): void => log.warn?.(request, message);
    return validateAnswer(outcome, answer, { ...validation, warn });
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

/** Sends a request once and waits for the head of its answer. Rejects with what went wrong, as it is. */
export async function exchange(context: SendContext): Promise<Exchange> {
  const { settings, request, deadline, signal } = context;
  try {
    signal?.throwIfAborted();
    const outgoing: Outgoing = {
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: request.body,
      signal: deadline.signal,
      onActivity: deadline.touch,
      onUploadProgress: context.report,
      agent: settings.agent,
    };
    const send = transportFor(context);
    let redirect: string | undefined;
    const sendOnce = async (sent: Outgoing): Promise<Response> => {
      const first = await send(sent);
      if (!isRedirect(first)) return first;
      // Few APIs redirect, and browsers show nobody where to: who does not need it does not load it.
      const { followRedirects } = await import("./redirects.ts");
      const rules = redirectRules(context);
      const arrival = await followRedirects({ outgoing: sent, first, send, rules });
      redirect = arrival.refusal;
      return arrival.response;
    };
    const arrived = settings.hooks
      ? throughHooks(settings.hooks, { outgoing, attempt: context.attempt, request }, sendOnce)
      : sendOnce(outgoing);
    const response = await deadline.race(arrived);
    deadline.signal.throwIfAborted();
    // A browser hides what a redirect says.
    if (response.type !== "opaqueredirect") return new Exchange(context, response, redirect);
    throw new TypeError("unexpected redirect");
  } catch (error) {
    deadline.stop();
    throw error;
  }
}

function isRedirect({ status, headers }: Response): boolean {
  return status >= 300 && status < 400 && headers.has("location");
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
