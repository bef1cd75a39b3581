/** Which component schemas travel in requests, and which only lend their members to flat parameters. */
import type { Context } from "./context.ts";
import { canonicalPointer, escapeKey, isObject, own, type Node } from "./document.ts";

export interface SchemaUse {
  /** Reached from a request: bytes in them are sent. */
  readonly sent: ReadonlySet<string>;
  /** Form bodies that nothing else refers to: their members stand in the parameters' type. */
  readonly flattened: ReadonlySet<string>;
}

/** JSON pointers of component schemas by use. */
export function flattenedSchemas(context: Context): SchemaUse {
  const referrers = collectReferrers(context.document.root);
  const isForm = (pointer: string): boolean =>
    /\/content\/(multipart~1form-data|application~1x-www-form-urlencoded)\/schema$/.test(pointer);
  const flattened = [...referrers].flatMap(([target, from]) =>
    from.every(isForm) ? [target] : [],
  );
  return { flattened: new Set(flattened), sent: collectSent(context) };
}

/** Every reference of the document: target → the places that refer to it. */
function collectReferrers(root: Node): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  walk(root.value, root.pointer, (pointer, target) => {
    found.set(target, [...(found.get(target) ?? []), pointer]);
  });
  return found;
}

/** Whatever parameters and request bodies lead to. */
function collectSent(context: Context): ReadonlySet<string> {
  const sent = new Set<string>();
  const visit = (value: unknown, pointer: string): void => {
    walk(value, pointer, (from, target) => {
      if (sent.has(target)) return;
      sent.add(target);
      const node = context.document.follow({ value: { $ref: target }, pointer: from });
      if (node !== undefined) visit(node.value, node.pointer);
    });
  };
  for (const [, pathItem] of context.document.children(context.document.root, "paths")) {
    for (const key of Object.keys(pathItem.value)) {
      const member = own(pathItem.value, key);
      if (key === "parameters") visit(member, pathItem.pointer);
      if (!isObject(member)) continue;
      visit(own(member, "parameters"), pathItem.pointer);
      visit(own(member, "requestBody"), pathItem.pointer);
    }
  }
  return sent;
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
