/** Schema → TypeScript type (https://spec.openapis.org/oas/v3.1.0#schema-object; 3.0's `nullable` too). */
import { isBinary } from "../../openapi/bytes.ts";
import { buildObjectShape } from "./buildObjectShape.ts";
import { noteComposed } from "./composedShapes.ts";
import { schemaAt, schemas, type Context } from "../context.ts";
import { isObject } from "../../openapi/pointer.ts";
import { own, saysMore, text, type Node } from "../document/document.ts";
import { isInt64 } from "../wire/int64.ts";
import { intersection, union } from "./intersection.ts";
import { buildMarkShape } from "./buildMarkShape.ts";
import type { Int64Choice, JsonValue, Shape } from "../model.ts";
import { holdsNever, openUnion } from "./openUnion.ts";
import { isEmptied, type Direction } from "../../openapi/direction.ts";
import { buildRequired, withoutLeftOut } from "./requiredProperties.ts";
import { targetsOf } from "./targetsOf.ts";

/**
 * A type for a schema, on one way: bytes that are sent may be given in many forms, bytes that arrive are a `Blob`, and members
 * may be absent. A component schema becomes a reference to its declaration.
 */
export function buildShape(context: Context, schema: Node, direction: Direction): Shape {
  const shape = buildReferring(context, schema, direction);
  noteComposed(context, schema, { shape, direction });
  return shape;
}

function buildReferring(context: Context, schema: Node, direction: Direction): Shape {
  if (text(schema, "$ref") === undefined) return buildOwnShape(context, schema, direction);
  const target = context.document.named(schema);
  if (target === undefined) {
    context.report("reference-cycle", schema.pointer);
    return { kind: "unknown" };
  }
  const shape = buildTarget(context, target, direction);
  const siblings = withoutReference(schema);
  const whole =
    siblings === undefined
      ? shape
      : intersect(context, schema, {
          parts: [shape, buildOwnShape(context, siblings, direction)],
          direction,
        });
  // OpenAPI 3.0 ignores the keywords next to a reference, but its authors mean them.
  return own(schema.value, "nullable") === true ? union([whole, { kind: "null" }]) : whole;
}

/** A component becomes a name; any other target of a reference is printed where it is used, unless it holds itself. */
function buildTarget(context: Context, target: Node, direction: Direction): Shape {
  const names = [...(direction === "request" ? [context.inputNames] : []), context.typeNames];
  const name = names.map((each) => each.get(target.pointer)).find((each) => each !== undefined);
  if (name !== undefined) return { kind: "reference", name };
  if (context.open.has(target.pointer)) {
    context.report("reference-cycle", target.pointer);
    return { kind: "unknown" };
  }
  if (!isAffordable(context, target)) return { kind: "unknown" };
  context.open.add(target.pointer);
  const shape = buildShape(context, target, direction);
  context.open.delete(target.pointer);
  return shape;
}

/** What is printed where it is used doubles with each reference to it: a short document could fill a disk. */
export const mostCopies = 10_000;

function isAffordable(context: Context, target: Node): boolean {
  context.copies.count += 1;
  if (context.copies.count === mostCopies) {
    context.report("construct-unsupported", target.pointer, {
      what: `more than ${mostCopies} references to schemas that have no name`,
      fix: "Move what many references lead to below components/schemas.",
    });
  }
  return context.copies.count < mostCopies;
}

/** The schema keywords next to a `$ref` (allowed since 3.1), if any of them affects the type. */
function withoutReference({ value, pointer }: Node): Node | undefined {
  const { $ref: _reference, nullable: _nullable, ...rest } = value;
  return saysMore(rest) ? { value: rest, pointer } : undefined;
}

/** The type of a schema that is no reference. */
function buildOwnShape(context: Context, schema: Node, direction: Direction): Shape {
  const { document } = context;
  if (takesNothing(schema)) return { kind: "never" };
  const all = schemas(schema, "allOf");
  const said = all.filter((part) => !isEmptied(document, part.value, direction));
  const parts = [
    buildTyped(context, schema, direction),
    ...said.map((part) => buildShape(context, part, direction)),
    typeNames(schema).length === 0 ? buildRequired(schema) : undefined,
    buildMarkShape(context.marks.get(schema.pointer), direction),
    ...["oneOf", "anyOf"].map((key) => buildChoice(context, schema, { key, direction })),
  ].filter((part) => part !== undefined);
  const whole = intersect(context, schema, { parts, direction });
  const hasEmptied = said.length < all.length;
  const shape = hasEmptied && whole.kind === "unknown" ? openObject : whole;
  return own(schema.value, "nullable") === true ? union([shape, { kind: "null" }]) : shape;
}

interface Parts {
  readonly parts: readonly Shape[];
  readonly direction: Direction;
}

/** Reports parts that are satisfiable alone, but not together. */
function intersect(context: Context, schema: Node, { parts, direction }: Parts): Shape {
  const present = withoutLeftOut(context, schema, { parts, direction });
  const whole = intersection(present, targetsOf(context, direction));
  if (holdsNever(whole) && !parts.some(holdsNever) && !context.contradictions.has(schema.pointer)) {
    context.contradictions.add(schema.pointer);
    const key = ["allOf", "$ref", "oneOf", "anyOf"].find((each) =>
      Object.hasOwn(schema.value, each),
    );
    context.report("schema-contradictory", key ? `${schema.pointer}/${key}` : schema.pointer);
  }
  return whole;
}

