/** Component schemas whose properties only appear as flat parameters. */
import type { Context } from "../context.ts";
import { visitReferences } from "../../openapi/references.ts";
import { canonicalPointer, joinPointer } from "../../openapi/pointer.ts";
import type { Node } from "../document/document.ts";

/** Form bodies that nothing else refers to: their properties are in the parameters' type. JSON pointers of component schemas. */
export function findFlattenedSchemas(context: Context): ReadonlySet<string> {
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
  visitReferences(root.value, ({ $ref }, { keys }) => {
    const target = canonicalPointer($ref);
    found.set(target, [...(found.get(target) ?? []), `#${joinPointer(keys)}`]);
  });
  return found;
}
