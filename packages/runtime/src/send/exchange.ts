import { asUtf8, isUtf8 } from "../response/charset.ts";
import { credentialAdvice } from "../request/credentials.ts";
import type { NotRetried } from "../errorFacts.ts";
import { errorWithoutResponse } from "./errorWithoutResponse.ts";
import { chooseReading } from "../response/chooseReading.ts";
import { warnOfRounding } from "./roundingWarnings.ts";
import { observedResponse } from "../transport/observedResponse.ts";
import { outcomeOf } from "../response/outcome.ts";
import type { Outcome, ReceivedResponse } from "../response/receivedResponse.ts";
import { retryAfter } from "./retryAfter.ts";
import type { SendContext } from "./sendContext.ts";
import { abortableResponse, readBody } from "#readBody";

/** Longest body in bytes that is read only to reuse its connection. */
const shortBody = 16_384;

/** How long the next attempt waits for it, in milliseconds. */
const longestDiscard = 250;

/** A request and its response, whose body is still to be read. */
export class Exchange {
  /** As the transport returned it. */
  readonly response: Response;
  readonly #context: SendContext;
  readonly #redirect: string | undefined;
  #body: string | Blob = "";
  #outcome: Promise<Outcome> | undefined;
  /** The response that the caller reads. */
  #taken: Response | undefined;
  /** The response that a stream of items reads. */
  #streamed: Response | undefined;
  #notRetried: NotRetried | undefined;
  #exceeded: ReceivedResponse["exceeded"];

  constructor(context: SendContext, response: Response, redirect: string | undefined) {
    this.#context = context;
    this.response = response;
    this.#redirect = redirect;
  }

  /** Seconds that the API asks to wait. Its own header counts only for successes and 429: some APIs send it with every response. */
  get retryAfter(): number | undefined {
    const { status, ok, headers } = this.response;
    const { throttle } = this.#context.settings.provider;
    return retryAfter(headers, ok || status === 429 ? throttle : undefined);
  }

  /** Keeps the reason why the request was not sent again, for the error. */
  explain(notRetried: NotRetried | undefined): this {
    this.#notRetried = notRetried;
    if (notRetried) this.#outcome = this.#outcome?.then(() => this.#interpreted());
    return this;
  }

  /**
   * Releases a response that no one will read. A short one is still read, if it comes soon, so that its connection can be
   * reused.
   */
  async discard(): Promise<void> {
    const { deadline } = this.#context;
    const { response } = this;
    const isShort = Number(response.headers.get("content-length") ?? NaN) <= shortBody;
    // Ending the reading also ends the connection; the next attempt gets another one.
    const timer = setTimeout(() => deadline.end(undefined), longestDiscard);
    try {
      if (response.bodyUsed) return;
      const cancelled = (): Promise<void> => Promise.resolve(response.body?.cancel());
      await (isShort ? this.#bodyOf(response, "blob") : deadline.race(cancelled()));
    } catch {
      // No one needs the response.
    } finally {
      clearTimeout(timer);
      deadline.stop();
    }
  }

  /** Reads the response, once. */
  outcome(): Promise<Outcome> {
    this.#outcome ??= this.#read();
    return this.#outcome;
  }

  /** The response for the caller to read: untouched, or rebuilt from what was read (with the status that its body contains). */
  async asResponse(status: number = this.response.status): Promise<Response> {
    if (this.#streamed) return this.#streamed;
    if (!this.#outcome) {
      const { deadline } = this.#context;
      // The caller's signal still ends the reading; the timeout does not.
      deadline.stop(true);
      const over = (): void => deadline.stop();
      return (this.#taken ??= observedResponse(this.response, { signal: deadline.signal, over }));
    }
    await this.#outcome;
    return rebuilt(this.response, this.#body, status);
  }

  async #read(): Promise<Outcome> {
    const { plan, deadline } = this.#context;
    const response = this.#taken?.clone() ?? this.#streamable();
    const stream = this.#opened(response);
    if (stream) return stream;
    const isBinary = chooseReading(plan, response) === "binary";
    try {
      this.#body = await this.#bodyOf(response, isBinary ? "blob" : "text");
      return this.#interpreted();
    } catch (error) {
      throw errorWithoutResponse(error, this.#context, "failed while its response was read");
    } finally {
      deadline.stop();
    }
  }

  /** Every size that a server chooses is limited, except for binary successes, which callers read as streams. */
  async #bodyOf(response: Response, form: "text" | "blob"): Promise<string | Blob> {
    const { deadline, limits } = this.#context;
    const option = response.ok ? "maxResponseSize" : "maxErrorSize";
    const limit = response.ok && form === "blob" ? Infinity : limits[option];
    const reading = readBody(response, { form, limit, keepsCut: !response.ok });
    const body = await deadline.race(reading.whole, reading.cancel);
    if (reading.isCut()) this.#exceeded = { option, limit };
    return body;
  }

  #streamable(): Response {
    const { openStream, deadline } = this.#context;
    return openStream ? abortableResponse(this.response, deadline.signal) : this.response;
  }

  /** A stream is returned unread, and has its own timeout from now on. */
  #opened(response: Response): Outcome | undefined {
    const { openStream, deadline } = this.#context;
    const data = openStream?.({ context: this.#context, received: this.#received(response) });
    if (data === undefined) return undefined;
    this.#streamed = response;
    deadline.stop(true);
    const { status } = response;
    return { result: { ok: true, status, data, response }, failure: undefined };
  }

  #received(response: Response = this.response): ReceivedResponse {
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
      onRounded: (rounded) => warnOfRounding(this.#context, rounded),
      exceeded: this.#exceeded,
      opensStreams: openStream !== undefined,
    };
  }

  async #interpreted(): Promise<Outcome> {
    const { settings, request } = this.#context;
    const received = this.#received();
    const outcome = outcomeOf(received);
    if (outcome.rounded) received.onRounded(outcome.rounded);
    const { validation, log } = settings;
    if (!validation) return outcome;
    // Loaded on demand: only some clients validate.
    const { validateResponse } = await import("../response/validateResponse.ts");
    const warn = (message: string): void => log.warn?.(request, message);
    return validateResponse(outcome, received, { ...validation, warn });
  }
}

/** A copy of the response that can be read again. */
export function rebuilt(
  response: Response,
  body: string | Blob | null,
  status: number = response.status,
): Response {
  const isBodyless = [101, 204, 205, 304].includes(status);
  const headers = new Headers(response.headers);
  const type = headers.get("content-type") ?? "";
  // The copy's text is UTF-8, whatever the original charset.
  if (typeof body === "string" && !isUtf8(type)) headers.set("content-type", asUtf8(type));
  const copy = new Response(isBodyless ? null : body, {
    status,
    statusText: response.statusText,
    headers,
  });
  Object.defineProperty(copy, "url", { get: () => response.url });
  return copy;
}
