/** The discriminator of a schema, as a type. */
import type { DiscriminatorProperty, Shape } from "../model.ts";
import type { Direction } from "../../openapi/direction.ts";

/** An object with one property; `undefined` if the schema has no discriminator in this direction. */
export function buildDiscriminatorShape(
  property: DiscriminatorProperty | undefined,
  direction: Direction,
): Shape | undefined {
  if (property === undefined || property.absentIn === direction) return undefined;
  const { name, values, required } = property;
  const literals = values.map((value) => ({ kind: "literal", value }) as const);
  const [only] = literals;
  const shape: Shape = only && literals.length === 1 ? only : { kind: "union", members: literals };
  return { kind: "object", properties: [{ name, shape, required, readonly: false, docs: {} }] };
}
