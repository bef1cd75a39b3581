/** What is wrong with the number of a list's items. */
import type { JsonObject } from "../document/json.ts";

export function judgeCount(
  { minItems, maxItems, uniqueItems }: JsonObject,
  items: readonly string[],
): string | undefined {
  const sent = `has ${String(items.length)} item${items.length === 1 ? "" : "s"}`;
  if (typeof maxItems === "number" && items.length > maxItems)
    return `${sent}; the document allows at most ${String(maxItems)}`;
  if (typeof minItems === "number" && items.length < minItems)
    return `${sent}; the document wants at least ${String(minItems)}`;
  if (uniqueItems === true && new Set(items).size < items.length)
    return `has an item twice; the document wants each only once`;
  return undefined;
}
