/** What a document says of bytes: their media types and their size. */
import type { JsonObject } from "../document/json.ts";
import { bytes } from "./Sent.ts";

/** What is wrong with the size, in bytes (`minLength` and `maxLength` count bytes there). */
export function judgeSize(schema: JsonObject, size: number): string | undefined {
  const { minLength, maxLength } = schema;
  if (typeof maxLength === "number" && size > maxLength)
    return `has ${bytes(size)}; the document allows at most ${bytes(maxLength)}`;
  if (typeof minLength === "number" && size < minLength)
    return `has ${bytes(size)}; the document wants at least ${bytes(minLength)}`;
  return undefined;
}

/** What is wrong with the media type; `allowed` may hold ranges such as `image/*`. */
export function judgeType(
  sent: string | undefined,
  allowed: readonly string[],
): string | undefined {
  const type = essence(sent ?? "application/octet-stream");
  if (allowed.some((range) => matchesType(type, range))) return undefined;
  const what = sent === undefined ? "has no Content-Type" : `is sent as ${type}`;
  return `${what}; the document allows ${allowed.join(", ")}`;
}

/** Does the media type lie in the range? */
export function matchesType(type: string, range: string): boolean {
  const wanted = essence(range);
  if (wanted === "*/*" || wanted === "*") return true;
  return wanted.endsWith("/*")
    ? essence(type).startsWith(wanted.slice(0, -1))
    : wanted === essence(type);
}

/** The media type without its parameters. */
export function essence(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}
