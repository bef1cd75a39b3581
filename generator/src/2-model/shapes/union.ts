/** Unions of types that are decided already. */
import type { Shape } from "../model.ts";

type ObjectShape = Extract<Shape, { kind: "object" }>;

/** A union without repeated or nested parts. */
export function union(members: readonly Shape[]): Shape {
  const flat = distinct(
    members.flatMap((member) => (member.kind === "union" ? member.members : [member])),
  );
  const [only] = flat;
  if (flat.length === 1 && only !== undefined) return only;
  if (flat.some((member) => member.kind === "unknown")) return { kind: "unknown" };
  const possible = flat.filter((member) => member.kind !== "never" && !isCovered(member, flat));
  if (possible.length < flat.length) return union(possible);
  return flat.length === 0 ? { kind: "never" } : { kind: "union", members: flat };
}

/** Is there another that differs in asking for less alone? */
function isCovered(shape: Shape, all: readonly Shape[]): boolean {
  if (shape.kind !== "object") return false;
  return all.some((other) => other !== shape && other.kind === "object" && asksLess(other, shape));
}

function asksLess(one: ObjectShape, other: ObjectShape): boolean {
  if (one.properties.length !== other.properties.length) return false;
  const known = new Map(other.properties.map((property) => [property.name, property]));
  return (
    isSame(one.additional, other.additional) &&
    one.properties.every(({ name, shape, required }) => {
      const their = known.get(name);
      return their !== undefined && (their.required || !required) && isSame(shape, their.shape);
    })
  );
}

/** Are the two printed alike? */
export function isSame(one: Shape | undefined, other: Shape | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function distinct(shapes: readonly Shape[]): readonly Shape[] {
  if (shapes.length < 2) return shapes;
  return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
}
