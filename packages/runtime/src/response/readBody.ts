/**
 * How the body of a response is read: `#readBody` everywhere except in browsers.
 *
 * Undici drops the signal when the request is garbage-collected, which may happen as soon as the head of the response is
 * there: the connection of an endless response would stay open forever. So the code here does not rely on the signal.
 */

import { observedResponse } from "../transport/observedResponse.ts";
import { readUpTo, type PendingBody, type BodyReadOptions } from "./readUpTo.ts";
import { readBody as readByPlatform } from "./webReadBody.ts";

/** Reads a body with our own reader. */
export function readBody(response: Response, request: BodyReadOptions): PendingBody {
  const { body, bodyUsed } = response;
  // A custom `fetch` may not have streams, and its own error says best why a used body cannot be read.
  const isReadable = !bodyUsed && body instanceof ReadableStream;
  return isReadable ? readUpTo(response, request) : readByPlatform(response, request);
}

/** The response for a stream to read: the signal ends the reading. Only streams use it, since the copy costs more than reading a small response. */
export function abortableResponse(response: Response, signal: AbortSignal): Response {
  // A constructed Response has no connection.
  if (response.type === "default") return response;
  return observedResponse(response, { signal, over: () => undefined });
}
