/** The body of a response as it is sent. */

export function isJson(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}

/** Bytes as they are; text where the media type is not JSON; else JSON. */
export function encodedBody(body: unknown, mediaType: string): Buffer | string {
  if (body instanceof Uint8Array) return Buffer.from(body);
  if (typeof body === "string" && !isJson(mediaType)) return body;
  return body === undefined ? "" : JSON.stringify(body);
}

/** The media type of a body that no document describes. */
export function usualType(body: unknown): string {
  if (body instanceof Uint8Array) return "application/octet-stream";
  return typeof body === "string" ? "text/plain; charset=utf-8" : "application/json";
}
