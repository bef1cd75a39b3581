import { items, type Document, type Node } from "./document.ts";

/** The schemas inside a schema that describe its values, as written: properties, items and parts. */
export function subschemasOf(document: Document, schema: Node): readonly Node[] {
  return [
    ...["properties", "patternProperties"].flatMap((key) =>
      document.children(schema, key).map(([, each]) => each),
    ),
    ...["items", "additionalProperties", "contentSchema"].flatMap(
      (key) => document.child(schema, key) ?? [],
    ),
    ...["allOf", "oneOf", "anyOf", "prefixItems"].flatMap((key) => items(schema, key)),
  ];
}
