/** Which schemas travel to the server, which arrive from it, and which are not the same on both ways. */
import { items, text, type Document, type Node } from "./document.ts";
import { isBinary } from "./buildShape.ts";
import { isLeftOut } from "./readWrite.ts";
import { usedSchemas } from "./usedSchemas.ts";

/** JSON pointers of schemas, by use. */
export interface SchemaUse {
  /** Requests lead here. */
  readonly sent: ReadonlySet<string>;
  /** Answers lead here, or what a webhook brings. */
  readonly received: ReadonlySet<string>;
  /** Members that only one side writes, or bytes, stand here or anywhere below. */
  readonly unequal: ReadonlySet<string>;
}

export function schemaUse(document: Document): SchemaUse {
  const seen = { request: new Set<string>(), response: new Set<string>() };
  const referrers = new Map<string, Set<string>>();
  const marked = new Set<string>();
  for (const { schema, direction } of usedSchemas(document)) {
    const open = [schema];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen[direction].has(next.pointer)) continue;
      seen[direction].add(next.pointer);
      if (isMarked(document, next)) marked.add(next.pointer);
      for (const part of partsOf(document, next)) {
        const from = referrers.get(part.pointer) ?? new Set<string>();
        referrers.set(part.pointer, from.add(next.pointer));
        open.push(part);
      }
    }
  }
  return { sent: seen.request, received: seen.response, unequal: closure(marked, referrers) };
}

/** The pointers, and all that lead to one of them. */
function closure(
  start: ReadonlySet<string>,
  referrers: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const reached = new Set(start);
  // A set brings what is added while it is walked, too.
  for (const pointer of reached)
    for (const referrer of referrers.get(pointer) ?? []) reached.add(referrer);
  return reached;
}

/** Is the schema's own type another one on the way there than on the way back? */
function isMarked(document: Document, schema: Node): boolean {
  const isOneSided = (property: Node): boolean =>
    isLeftOut(document, property, "request") || isLeftOut(document, property, "response");
  return (
    isBinary(schema) || document.children(schema, "properties").some(([, each]) => isOneSided(each))
  );
}

/** Every schema that a schema's type is made of. */
function partsOf(document: Document, schema: Node): readonly Node[] {
  const target = text(schema, "$ref") === undefined ? undefined : document.follow(schema);
  return [
    ...(target === undefined ? [] : [target]),
    ...["properties", "patternProperties"].flatMap((key) =>
      document.children(schema, key).map(([, member]) => member),
    ),
    ...["items", "additionalProperties", "contentSchema"].flatMap(
      (key) => document.child(schema, key) ?? [],
    ),
    ...["allOf", "oneOf", "anyOf", "prefixItems"].flatMap((key) => items(schema, key)),
  ];
}
