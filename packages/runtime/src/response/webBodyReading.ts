/** How the body of an answer is read where it is the platform that ends it with the request's signal: `#bodyReading` of browsers. */
import { decodedText, isUtf8 } from "./charset.ts";
import { readUpTo, type BodyReading, type ReadingRequest } from "./readUpTo.ts";

/** Reads a body as the platform does, which takes every text for UTF-8, and all of it: other texts are decoded here. */
export function bodyReading(response: Response, request: ReadingRequest): BodyReading {
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

/** May more come than there is to be? What is announced is what comes, unless it is coded. */
function isUnbounded({ body, bodyUsed, headers }: Response, limit: number): boolean {
  if (limit === Infinity || bodyUsed || !(body instanceof ReadableStream)) return false;
  const length = headers.has("content-encoding") ? null : headers.get("content-length");
  return length === null || !(Number(length) <= limit);
}

/** The answer for a stream to read. */
export function heedingAnswer(response: Response): Response {
  return response;
}
