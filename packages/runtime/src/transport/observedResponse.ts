/** A response whose body the caller reads: a signal ends the reading, and its end is reported. */
import { onAbort, reasonOf } from "../values/signals.ts";

/** What ends the reading, and what is called at its end. */
export interface Observation {
  readonly signal: AbortSignal;
  /** Called once when the body has ended, failed or was cancelled; at once if there is none. */
  readonly over: (error?: unknown) => void;
  /** Called with each piece that is read. */
  readonly onPiece?: (piece: Uint8Array) => void;
}

/** Responses whose transport reports the end of the body, and how to subscribe to it. */
const ends: WeakMap<Response, (over: () => void) => void> = new WeakMap();

/** For a transport that reports the end of the body itself, and ends the reading with the request's signal. */
export function reportBodyEnd(response: Response, subscribe: (over: () => void) => void): void {
  ends.set(response, subscribe);
}

/** A constructed response has no connection: it is over, at the latest, when it is garbage-collected. */
const forgotten =
  typeof FinalizationRegistry === "function"
    ? new FinalizationRegistry<() => void>((over) => over())
    : undefined;

/**
 * The response for the caller to read. Undici drops the signal when the request is garbage-collected, which may happen as soon
 * as the head of the response is there, and it does not report when a body was read: so the body is passed on piece by piece.
 */
export function observedResponse(response: Response, observation: Observation): Response {
  const { over, onPiece } = observation;
  const { body, status, statusText, headers, url, type, redirected } = response;
  const subscribe = ends.get(response);
  if (subscribe && !onPiece) {
    subscribe(over);
    return response;
  }
  // A Response cannot be constructed with another status, and a custom `fetch` may not have streams.
  if (status < 200 || status > 599 || !(body instanceof ReadableStream) || body.locked) {
    over();
    return response;
  }
  if (type === "default" && !onPiece) {
    forgotten?.register(response, over);
    return response;
  }
  const copy = new Response(passedOn(body, observation), { status, statusText, headers });
  const facts = { url, type, redirected };
  for (const [name, value] of Object.entries(facts)) {
    Object.defineProperty(copy, name, { value, configurable: true });
  }
  if (subscribe) ends.set(copy, subscribe);
  return copy;
}

function passedOn(body: Bytes, observation: Observation): Bytes {
  const isBytes = givesBytes(body);
  const source = new PassedBody(body, observation);
  // Nothing is read ahead of the caller.
  const options = { highWaterMark: 0 };
  if (!isBytes) return new ReadableStream(source, options);
  return new ReadableStream(
    Object.assign(source, { type: "bytes" }) as UnderlyingByteSource,
    options,
  );
}

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** A body that is read when the caller reads. */
class PassedBody implements UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  readonly #observation: Observation;
  #ignore: (() => void) | undefined;

  constructor(body: Bytes, observation: Observation) {
    this.#reader = body.getReader();
    this.#observation = observation;
  }

  start(controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>): void {
    const { signal, over } = this.#observation;
    const stop = (): void => {
      over(reasonOf(signal));
      controller.error(reasonOf(signal));
      void this.#reader.cancel(reasonOf(signal)).catch(() => undefined);
    };
    if (signal.aborted) stop();
    else this.#ignore = onAbort(signal, stop);
  }

  async pull(controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>): Promise<void> {
    try {
      const { done, value } = await this.#reader.read();
      if (!done) {
        this.#observation.onPiece?.(value);
        return controller.enqueue(value);
      }
    } catch (error) {
      this.#end(error);
      throw error;
    }
    this.#end();
    if (this.#observation.signal.aborted) return;
    controller.close();
    (controller as Partial<ReadableByteStreamController>).byobRequest?.respond(0);
  }

  cancel(reason: unknown): Promise<void> {
    this.#end();
    return this.#reader.cancel(reason);
  }

  #end(error?: unknown): void {
    this.#ignore?.();
    this.#observation.over(error);
  }
}

/** Is it a byte stream, which can be read into the caller's own memory? */
function givesBytes(body: ReadableStream): boolean {
  try {
    body.getReader({ mode: "byob" }).releaseLock();
    return true;
  } catch {
    return false;
  }
}
