/** How the body of an answer is read where it is the platform that ends it with the request's signal: `#bodyReading` of browsers. */
import { decodedText, isUtf8 } from "./charset.ts";

/** A body that is being read to its end. */
export interface BodyReading {
  readonly whole: Promise<string | Blob>;
  /** Lets go of the connection, also while a piece is being waited for. */
  readonly cancel: (reason: unknown) => void;
}

/** Reads a body as the platform does, which takes every text for UTF-8: others are decoded here. */
export function bodyReading(response: Response, form: "text" | "blob"): BodyReading {
  const type = response.headers?.get("content-type") ?? "";
  const isOurs = form === "text" && !isUtf8(type);
  const whole = isOurs
    ? response.arrayBuffer().then((bytes) => decodedText(new Uint8Array(bytes), type))
    : response[form]();
  return { whole, cancel: () => undefined };
}

/** The answer for others to read. */
export function heedingAnswer(response: Response): Response {
  return response;
}
