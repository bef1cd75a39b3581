import { followKeys, isObject, joinPointer, splitReference } from "../../openapi/pointer.ts";

/**
 * The pointer of the first reference that passes through more than `limit` others in its own file. Redocly follows
 * each reference to its end again, which takes minutes for a chain of thousands.
 */
export function findLongChain(root: unknown, limit: number): string | undefined {
  return search(root);

  /** The pointer is built while returning, because there is almost never a long chain. */
  function search(value: unknown): string | undefined {
    if (typeof value !== "object" || value === null) return undefined;
    if (isLong(value)) return joinPointer(["$ref"]);
    for (const key of Object.keys(value)) {
      const found = search((value as { readonly [key: string]: unknown })[key]);
      if (found !== undefined) return joinPointer([key]) + found;
    }
    return undefined;
  }

  function isLong(start: unknown): boolean {
    if (!isObject(start) || typeof start.$ref !== "string") return false;
    const seen = new Set<unknown>();
    let target: unknown = start;
    while (isObject(target) && typeof target.$ref === "string" && target.$ref.startsWith("#/")) {
      if (seen.has(target)) return false;
      if (seen.size > limit) return true;
      seen.add(target);
      target = followKeys(root, splitReference(target.$ref));
    }
    return false;
  }
}
