import type { JsonObject } from "../../document/json.ts";

/** The type of texts that were seen: what all of them can be read as. */
export function textSchema(texts: readonly string[]): JsonObject {
  const all = (pattern: RegExp): boolean =>
    texts.length > 0 && texts.every((text) => pattern.test(text));
  if (all(/^(true|false)$/)) return { type: "boolean" };
  if (all(/^-?(0|[1-9]\d{0,14})$/)) return { type: "integer" };
  return { type: "string" };
}
