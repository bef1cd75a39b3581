import type { Exchange } from "../send/exchange.ts";
import type { Outcome } from "../response/outcome.ts";

/**
 * A call on its way: it is sent at once, awaited or not.
 *
 * `await call` gives the data or rejects with the error family. A failure that nobody looks at surfaces as an
 * unhandled rejection, as that of any promise does.
 */
export class ApiCall<Data, Result> implements PromiseLike<Data> {
  readonly #exchange: Promise<Exchange>;
  /** Rejects when nobody takes the failure on. */
  readonly #unattended: Promise<unknown>;
  #isRead = false;
  #isTaken = false;

  /** `send` may ask whether the answer is wanted as it is: known from the next turn on. */
  constructor(send: (isTaken: () => boolean) => Promise<Exchange>) {
    this.#exchange = Promise.resolve().then(() => send(() => this.#isTaken));
    this.#unattended = this.#exchange.then((exchange) =>
      this.#isTaken && !this.#isRead ? undefined : exchange.outcome().then(dataOf),
    );
  }

  get [Symbol.toStringTag](): string {
    return "ApiCall";
  }

  /** The union of every answer, discriminated by `ok` and `status`. Rejects only when no answer came. */
  async result(): Promise<Result> {
    const { result } = await this.#outcome();
    return result as Result;
  }

  /** The data together with the answer it came in; the answer's body has been read. */
  async withResponse(): Promise<{ data: Data; response: Response }> {
    const outcome = await this.#outcome();
    return { data: dataOf(outcome) as Data, response: outcome.result.response };
  }

  /**
   * The answer, whatever its status. Asked for in the same turn as the call, its body is left for the caller to read,
   * as a stream if need be; asked for later, it is made again from what was read.
   */
  async asResponse(): Promise<Response> {
    this.#attend();
    this.#isTaken = true;
    return (await this.#exchange).asResponse();
  }

  then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#outcome()
      .then((outcome) => dataOf(outcome) as Data)
      .then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Data | Rejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.then().finally(onFinally);
  }

  #outcome(): Promise<Outcome> {
    this.#attend();
    this.#isRead = true;
    return this.#exchange.then((exchange) => exchange.outcome());
  }

  #attend(): void {
    this.#unattended.catch(() => undefined);
  }
}

function dataOf({ result, failure }: Outcome): unknown {
  if (result.ok) return result.data;
  throw failure;
}
