import { isObject, joinPointer } from "./pointer.ts";

/**
 * Rewrites references to an anchor (`#cat`) into pointers (`#/components/schemas/Cat`), in place: nothing after the
 * loader then knows anchors. https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.2
 */
export function resolveAnchors(root: unknown): void {
  const anchors = new Map<string, string>();
  visitObjects(root, [], (node, keys) => {
    if (typeof node.$anchor === "string") anchors.set(`#${node.$anchor}`, `#${joinPointer(keys)}`);
  });
  visitObjects(root, [], (node) => {
    const pointer = typeof node.$ref === "string" ? anchors.get(node.$ref) : undefined;
    if (pointer !== undefined) node.$ref = pointer;
  });
}

function visitObjects(
  value: unknown,
  keys: readonly string[],
  visit: (node: { $anchor?: unknown; $ref?: unknown }, keys: readonly string[]) => void,
): void {
  if (typeof value !== "object" || value === null) return;
  if (isObject(value)) visit(value, keys);
  for (const [key, child] of Object.entries(value)) visitObjects(child, [...keys, key], visit);
}
