/** What a shape stands for, with the names of one version looked up. */
import type { Property, Shape } from "../../2-model/model.ts";

export type ObjectShape = Extract<Shape, { kind: "object" }>;

/** The declared type of a name. */
export type FindType = (name: string) => Shape | undefined;

/** The branches of a union, named types as they are. */
export function branchesOf(shape: Shape): readonly Shape[] {
  return shape.kind === "union" ? shape.members.flatMap(branchesOf) : [shape];
}

/** The values that a branch lists one by one: names of unions, enumerations and scalars are looked up, those of objects stay. */
export function expandBranch(
  shape: Shape,
  find: FindType,
  seen: readonly string[] = [],
): readonly Shape[] {
  if (shape.kind === "union")
    return shape.members.flatMap((member) => expandBranch(member, find, seen));
  if (shape.kind !== "reference" || seen.includes(shape.name)) return [shape];
  const target = find(shape.name);
  const isObject = target === undefined || asObject(target, find) !== undefined;
  return isObject ? [shape] : expandBranch(target, find, [...seen, shape.name]);
}

/** The object that a shape is, parts of an intersection joined; `undefined` for all else. */
export function asObject(
  shape: Shape,
  find: FindType,
  seen: readonly string[] = [],
): ObjectShape | undefined {
  if (shape.kind === "object") return shape;
  if (shape.kind === "reference") {
    const target = seen.includes(shape.name) ? undefined : find(shape.name);
    return target && asObject(target, find, [...seen, shape.name]);
  }
  if (shape.kind !== "intersection") return undefined;
  const parts = shape.members.map((member) => asObject(member, find, seen));
  return parts.reduce((one, other) => one && other && joinObjects(one, other));
}

function joinObjects(one: ObjectShape, other: ObjectShape): ObjectShape {
  const properties = new Map(one.properties.map((property) => [property.name, property]));
  for (const property of other.properties) {
    const known = properties.get(property.name);
    properties.set(property.name, known ? joinProperties(known, property) : property);
  }
  const additional = one.additional ?? other.additional;
  return {
    kind: "object",
    properties: [...properties.values()],
    ...(additional && { additional }),
  };
}

function joinProperties(one: Property, other: Property): Property {
  const isSame = JSON.stringify(one.shape) === JSON.stringify(other.shape);
  const shape: Shape = isSame
    ? one.shape
    : { kind: "intersection", members: [one.shape, other.shape] };
  return { ...one, shape, required: one.required || other.required };
}
