/** `application/json` of `Application/JSON; charset=utf-8`: type and subtype, in lower case (RFC 9110 §8.3.1). */
export function essenceOf(mediaType: string): string {
  return mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** `application/json`, or a type with the suffix `+json`; the runtime's `kindOf` agrees, which a test checks. */
export function isJsonType(mediaType: string): boolean {
  return /[/+]json$/.test(essenceOf(mediaType));
}

/** Text, XML or a URL-encoded form; the runtime's `kindOf` agrees, which a test checks. */
export function isTextType(mediaType: string): boolean {
  return /^text\/|[/+]xml$|\/x-www-form-urlencoded$/.test(essenceOf(mediaType));
}
