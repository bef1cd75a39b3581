import { asUtf8, isUtf8 } from "../response/charset.ts";
import { credentialAdvice } from "../request/credentials.ts";
import type { NotRetried } from "../errors.ts";
import { failureOf } from "./failure.ts";
import { readingOf } from "../response/documentedResponse.ts";
import { warnOfRounding } from "./roundingWarnings.ts";
import { observedAnswer } from "../transport/observedResponse.ts";
import { outcomeOf, type Answer, type Outcome } from "../response/outcome.ts";
import { retryAfter } from "./retryAfter.ts";
import type { SendContext } from "./sendContext.ts";
import { bodyReading, heedingAnswer } from "#bodyReading";

/** Longest body that is read for its connection's sake, in bytes. */
const shortBody = 16_384;

/** How long the next attempt waits for that, in milliseconds. */
const longestDiscard = 250;

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
  #exceeded: Answer["exceeded"];

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

  /**
   * Lets go of an answer that nobody will read. A short one is read all the same, if it comes soon: so its connection can be
   * used again.
   */
  async discard(): Promise<void> {
    const { deadline } = this.#context;
    const { response } = this;
    const isShort = Number(response.headers.get("content-length") ?? NaN) <= shortBody;
    // What ends the reading ends the connection too, and the next attempt gets another one.
    const timer = setTimeout(() => deadline.end(undefined), longestDiscard);
    try {
      if (response.bodyUsed) return;
      const cancelled = (): Promise<void> => Promise.resolve(response.body?.cancel());
      await (isShort ? this.#bodyOf(response, "blob") : deadline.race(cancelled()));
    } catch {
      // It was of no further use.
    } finally {
      clearTimeout(timer);
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
      const over = (): void => deadline.stop();
      return (this.#taken ??= observedAnswer(this.response, { signal: deadline.signal, over }));
    }
    await this.#outcome;
    return rebuilt(this.response, this.#body, status);
  }

  async #read(): Promise<Outcome> {
    const { plan, deadline } = this.#context;
    const response = this.#taken?.clone() ?? this.#streamable();
    const stream = this.#opened(response);
    if (stream) return stream;
    const isBinary = readingOf(plan, response) === "binary";
    try {
      this.#body = await this.#bodyOf(response, isBinary ? "blob" : "text");
      return this.#interpreted();
    } catch (error) {
      throw failureOf(error, this.#context, "broke off while its answer was read");
    } finally {
      deadline.stop();
    }
  }

  /** Every size that a server chooses is bounded: binary successes alone are not, which callers read as streams. */
  async #bodyOf(response: Response, form: "text" | "blob"): Promise<string | Blob> {
    const { deadline, limits } = this.#context;
    const option = response.ok ? "maxResponseSize" : "maxErrorSize";
    const limit = response.ok && form === "blob" ? Infinity : limits[option];
    const reading = bodyReading(response, { form, limit, keepsCut: !response.ok });
    const body = await deadline.race(reading.whole, reading.cancel);
    if (reading.isCut()) this.#exceeded = { option, limit };
    return body;
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
      onRounded: (rounded) => warnOfRounding(this.#context, rounded),
      exceeded: this.#exceeded,
      opensStreams: openStream !== undefined,
    };
  }

  async #interpreted(): Promise<Outcome> {
    const { settings, request } = this.#context;
    const answer = this.#answer();
    const outcome = outcomeOf(answer);
    if (outcome.rounded) answer.onRounded(outcome.rounded);
    const { validation, log } = settings;
    if (!validation) return outcome;
    // Who does not validate does not load it.
    const { validateAnswer } = await import("../response/validateResponse.ts");
    const warn = (message: string): void => log.warn?.(request, message);
    return validateAnswer(outcome, answer, { ...validation, warn });
  }
}

/** An answer that can be read again. */
export function rebuilt(
  response: Response,
  body: string | Blob | null,
  status: number = response.status,
): Response {
  const isBodyless = [101, 204, 205, 304].includes(status);
  const headers = new Headers(response.headers);
  const type = headers.get("content-type") ?? "";
  // A text goes into the copy as UTF-8, whatever it came in.
  if (typeof body === "string" && !isUtf8(type)) headers.set("content-type", asUtf8(type));
  const copy = new Response(isBodyless ? null : body, {
    status,
    statusText: response.statusText,
    headers,
  });
  Object.defineProperty(copy, "url", { get: () => response.url });
  return copy;
}
