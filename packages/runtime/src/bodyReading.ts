/**
 * How the body of an answer is read: `#bodyReading` everywhere but in browsers.
 *
 * Undici forgets the signal of a request once that is garbage, which it is as soon as the head of the answer is there: the
 * connection of an answer that never ends would stay open for good. So nothing here is left to the signal alone.
 */

import { decodedText } from "./charset.ts";
import { bodyReading as platformReading, type BodyReading } from "./webBodyReading.ts";

/** Reads a body by a reader of our own: only that can be cancelled while a piece is being waited for. */
export function bodyReading(response: Response, form: "text" | "blob"): BodyReading {
  const { body, bodyUsed, headers } = response;
  // A `fetch` that somebody handed in may know no streams, and why a used body cannot be read is its own to say.
  if (bodyUsed || !(body instanceof ReadableStream)) {
    return platformReading(response, form);
  }
  const type = headers.get("content-type") ?? "";
  const reader = (body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  const read = async (): Promise<string | Blob> => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
    }
    if (form === "text" && pieces.length < 2) return decodedText(pieces[0] ?? nothing, type);
    const blob = new Blob(pieces, { type });
    if (form === "blob") return blob;
    return decodedText(new Uint8Array(await blob.arrayBuffer()), type);
  };
  return {
    whole: read(),
    cancel: (reason) => void reader.cancel(reason).catch(() => undefined),
  };
}

const nothing = new Uint8Array();

/** The answer for others to read: what they read ends with the signal. The copy costs more than the reading of a small answer. */
export function heedingAnswer(response: Response, signal: AbortSignal): Response {
  const { body, status, statusText, headers, url, type } = response;
  // A Response that somebody made has no connection behind it, and another status none can be made with.
  const isMade = type === "default" || status < 200 || status > 599;
  if (isMade || !(body instanceof ReadableStream)) return response;
  const read = body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal });
  const copy = new Response(read, { status, statusText, headers });
  return Object.defineProperty(copy, "url", { value: url });
}
