/** How the body of a response is read where the platform ends it with the request's signal: `#readBody` of browsers. */
import { decodedText, isUtf8 } from "./charset.ts";
import { readUpTo, type PendingBody, type BodyReadOptions } from "./readUpTo.ts";

/** Reads a body with the platform's methods, which decode every text as UTF-8: other charsets are decoded here. */
export function readBody(response: Response, request: BodyReadOptions): PendingBody {
  const { form, limit } = request;
  if (isUnbounded(response, limit)) return readUpTo(response, request);
  const type = response.headers?.get("content-type") ?? "";
  const isOurs = form === "text" && !isUtf8(type);
  const whole = isOurs
    ? response.arrayBuffer().then((bytes) => decodedText(new Uint8Array(bytes), type))
    : response[form]();
  let isCut = false;
  const bounded = whole.then((body) => {
    isCut = typeof body === "string" ? body.length > limit : body.size > limit;
    return isCut ? body.slice(0, limit) : body;
  });
  return { whole: bounded, isCut: () => isCut, cancel: () => undefined };
}

/** May the body exceed its limit? A Content-Length is reliable, unless the body is compressed. */
function isUnbounded({ body, bodyUsed, headers }: Response, limit: number): boolean {
  if (limit === Infinity || bodyUsed || !(body instanceof ReadableStream)) return false;
  const length = headers.has("content-encoding") ? null : headers.get("content-length");
  return length === null || !(Number(length) <= limit);
}

/** The response for a stream to read. */
export function abortableResponse(response: Response): Response {
  return response;
}
