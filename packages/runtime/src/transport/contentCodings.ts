/** The codings of a body, in the order in which they were applied (https://www.rfc-editor.org/rfc/rfc9110#section-8.4). */
export function codingsOf(headers: Headers): readonly string[] {
  return (headers.get("content-encoding") ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding && coding !== "identity");
}

/** Most codings of one body that are decoded, as in browsers: each costs memory, and a header may list any number. */
export const mostCodings = 5;

/** Codings that platforms decode; the header may still be there after decoding. */
const decoded: readonly string[] = ["gzip", "x-gzip", "deflate", "br", "zstd"];

/** A coding that no platform decodes, if there is one. */
export function unknownCoding(headers: Headers): string | undefined {
  return codingsOf(headers).find((coding) => !decoded.includes(coding));
}
