/** An answer whose body somebody else reads: it ends with a signal, and its end is told. */
import { onAbort, reasonOf } from "../values/signals.ts";

/** What ends the reading, and who hears of its end. */
export interface Observation {
  readonly signal: AbortSignal;
  /** Called once: the body is read to its end, broke off, or was let go. At once where there is none. */
  readonly over: () => void;
}

/** Answers whose transport tells when their body is over, and how to hear of it. */
const ends: WeakMap<Response, (over: () => void) => void> = new WeakMap();

/** For a transport that sees the end of its answer's body itself, and ends it with the request's signal. */
export function tellsItsEnd(response: Response, subscribe: (over: () => void) => void): void {
  ends.set(response, subscribe);
}

/** What somebody made has no connection of ours behind it: it is over, at the latest, when nobody holds it any more. */
const forgotten =
  typeof FinalizationRegistry === "function"
    ? new FinalizationRegistry<() => void>((over) => over())
    : undefined;

/**
 * The answer for others to read. Undici forgets the signal of a request once that is garbage, which it is as soon as the
 * head of the answer is there, and nobody else tells when a body was read: so it is passed on piece by piece.
 */
export function observedAnswer(response: Response, { signal, over }: Observation): Response {
  const { body, status, statusText, headers, url, type, redirected } = response;
  const subscribe = ends.get(response);
  if (subscribe) {
    subscribe(over);
    return response;
  }
  // Another status none can be made with, and a `fetch` that somebody handed in may know no streams.
  if (status < 200 || status > 599 || !(body instanceof ReadableStream) || body.locked) {
    over();
    return response;
  }
  if (type === "default") {
    forgotten?.register(response, over);
    return response;
  }
  const copy = new Response(passedOn(body, { signal, over }), { status, statusText, headers });
  const facts = { url, type, redirected };
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(copy, name, { value });
  return copy;
}

function passedOn(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { signal, over }: Observation,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const isBytes = givesBytes(body);
  const reader = body.getReader();
  let ignore = (): void => undefined;
  const end = (): void => {
    ignore();
    over();
  };
  const source: UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> = {
    start(controller) {
      const stop = (): void => {
        over();
        controller.error(reasonOf(signal));
        void reader.cancel(reasonOf(signal)).catch(() => undefined);
      };
      if (signal.aborted) stop();
      else ignore = onAbort(signal, stop);
    },
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
      } catch (error) {
        end();
        throw error;
      }
      end();
      if (signal.aborted) return;
      controller.close();
      (controller as Partial<ReadableByteStreamController>).byobRequest?.respond(0);
    },
    cancel(reason) {
      end();
      return reader.cancel(reason);
    },
  };
  // Nothing is read ahead of the caller.
  const options = { highWaterMark: 0 };
  if (!isBytes) return new ReadableStream(source, options);
  return new ReadableStream({ ...source, type: "bytes" } as UnderlyingByteSource, options);
}

/** Can it be read into the caller's own memory? */
function givesBytes(body: ReadableStream): boolean {
  try {
    body.getReader({ mode: "byob" }).releaseLock();
    return true;
  } catch {
    return false;
  }
}
