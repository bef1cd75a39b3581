/** Which component schemas only lend their members to flat parameters. */
import type { Context } from "../context.ts";
import { canonicalPointer, escapeKey, isObject, own, type Node } from "../document/document.ts";

/** Form bodies that nothing else refers to: their members stand in the parameters' type. JSON pointers of component schemas. */
export function flattenedSchemas(context: Context): ReadonlySet<string> {
  const referrers = collectReferrers(context.document.root);
  const isForm = (pointer: string): boolean =>
    /\/content\/(multipart~1form-data|application~1x-www-form-urlencoded)\/schema$/.test(pointer);
  const flattened = [...referrers].flatMap(([target, from]) =>
    from.every(isForm) ? [target] : [],
  );
  return new Set(flattened);
}

/** Every reference of the document: target → the places that refer to it. */
function collectReferrers(root: Node): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  walk(root.value, root.pointer, (pointer, target) => {
    found.set(target, [...(found.get(target) ?? []), pointer]);
  });
  return found;
}

/** Calls back for each `$ref`, examples aside: what they hold is data. */
function walk(
  value: unknown,
  pointer: string,
  found: (pointer: string, target: string) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => walk(item, `${pointer}/${index}`, found));
    return;
  }
  if (!isObject(value)) return;
  const reference = own(value, "$ref");
  if (typeof reference === "string") found(pointer, canonicalPointer(reference));
  for (const key of Object.keys(value)) {
    if (key === "example" || key === "examples") continue;
    walk(own(value, key), `${pointer}/${escapeKey(key)}`, found);
  }
}
