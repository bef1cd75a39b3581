/** A JSON Schema inside a document, with its references followed. */
import { dereference, listOf, objectOf, type JsonObject } from "../document/json.ts";

/** A schema, the document its references lead into, and the references that led to it. */
export interface SchemaNode {
  readonly schema: JsonObject;
  readonly root: JsonObject;
  readonly trail: readonly string[];
}

/** The schema at the top of a form. */
export function openSchema(root: JsonObject, schema: unknown): SchemaNode {
  return enter({ schema: {}, root, trail: [] }, schema);
}

/**
 * A schema inside `from`: references followed, `allOf` merged in. Throws when the schema contains itself, because the
 * parts of such a form cannot be listed.
 */
export function enter(from: SchemaNode, value: unknown): SchemaNode {
  const reference = objectOf(value)["$ref"];
  if (typeof reference === "string" && from.trail.includes(reference)) {
    throw new Error(`The form schema ${reference} contains itself: its parts cannot be listed.`);
  }
  const trail = typeof reference === "string" ? [...from.trail, reference] : from.trail;
  const { allOf, ...own } = dereference(from.root, value);
  const inherited = listOf(allOf).map((part) => enter({ ...from, trail }, part).schema);
  return { schema: [...inherited, own].reduce(merge, {}), root: from.root, trail };
}

function merge(left: JsonObject, right: JsonObject): JsonObject {
  const merged = { ...left, ...right };
  if (!left["properties"] && !left["required"]) return merged;
  return {
    ...merged,
    properties: { ...objectOf(left["properties"]), ...objectOf(right["properties"]) },
    required: [...listOf(left["required"]), ...listOf(right["required"])],
  };
}

/** The schemas of which one (`oneOf`) or more (`anyOf`) must fit: on the wire the two cannot be distinguished. */
export function alternatives(node: SchemaNode): readonly SchemaNode[] {
  const branches = [...listOf(node.schema["oneOf"]), ...listOf(node.schema["anyOf"])];
  return branches.map((branch) => enter(node, branch));
}

/** The members of an object schema and whether each is required. */
export function properties(
  node: SchemaNode,
): readonly { readonly key: string; readonly member: unknown; readonly required: boolean }[] {
  const required = new Set(listOf(node.schema["required"]));
  return Object.entries(objectOf(node.schema["properties"])).map(([key, member]) => ({
    key,
    member,
    required: required.has(key),
  }));
}

/** Is `type` among the schema's types? */
export function hasType(schema: JsonObject, type: string): boolean {
  return schema["type"] === type || listOf(schema["type"]).includes(type);
}
