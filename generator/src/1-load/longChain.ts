import { followKeys, isObject, joinPointer, splitReference } from "./pointer.ts";

/**
 * The pointer of the first reference that passes through more than `limit` others in its own file. Redocly follows
 * each reference to its end anew, which takes minutes for a chain of thousands.
 */
export function longChain(root: unknown, limit: number): string | undefined {
  return search(root, []);

  function search(value: unknown, keys: readonly string[]): string | undefined {
    if (typeof value !== "object" || value === null) return undefined;
    if (isLong(value)) return joinPointer([...keys, "$ref"]);
    for (const [key, child] of Object.entries(value)) {
      const found = search(child, [...keys, key]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function isLong(start: unknown): boolean {
    const seen = new Set<unknown>();
    let target = start;
    while (isObject(target) && typeof target.$ref === "string" && target.$ref.startsWith("#/")) {
      if (seen.has(target)) return false;
      if (seen.size > limit) return true;
      seen.add(target);
      target = followKeys(root, splitReference(target.$ref));
    }
    return false;
  }
}
