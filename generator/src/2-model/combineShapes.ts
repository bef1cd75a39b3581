/** Unions and intersections of types that are decided already. */
import type { Shape } from "./model.ts";

/** A union without repeated or nested members. */
export function union(members: readonly Shape[]): Shape {
  const flat = distinct(
    members.flatMap((member) => (member.kind === "union" ? member.members : [member])),
  );
  const [only] = flat;
  if (flat.length === 1 && only !== undefined) return only;
  if (flat.some((member) => member.kind === "unknown")) return { kind: "unknown" };
  return flat.length === 0 ? { kind: "never" } : { kind: "union", members: flat };
}

/** An intersection without repeated or nested members, and without those that add nothing. */
export function intersection(members: readonly Shape[]): Shape {
  const flat = distinct(
    members.flatMap((member) => (member.kind === "intersection" ? member.members : [member])),
  ).filter((member, _, all) => !addsNothing(member) && !all.some((other) => lists(other, member)));
  const [only] = flat;
  if (flat.length === 1 && only !== undefined) return only;
  return flat.length === 0
    ? (members[0] ?? { kind: "unknown" })
    : { kind: "intersection", members: flat };
}

/** `unknown`, and the `type: object` that often stands beside an `allOf`. */
function addsNothing(shape: Shape): boolean {
  if (shape.kind === "unknown") return true;
  return (
    shape.kind === "object" && shape.properties.length === 0 && shape.additional?.kind === "unknown"
  );
}

/** Values of one type beside that type: `number & (1 | 2)` is `1 | 2`. Bytes are described as strings, too. */
function lists(values: Shape, type: Shape): boolean {
  if (values.kind === "file" || values.kind === "blob") return type.kind === "string";
  if (values.kind === "openEnum") return values.base === type.kind;
  const members = values.kind === "union" ? values.members : [values];
  return members.every((each) => each.kind === "literal" && typeof each.value === type.kind);
}

function distinct(shapes: readonly Shape[]): readonly Shape[] {
  if (shapes.length < 2) return shapes;
  return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
}
