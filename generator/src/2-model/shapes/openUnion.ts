/** Unions of known types and of any: the known ones stay readable. */
import { union } from "./union.ts";
import { isBare, type Resolve } from "./mergeObjects.ts";
import type { Property, Shape } from "../model.ts";
import type { Direction } from "../../openapi/direction.ts";

interface Given {
  readonly resolve: Resolve;
  readonly direction: Direction;
}

/**
 * One of several. If one of them is any value, the union also lists the known types. Of several objects a response is read by the
 * properties that they may have.
 */
export function openUnion(
  members: readonly Shape[],
  { resolve, direction }: Given,
): Shape | undefined {
  const known = members.filter(({ kind }) => kind !== "unknown");
  if (known.length === members.length) return union(members);
  const nonNull = known.filter(({ kind }) => kind !== "null");
  if (nonNull.length === 0 || nonNull.some(isBare)) return undefined;
  const objects = nonNull.map((shape) => propertiesOf(shape, resolve));
  if (direction === "request" || objects.includes(undefined))
    return union([...nonNull, { kind: "other" }]);
  if (nonNull.length === 1) return union(known);
  const properties = mayHave(objects.flatMap((each) => each ?? []));
  const nulls = known.filter(({ kind }) => kind === "null");
  return union([{ kind: "object", properties }, ...nulls]);
}

/** `undefined` where it is no object, or not only one. */
function propertiesOf(shape: Shape, resolve: Resolve): readonly Property[] | undefined {
  if (shape.kind === "object") return shape.properties;
  if (shape.kind === "intersection") {
    const parts = shape.members.map((member) => propertiesOf(member, resolve));
    return parts.includes(undefined) ? undefined : parts.flatMap((each) => each ?? []);
  }
  const known = shape.kind === "reference" ? resolve(shape.name)?.properties : undefined;
  const described = known && [...known.values()].map(({ describe }) => describe());
  if (described === undefined || described.includes(undefined)) return undefined;
  return described.flatMap((each) => each ?? []);
}

/** Each property once, all optional. */
function mayHave(properties: readonly Property[]): readonly Property[] {
  const found = new Map<string, Property>();
  for (const property of properties) {
    const known = found.get(property.name);
    const shape = known ? union([known.shape, property.shape]) : property.shape;
    found.set(property.name, { ...property, shape, required: false });
  }
  return [...found.values()];
}

/** Is there no value of it, or of one of its properties? */
export function holdsNever(shape: Shape): boolean {
  switch (shape.kind) {
    case "never":
      return true;
    case "object":
      return shape.properties.some((property) => holdsNever(property.shape));
    case "union":
    case "intersection":
      return shape.members.some(holdsNever);
    default:
      return false;
  }
}
