/** `application/json` of `Application/JSON; charset=utf-8`: type and subtype, in lower case (RFC 9110 §8.3.1). */
export function essenceOf(mediaType: string): string {
  return mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
