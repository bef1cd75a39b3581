/** Schema → TypeScript type (https://spec.openapis.org/oas/v3.1.0#schema-object; 3.0's `nullable` too). */
import { isEmptied, type Direction } from "../../openapi/direction.ts";
import { isObject } from "../../openapi/pointer.ts";
import { schemas, type Context } from "../context.ts";
import { own, saysMore, text, type Node } from "../document/document.ts";
import type { Shape } from "../model.ts";
import { buildChoiceShape } from "./buildChoiceShape.ts";
import { buildDiscriminatorShape } from "./buildDiscriminatorShape.ts";
import { buildTypedShape, jsonTypesOf } from "./buildTypedShape.ts";
import { noteComposed } from "./composedShapes.ts";
import { intersection } from "./intersection.ts";
import { holdsNever } from "./openUnion.ts";
import { buildRequired, withoutLeftOut } from "./requiredProperties.ts";
import { targetsOf } from "./targetsOf.ts";
import { union } from "./union.ts";

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
    buildTypedShape(context, schema, direction),
    ...said.map((part) => buildShape(context, part, direction)),
    jsonTypesOf(schema).length === 0 ? buildRequired(schema) : undefined,
    buildDiscriminatorShape(context.discriminatorProperties.get(schema.pointer), direction),
    ...["oneOf", "anyOf"].map((key) => buildChoiceShape(context, schema, { key, direction })),
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
