import { createRequire } from "node:module";

/** Beyond it, a file that is wrong all over would take longer than anyone waits. */
export const mostCharacters = 4_000_000;

/**
 * Reads a text that js-yaml refuses by its syntax with a second reader that knows more of YAML 1.2: closing brackets that are not
 * indented, say. `undefined` when it refuses the text too. It takes about four times as long, so it never comes first.
 */
export function parseLeniently(text: string): unknown {
  if (text.length > mostCharacters) return undefined;
  // Loaded when it is needed, which is rarely; nobody can wait for a promise here.
  const { parse } = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  try {
    return parse(text, { uniqueKeys: true, merge: true, maxAliasCount: 1000, logLevel: "error" });
  } catch {
    return undefined;
  }
}
