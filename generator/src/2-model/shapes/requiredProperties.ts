/** Properties that only `required` names: they are described elsewhere, or nowhere. */
import { union } from "./union.ts";
import { schemas, type Context } from "../context.ts";
import { isObject } from "../../openapi/pointer.ts";
import { list, own, text, type Document, type Node } from "../document/document.ts";
import type { Property, Shape } from "../model.ts";
import { isAbsent, type Direction } from "../../openapi/direction.ts";

/** The required names that the schema's own `properties` do not describe. */
export function undescribed(schema: Node): readonly string[] {
  const properties = own(schema.value, "properties");
  const names = list(schema, "required").filter((name) => typeof name === "string");
  return [...new Set(names)].filter(
    (name) => !(isObject(properties) && Object.hasOwn(properties, name)),
  );
}

/** A property that has to be there. */
export function assumed(name: string, shape: Shape): Property {
  return { name, shape, required: true, readonly: false, docs: {}, assumed: true };
}

/** What `required` says where neither `type` nor another keyword speaks of an object. */
export function buildRequired(schema: Node): Shape | undefined {
  const properties = undescribed(schema).map((name) => assumed(name, { kind: "unknown" }));
  return properties.length === 0 ? undefined : { kind: "object", properties };
}

/** Without the required properties that this direction does not have. */
export function withoutLeftOut(
  context: Context,
  schema: Node,
  { parts, direction }: { readonly parts: readonly Shape[]; readonly direction: Direction },
): readonly Shape[] {
  if (!parts.some(holdsAssumed)) return parts;
  const absent = leftOutNames(context.document, schema, direction);
  return absent.size === 0 ? parts : parts.flatMap((part) => withoutAssumed(part, absent));
}

function holdsAssumed(shape: Shape): boolean {
  if (shape.kind === "object") return shape.properties.some((property) => property.assumed);
  return (
    (shape.kind === "union" || shape.kind === "intersection") && shape.members.some(holdsAssumed)
  );
}

function withoutAssumed(shape: Shape, absent: ReadonlySet<string>): readonly Shape[] {
  if (shape.kind === "object") {
    const properties = shape.properties.filter((each) => !(each.assumed && absent.has(each.name)));
    if (properties.length === shape.properties.length) return [shape];
    return properties.length === 0 && shape.additional === undefined
      ? []
      : [{ ...shape, properties }];
  }
  if (shape.kind === "intersection") {
    const members = shape.members.flatMap((each) => withoutAssumed(each, absent));
    return members.length === 1 ? members : [{ ...shape, members }];
  }
  if (shape.kind !== "union") return [shape];
  const members = shape.members.map((each) => withoutAssumed(each, absent));
  // One that asks for nothing any more lets everything pass.
  return members.some((each) => each.length === 0) ? [] : [union(members.flat())];
}

/** Everything that is said of the schema, whether it has to hold or may. */
export function leftOutNames(
  document: Document,
  schema: Node,
  direction: Direction,
): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (node: Node): void => {
    if (seen.has(node.pointer)) return;
    seen.add(node.pointer);
    for (const [name, property] of document.children(node, "properties"))
      if (isAbsent(document, property.value, direction)) names.add(name);
    for (const key of ["allOf", "oneOf", "anyOf"]) schemas(node, key).forEach(visit);
    const target = text(node, "$ref") === undefined ? undefined : document.named(node);
    if (target !== undefined) visit(target);
  };
  visit(schema);
  return names;
}
