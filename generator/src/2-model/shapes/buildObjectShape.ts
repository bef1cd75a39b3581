/** An object schema → its properties, and the type of additional ones. */
import { buildDocs } from "../docs/buildDocs.ts";

import { children, schemaAt, type Context } from "../context.ts";
import { list, own, type Node } from "../document/document.ts";
import type { Property, Shape } from "../model.ts";
import { isAbsent, type Direction } from "../../openapi/direction.ts";
import { assumed, undescribed } from "./requiredProperties.ts";
import { union } from "./union.ts";

/** The type of objects that the schema describes itself. */
export function buildObjectShape(context: Context, schema: Node, direction: Direction): Shape {
  const described = buildProperties(context, schema, direction);
  const additional = buildAdditional(context, schema, direction);
  const names = knownNames(context, schema);
  if (names !== undefined) return namedObject(schema, { described, additional, names });
  const others = undescribed(schema).map((name) =>
    assumed(name, additional ?? { kind: "unknown" }),
  );
  const properties = [...described, ...others];
  if (additional !== undefined) return { kind: "object", properties, additional };
  const isOpen = described.length === 0 && !isClosed(context, schema, direction);
  return { kind: "object", properties, ...(isOpen && { additional: { kind: "unknown" } }) };
}

function isClosed(context: Context, schema: Node, direction: Direction): boolean {
  const closing = schemaAt(schema, "additionalProperties");
  return closing !== undefined && context.shapeOf(closing, direction).kind === "never";
}

/** The type of properties that have no name here. */
function buildAdditional(context: Context, schema: Node, direction: Direction): Shape | undefined {
  const closing = schemaAt(schema, "additionalProperties");
  const patterns = context.document.children(schema, "patternProperties");
  const shapes = [...(closing ? [closing] : []), ...patterns.map(([, pattern]) => pattern)].map(
    (each) => context.shapeOf(each, direction),
  );
  const additional = union(shapes);
  if (additional.kind === "never") return undefined;
  // With named properties, patterns do not apply to the others.
  const isWhole = closing !== undefined || children(context, schema, "properties").length === 0;
  return isWhole ? additional : { kind: "unknown" };
}

/** More names than these are no properties to be shown one by one. */
const mostNames = 100;

/** The names that `propertyNames` lists, where it lists them. */
function knownNames(context: Context, schema: Node): readonly string[] | undefined {
  const names = schemaAt(schema, "propertyNames");
  const shape = names && context.shapeOf(names, "response");
  const target = names && context.document.follow(names);
  const values = target && [
    ...(Object.hasOwn(target.value, "const") ? [own(target.value, "const")] : []),
    ...list(target, "enum"),
  ];
  const listed = values?.filter((value) => typeof value === "string") ?? [];
  const isList = listed.length > 0 && listed.length <= mostNames && shape?.kind !== "openEnum";
  return isList ? [...new Set(listed)] : undefined;
}

interface NamedObject {
  readonly described: readonly Property[];
  readonly additional: Shape | undefined;
  readonly names: readonly string[];
}

/** Each of the names may be there, and no other. */
function namedObject(schema: Node, { described, additional, names }: NamedObject): Shape {
  const required = new Set(list(schema, "required"));
  const known = new Map(described.map((property) => [property.name, property]));
  const isOpen =
    additional !== undefined || own(schema.value, "additionalProperties") === undefined;
  const properties = names.flatMap((name): Property[] => {
    const property = known.get(name);
    if (property !== undefined) return [property];
    if (!isOpen) return [];
    const shape = additional ?? { kind: "unknown" };
    return [{ name, shape, required: required.has(name), readonly: false, docs: {} }];
  });
  return { kind: "object", properties };
}

/** The properties of an object schema. */
function buildProperties(
  context: Context,
  schema: Node,
  direction: Direction,
): readonly Property[] {
  const required = new Set(list(schema, "required"));
  const present = children(context, schema, "properties").filter(
    ([, property]) => !isAbsent(context.document, property.value, direction),
  );
  return present.map(([name, property]) => {
    const target = context.document.follow(property);
    return {
      name,
      shape: context.shapeOf(property, direction),
      required: required.has(name),
      readonly: own(target?.value ?? property.value, "readOnly") === true,
      docs: buildPropertyDocs(property, target),
    };
  });
}

/** The docs next to a reference take precedence; those of a named type are on that type. */
function buildPropertyDocs(property: Node, target: Node | undefined): Property["docs"] {
  if (target === undefined || target === property) return buildDocs(property);
  const docs = buildDocs(property);
  return docs.description === undefined ? { ...buildDocs(target), ...docs } : docs;
}
