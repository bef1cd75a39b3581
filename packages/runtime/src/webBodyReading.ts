/** How the body of an answer is read where it is the platform that ends it with the request's signal: `#bodyReading` of browsers. */
import type { BodyReading } from "./bodyReading.ts";

/** Reads a body as the platform does. */
export function bodyReading(response: Response, form: "text" | "blob"): BodyReading {
  return { whole: response[form](), cancel: () => undefined };
}

/** The answer for others to read. */
export function heedingAnswer(response: Response): Response {
  return response;
}
