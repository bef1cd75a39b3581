/** Finds a key of the configuration in its text. */

/**
 * Line and column, from 1, of the last of the keys that stands in the text, each searched after the one before it: exact for JSON and
 * for a literal object, a hint for a configuration that is computed.
 */
export function placeInConfig(
  text: string,
  path: readonly string[],
): { readonly line: number; readonly column: number } {
  let place = 0;
  let from = 0;
  for (const key of path.filter((each) => !/^\d+$/.test(each))) {
    const literal = key.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    const pattern = new RegExp(`(["'\`]?)(?<![\\w$-])${literal}\\1\\s*:`, "g");
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (found === null) break;
    place = found.index;
    from = pattern.lastIndex;
  }
  const before = text.slice(0, place).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
