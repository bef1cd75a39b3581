import { followKeys, isObject, splitReference } from "./pointer.ts";

/** Follows internal references to their end; a circle ends in `undefined`. */
export function follow(document: object, value: unknown): unknown {
  const seen = new Set<unknown>();
  let target = value;
  while (isObject(target) && typeof target["$ref"] === "string") {
    if (seen.has(target)) return undefined;
    seen.add(target);
    target = followKeys(document, splitReference(target["$ref"]));
  }
  return target;
}
