import { createRequire } from "node:module";

/** A larger file with many mistakes would take too long. */
export const mostCharacters = 4_000_000;

/**
 * Parses a text that js-yaml rejects with a second parser, which supports more of YAML 1.2, such as closing brackets that are not
 * indented. `undefined` if it rejects the text too. It takes about four times as long, so it is used second.
 */
export function parseLeniently(text: string): unknown {
  if (text.length > mostCharacters) return undefined;
  // Loaded only when needed, which is rare; `require`, because this function is synchronous.
  const { parse } = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  try {
    return parse(text, { uniqueKeys: true, merge: true, maxAliasCount: 1000, logLevel: "error" });
  } catch {
    return undefined;
  }
}
