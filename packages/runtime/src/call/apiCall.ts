import type { Exchange } from "../send/exchange.ts";
import type { Outcome } from "../response/receivedResponse.ts";

/** As a method, so that a handler may name the type of what it expects, as with a Promise: `(error: ApiError) => …`. */
type OnRejected<Rejected> = {
  handle(reason: unknown): Rejected | PromiseLike<Rejected>;
}["handle"];

/**
 * A call in flight: it is sent at once, awaited or not.
 *
 * `await call` returns the data or rejects with a `LadingError`. A failure that is not handled is an unhandled rejection,
 * as with any promise.
 */
export class ApiCall<Data, Result> implements PromiseLike<Data> {
  readonly #exchange: Promise<Exchange>;
  /**
   * Rejects when no one handles the failure. One chain of promises leads from the request to the code that awaits the call: V8 then shows the
   * lines that made the call in the stack of its error. It follows no promise that two wait for.
   */
  readonly #data: Promise<unknown>;
  #isRead = false;
  #isTaken = false;
  /** The response was given away unread: there is no data. */
  #isLeft = false;

  /** `send` may ask whether the caller takes the response as it is: known from the next turn of the event loop on. */
  constructor(send: (isTaken: () => boolean) => Promise<Exchange>) {
    // Two steps later, the caller's `await` is part of the chain: a refusal has its line too.
    this.#exchange = Promise.resolve()
      .then()
      .then(() => send(() => this.#isTaken));
    this.#data = this.#exchange.then((exchange) => {
      this.#isLeft = this.#isTaken && !this.#isRead;
      return this.#isLeft ? undefined : exchange.outcome().then(dataOf);
    });
  }

  get [Symbol.toStringTag](): string {
    return "ApiCall";
  }

  /** The union of all responses, discriminated by `ok` and `status`. Rejects only when there is no response. */
  async result(): Promise<Result> {
    await this.then(undefined, () => undefined);
    const { result } = await this.#outcome();
    return result as Result;
  }

  /** The data together with its response, whose body has been read. */
  async withResponse(): Promise<{ data: Data; response: Response }> {
    const data = await this.then();
    const { result } = await this.#outcome();
    return { data, response: result.response };
  }

  /**
   * The response, whatever its status. Asked for in the same turn of the event loop as the call, its body is left for the
   * caller to read, also as a stream; asked for later, it is rebuilt from the data that was read.
   */
  async asResponse(): Promise<Response> {
    this.#isTaken = true;
    this.#data.catch(() => undefined);
    return (await this.#exchange).asResponse();
  }

  then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: OnRejected<Rejected> | null,
  ): Promise<Fulfilled | Rejected> {
    this.#isRead = true;
    const data = this.#isLeft ? this.#outcome().then(dataOf) : this.#data;
    return (data as Promise<Data>).then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(onRejected?: OnRejected<Rejected> | null): Promise<Data | Rejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.then().finally(onFinally);
  }

  #outcome(): Promise<Outcome> {
    return this.#exchange.then((exchange) => exchange.outcome());
  }
}

function dataOf({ result, failure }: Outcome): unknown {
  if (result.ok) return result.data;
  throw failure;
}
