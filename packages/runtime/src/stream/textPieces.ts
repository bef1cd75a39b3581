/** The text of a response as it arrives: read on demand, ended by its timeout, its caller, or its connection. */
import { pieceDecoder } from "../response/charset.ts";
import { ApiRequestError, ApiTimeoutError } from "../errors.ts";
import type { UnreadResponse, SendContext } from "../send/sendContext.ts";
import { errorWithoutResponse } from "../send/errorWithoutResponse.ts";
import { essenceOf } from "../values/mediaTypes.ts";
import { calling, redact, sentences } from "../messages/messages.ts";
import { Alarm } from "../values/Alarm.ts";
import { onAbort, reasonOf, throwIfAborted } from "../values/signals.ts";

/** How long the rest of a response may take that is read only to reuse the connection, in milliseconds. */
const longestDrain = 1000;

export class TextPieces {
  readonly response: Response;
  readonly #context: SendContext;
  /** Created with the first piece, which may have a byte order mark. */
  #decode: ReturnType<typeof pieceDecoder> | undefined;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #clock = new Alarm((now) => this.#endLate(now));
  #isBegun = false;
  #isCancelled = false;

  constructor({ context, received }: UnreadResponse) {
    this.#context = context;
    this.response = received.response;
  }

  /** The caller has cancelled it. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** Starts reading the body. Throws `ApiRequestError` the second time. */
  begin(): void {
    const { body } = this.response;
    if (this.#isBegun || body?.locked || this.response.bodyUsed) {
      const { operation } = this.#context.request.site;
      throw new ApiRequestError(
        operation,
        "the items of this response have already been read: a stream can be iterated once",
      );
    }
    this.#isBegun = true;
    this.#reader = body?.getReader();
    const { signal } = this.#context.deadline;
    // Not every `fetch` observes its signal.
    onAbort(signal, () => void this.#release(reasonOf(signal)));
  }

  /** The next piece; `undefined` at the end. Rejects with a `LadingError`, or with the caller's own reason. */
  async next(): Promise<string | undefined> {
    this.check();
    this.#startClock();
    try {
      const read = await this.#reader?.read();
      this.check();
      if (read && !read.done) return this.#decoded(read.value);
    } catch (error) {
      throw errorWithoutResponse(error, this.#context, "failed while its items were read");
    } finally {
      this.#clock.pause();
    }
    // The rest of a truncated character.
    return this.#decode?.(undefined) || undefined;
  }

  #decoded(piece: Uint8Array): string {
    this.#decode ??= pieceDecoder(this.#contentType, piece);
    return this.#decode(piece);
  }

  /** Server-sent events are UTF-8, whatever their header says (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
  get #contentType(): string {
    const type = this.response.headers.get("content-type") ?? "";
    return essenceOf(type) === "text/event-stream" ? "" : type;
  }

  /** Throws the reason if the call was ended: items that arrived before are then dropped. */
  check(): void {
    const { signal } = this.#context.deadline;
    throwIfAborted(signal);
  }

  /** Closes the connection, unless the response has ended. */
  async cancel(): Promise<void> {
    this.#isCancelled = true;
    this.#clock.end();
    await (this.#isBegun ? this.#release() : this.response.body?.cancel().catch(() => undefined));
    this.#context.deadline.stop();
  }

  /** Reads and drops the rest: a connection that was read to its end can be reused. */
  drain(): void {
    this.#clock.end();
    const timer = setTimeout(() => void this.cancel(), longestDrain);
    const read = async (): Promise<void> => {
      while ((await this.#reader?.read())?.done === false);
    };
    void read()
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(timer);
        this.#context.deadline.stop();
      });
  }

  async #release(reason?: unknown): Promise<void> {
    await this.#reader?.cancel(reason).catch(() => undefined);
  }

  /** Only waiting for the network counts: the caller may take any time. */
  #startClock(): void {
    const { limits, until } = this.#context;
    const now = performance.now();
    this.#clock.set(Math.min(now + limits.streamTimeout, until), now);
  }

  #endLate(now: number): void {
    const { until, deadline } = this.#context;
    deadline.end(this.#timeout(now < until ? "streamTimeout" : "totalTimeout"));
  }

  #timeout(option: "streamTimeout" | "totalTimeout"): ApiTimeoutError {
    const { request, attempt, limits } = this.#context;
    const site = { ...request.site, url: redact(request.site.url, request.secrets) };
    const what =
      option === "streamTimeout"
        ? `received nothing for ${limits.streamTimeout} ms`
        : `did not end in ${limits.totalTimeout} ms`;
    return new ApiTimeoutError(
      { ...site, attempts: attempt },
      sentences(`${calling(site)} ${what}`, `Give it more time with the option ${option}`),
    );
  }
}
