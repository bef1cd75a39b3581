/** The codings of a body, in the order in which they were applied (https://www.rfc-editor.org/rfc/rfc9110#section-8.4). */
export function codingsOf(headers: Headers): readonly string[] {
  return (headers.get("content-encoding") ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding && coding !== "identity");
}

/** So many codings of one body are undone, as by browsers: each costs memory, and a header names any number. */
export const mostCodings = 5;

/** Codings that platforms undo; a header may still name one after it was undone. */
const undone: readonly string[] = ["gzip", "x-gzip", "deflate", "br", "zstd"];

/** The coding under which a body stays for good, where there is one. */
export function unknownCoding(headers: Headers): string | undefined {
  return codingsOf(headers).find((coding) => !undone.includes(coding));
}
