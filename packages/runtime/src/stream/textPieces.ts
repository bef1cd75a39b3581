/** The text of an answer as it comes in: read on demand, ended by its clock, its caller, or its connection. */
import { pieceDecoder } from "../response/charset.ts";
import { ApiRequestError, ApiTimeoutError } from "../errors.ts";
import type { OpenAnswer, SendContext } from "../send/sendContext.ts";
import { failureOf } from "../send/failure.ts";
import { essenceOf } from "../values/mediaTypes.ts";
import { calling, redact, sentences } from "../messages/messages.ts";
import { onAbort, reasonOf, throwIfAborted } from "../values/signals.ts";

/** How long an answer that is of no further use may take to end, in milliseconds. */
const longestDrain = 1000;

export class TextPieces {
  readonly response: Response;
  readonly #context: SendContext;
  /** Made with the first piece, which may bear a byte order mark. */
  #decode: ReturnType<typeof pieceDecoder> | undefined;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #isBegun = false;
  #isCancelled = false;

  constructor({ context, answer }: OpenAnswer) {
    this.#context = context;
    this.response = answer.response;
  }

  /** Nobody wants any more of it. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** Takes the body. Throws `ApiRequestError` where it was taken before. */
  begin(): void {
    const { body } = this.response;
    if (this.#isBegun || body?.locked || this.response.bodyUsed) {
      const { operation } = this.#context.request.site;
      throw new ApiRequestError(
        operation,
        "the items of this answer have been read, and come once",
      );
    }
    this.#isBegun = true;
    this.#reader = body?.getReader();
    const { signal } = this.#context.deadline;
    // Not every `fetch` heeds its signal.
    onAbort(signal, () => void this.#release(reasonOf(signal)));
  }

  /** The next piece; `undefined` at the end. Rejects with the error family, or with the caller's own reason. */
  async next(): Promise<string | undefined> {
    this.check();
    const stopClock = this.#startClock();
    try {
      const read = await this.#reader?.read();
      this.check();
      if (read && !read.done) return this.#decoded(read.value);
    } catch (error) {
      throw failureOf(error, this.#context, "broke off while its items were read");
    } finally {
      stopClock();
    }
    // The rest of a letter that was cut off.
    return this.#decode?.(undefined) || undefined;
  }

  #decoded(piece: Uint8Array): string {
    this.#decode ??= pieceDecoder(this.#contentType, piece);
    return this.#decode(piece);
  }

  /** Server-sent events are UTF-8, whatever is said of them (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
  get #contentType(): string {
    const type = this.response.headers.get("content-type") ?? "";
    return essenceOf(type) === "text/event-stream" ? "" : type;
  }

  /** Throws what ended the call: what came before it is not handed on any more. */
  check(): void {
    const { signal } = this.#context.deadline;
    throwIfAborted(signal);
  }

  /** Closes the connection, unless the answer is over. */
  async cancel(): Promise<void> {
    this.#isCancelled = true;
    await (this.#isBegun ? this.#release() : this.response.body?.cancel().catch(() => undefined));
    this.#context.deadline.stop();
  }

  /** Reads what is left, unheard: a connection that was read to its end can be used again. */
  drain(): void {
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

  /** Waiting for the network is what takes time: the caller may take as long as it likes. */
  #startClock(): () => void {
    const { limits, until } = this.#context;
    const total = until - performance.now();
    const [option, left] =
      limits.streamTimeout <= total
        ? (["streamTimeout", limits.streamTimeout] as const)
        : (["totalTimeout", total] as const);
    if (left > longestTimer) return () => undefined;
    const timer = setTimeout(() => this.#context.deadline.end(this.#timeout(option)), left);
    return () => clearTimeout(timer);
  }

  #timeout(option: "streamTimeout" | "totalTimeout"): ApiTimeoutError {
    const { request, attempt, limits } = this.#context;
    const site = { ...request.site, url: redact(request.site.url, request.secrets) };
    const what =
      option === "streamTimeout"
        ? `brought nothing for ${limits.streamTimeout} ms`
        : `was not over in ${limits.totalTimeout} ms`;
    return new ApiTimeoutError(
      { ...site, attempts: attempt },
      sentences(`${calling(site)} ${what}`, `Give it more time with the option ${option}`),
    );
  }
}

/** The longest timer there is, about 25 days; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;
