/**
 * How the body of an answer is read: `#bodyReading` everywhere but in browsers.
 *
 * Undici forgets the signal of a request once that is garbage, which it is as soon as the head of the answer is there: the
 * connection of an answer that never ends would stay open for good. So nothing here is left to the signal alone.
 */

import { observedAnswer } from "../transport/observedResponse.ts";
import { readUpTo, type BodyReading, type ReadingRequest } from "./readUpTo.ts";
import { bodyReading as platformReading } from "./webBodyReading.ts";

/** Reads a body by a reader of our own. */
export function bodyReading(response: Response, request: ReadingRequest): BodyReading {
  const { body, bodyUsed } = response;
  // A `fetch` that somebody handed in may know no streams, and why a used body cannot be read is its own to say.
  const isReadable = !bodyUsed && body instanceof ReadableStream;
  return isReadable ? readUpTo(response, request) : platformReading(response, request);
}

/** The answer for a stream to read: what is read ends with the signal. The copy costs more than the reading of a small answer. */
export function heedingAnswer(response: Response, signal: AbortSignal): Response {
  // A Response that somebody made has no connection behind it.
  if (response.type === "default") return response;
  return observedAnswer(response, { signal, over: () => undefined });
}
