import { followKeys, isObject, splitReference } from "./pointer.ts";
import { walk, type Place, type WritableObject } from "./walk.ts";

/** An object with a reference. */
export type Referring = WritableObject & { $ref: string };

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

/** Calls back for every reference, whatever it refers to: each may be rewritten in place. */
export function visitReferences(
  root: unknown,
  visit: (node: Referring, place: Place) => void,
): void {
  walk(root, (node, place) => {
    if (typeof node["$ref"] === "string") visit(node as Referring, place);
  });
}
