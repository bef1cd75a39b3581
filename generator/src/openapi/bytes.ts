/** Whether a text is really bytes, or a JSON document. */
import { isJsonType, isTextType } from "./mediaType.ts";
import type { JsonObject } from "./pointer.ts";

/** Raw bytes: 3.0's `format: binary`; 3.1's `contentMediaType` without `contentEncoding`, JSON, XML and text aside. */
export function isBinary({ format, contentMediaType, contentEncoding }: JsonObject): boolean {
  if (format === "binary") return true;
  if (typeof contentMediaType !== "string" || contentEncoding !== undefined) return false;
  return !isJsonType(contentMediaType) && !isTextType(contentMediaType);
}

/** A text that holds a JSON document. */
export function isJsonText({ type, contentMediaType }: JsonObject): boolean {
  return type === "string" && contentMediaType === "application/json";
}