/** `not: {}`, which is equivalent to `false`. */
function takesNothing(schema: Node): boolean {
  const excluded = own(schema.value, "not");
  return excluded === true || (isObject(excluded) && Object.keys(excluded).length === 0);
}

/** An object of which nothing is known. */
const openObject: Shape = { kind: "object", properties: [], additional: { kind: "unknown" } };

function buildChoice(
  context: Context,
  schema: Node,
  at: { readonly key: string; readonly direction: Direction },
): Shape | undefined {
  const members = schemas(schema, at.key);
  if (members.length === 0) return undefined;
  const resolve = targetsOf(context, at.direction);
  const shapes = members.map((member) => {
    const mark = buildMarkShape(context.marks.get(member.pointer), at.direction);
    const shape = buildShape(context, member, at.direction);
    return mark === undefined ? shape : intersection([shape, mark], resolve);
  });
  return openEnum(shapes) ?? openUnion(shapes, { resolve, direction: at.direction });
}

/** `anyOf: [{enum: [...]}, {type: string}]` says: these values today, others tomorrow. */
function openEnum(shapes: readonly Shape[]): Shape | undefined {
  const [known, base] = shapes;
  if (
    shapes.length !== 2 ||
    known === undefined ||
    (base?.kind !== "string" && base?.kind !== "number")
  ) {
    return undefined;
  }
  const members = known.kind === "union" ? known.members : [known];
  const values = members.flatMap((member) =>
    member.kind === "literal" && typeof member.value === base.kind ? [member.value] : [],
  );
  if (values.length === 0 || values.length !== members.length) return undefined;
  return { kind: "openEnum", base: base.kind, values: values as readonly (string | number)[] };
}

/** The type that `const`, `enum`, `type` and the keywords of that type describe; `undefined` if the schema has none of them. */
function buildTyped(context: Context, schema: Node, direction: Direction): Shape | undefined {
  if (Object.hasOwn(schema.value, "const")) return literalShape(own(schema.value, "const"));
  const values = own(schema.value, "enum");
  if (Array.isArray(values)) return union(values.map(literalShape));
  const types = typeNames(schema);
  if (types.length === 0) return undefined;
  return union(types.map((type) => buildType(context, schema, { type, direction })));
}

/** `type`, or what the other keywords imply when it is left out. */
function typeNames(schema: Node): readonly string[] {
  const type = own(schema.value, "type");
  if (typeof type === "string") return [type];
  if (Array.isArray(type)) return type.filter((name) => typeof name === "string");
  const has = (key: string): boolean => Object.hasOwn(schema.value, key);
  if (has("properties") || has("additionalProperties") || has("patternProperties"))
    return ["object"];
  if (has("items") || has("prefixItems")) return ["array"];
  return isBinary(schema.value) ? ["string"] : [];
}

function buildType(
  context: Context,
  schema: Node,
  at: { readonly type: string; readonly direction: Direction },
): Shape {
  switch (at.type) {
    case "string":
      if (!isBinary(schema.value) || context.textual[at.direction].has(schema.pointer))
        return { kind: "string" };
      return { kind: at.direction === "request" ? "file" : "blob" };
    case "integer":
    case "number":
      return buildNumber(context, schema);
    case "boolean":
      return { kind: "boolean" };
    case "null":
      return { kind: "null" };
    case "array":
      return buildArray(context, schema, at.direction);
    case "object":
      return buildObjectShape(context, schema, at.direction);
    default:
      context.report("construct-unsupported", schema.pointer, { what: `the type \`${at.type}\`` });
      return { kind: "unknown" };
  }
}

function buildNumber({ int64, int64Pointers }: Context, schema: Node): Shape {
  if (int64 === undefined || !isInt64(schema)) return { kind: "number" };
  int64Pointers.add(schema.pointer);
  return int64Shapes[int64];
}

/** What an integer of 64 bits is, by the choice made for it. */
export const int64Shapes: Readonly<Record<Int64Choice, Shape>> = {
  bigint: { kind: "bigint" },
  string: { kind: "string" },
  auto: { kind: "union", members: [{ kind: "number" }, { kind: "bigint" }] },
};

function buildArray(context: Context, schema: Node, direction: Direction): Shape {
  const child = schemaAt(schema, "items");
  const item: Shape = child ? buildShape(context, child, direction) : { kind: "unknown" };
  const prefix = schemas(schema, "prefixItems");
  if (prefix.length === 0)
    return item.kind === "never" ? { kind: "tuple", items: [] } : { kind: "array", items: item };
  const most = own(schema.value, "maxItems");
  const closed = item.kind === "never" || (typeof most === "number" && most <= prefix.length);
  return {
    kind: "tuple",
    items: prefix.map((member) => buildShape(context, member, direction)),
    ...(!closed && { rest: item }),
  };
}

/** The type of one value. */
export function literalShape(value: unknown): Shape {
  if (value === null) return { kind: "null" };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { kind: "literal", value };
  }
  if (Array.isArray(value)) return { kind: "tuple", items: value.map(literalShape) };
  if (!isObject(value)) return { kind: "unknown" };
  const properties = Object.entries(value).map(([name, member]) => ({
    name,
    shape: literalShape(member as JsonValue),
    required: true,
    readonly: false,
    docs: {},
  }));
  return { kind: "object", properties };
}
