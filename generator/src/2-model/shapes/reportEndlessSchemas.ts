/** Schemas that are made of themselves: `allOf`, `oneOf` and `anyOf` that refer back without a property or item in between. */
import type { Context } from "../context.ts";
import { items, text, type Node } from "../document/document.ts";

/** Reports each component schema that no finite type describes. */
export function reportEndlessSchemas(context: Context): void {
  const components = context.document.child(context.document.root, "components");
  const schemas = components ? context.document.children(components, "schemas") : [];
  const settled = new Set<string>();
  for (const [, schema] of schemas) visit(context, schema, { open: new Set(), settled });
}

interface Walk {
  readonly open: Set<string>;
  readonly settled: Set<string>;
}

function visit(context: Context, schema: Node, walk: Walk): void {
  if (walk.settled.has(schema.pointer)) return;
  if (walk.open.has(schema.pointer)) {
    context.report("reference-cycle", schema.pointer);
    return;
  }
  walk.open.add(schema.pointer);
  for (const part of partsOf(context, schema)) visit(context, part, walk);
  walk.open.delete(schema.pointer);
  walk.settled.add(schema.pointer);
}

function partsOf(context: Context, schema: Node): readonly Node[] {
  if (text(schema, "$ref") !== undefined) {
    const target = context.document.follow(schema);
    return target === undefined ? [] : [target];
  }
  return ["allOf", "oneOf", "anyOf"].flatMap((key) => items(schema, key));
}
