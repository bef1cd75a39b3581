/** What tells the members of a union apart (https://spec.openapis.org/oas/v3.1.0#discriminator-object). */
import { isObject, own, pointerKeys, canonicalPointer, text, type Node } from "./document.ts";
import type { Context } from "./context.ts";
import type { Shape } from "./model.ts";
import { viewObject } from "./objectView.ts";
import { isLeftOut, type Direction } from "./readWrite.ts";

/** A member of a union, and the way that its values travel. */
export interface Alternative {
  readonly union: Node;
  readonly member: Node;
  readonly direction: Direction;
}

/**
 * The member's own value of the union's discriminator, as an object type of one literal; `undefined` where the union has
 * none, where the member is no reference, and where the member says itself by `const` or `enum` which values it bears.
 */
export function discriminatorValue(
  context: Context,
  { union, member, direction }: Alternative,
): Shape | undefined {
  const discriminator = context.document.child(union, "discriminator");
  const name = discriminator && text(discriminator, "propertyName");
  const reference = text(member, "$ref");
  if (discriminator === undefined || name === undefined || reference === undefined)
    return undefined;
  const property = viewObject(context, member)?.members.find((each) => each.name === name);
  const schema = property && context.document.follow(property.schema);
  if (property === undefined || schema === undefined || saysItself(schema)) return undefined;
  if (isLeftOut(context.document, property.schema, direction)) return undefined;
  const values = mappedValues(discriminator, canonicalPointer(reference));
  const literals = values.map((value) => ({ kind: "literal", value }) as const);
  const [only] = literals;
  const shape: Shape = only && literals.length === 1 ? only : { kind: "union", members: literals };
  const docs = {};
  return { kind: "object", properties: [{ name, shape, required: true, readonly: false, docs }] };
}

function saysItself(schema: Node): boolean {
  return Object.hasOwn(schema.value, "const") || Object.hasOwn(schema.value, "enum");
}

/** The keys of `mapping` that lead to the schema; without one, the schema's own name. */
function mappedValues(discriminator: Node, pointer: string): readonly string[] {
  const mapping = own(discriminator.value, "mapping");
  const name = pointerKeys(pointer).at(-1) ?? "";
  const entries = isObject(mapping) ? Object.entries(mapping) : [];
  const values = entries.flatMap(([value, target]) =>
    target === name || (typeof target === "string" && canonicalPointer(target) === pointer)
      ? [value]
      : [],
  );
  return values.length > 0 ? values : [name];
}
