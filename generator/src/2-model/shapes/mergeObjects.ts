/** Objects that are one object. */
import type { Property, Shape } from "../model.ts";
import { isSame } from "./union.ts";

/** What those who put types together need. */
export interface Combining {
  readonly resolve: Resolve;
  readonly intersection: (shapes: readonly Shape[]) => Shape;
}

/** A declaration. */
export interface Target {
  /** Its properties, where it is an object and nothing else. */
  readonly properties?: ReadonlyMap<string, TargetProperty>;
  /** Its type, with no name of its own; `undefined` while that is being built. */
  readonly shape: () => Shape | undefined;
}

export interface TargetProperty {
  readonly required: boolean;
  /** `undefined` while it is being built. */
  readonly describe: () => Property | undefined;
}

/** Looks a declaration up by its name. */
export type Resolve = (name: string) => Target | undefined;

type ObjectShape = Extract<Shape, { kind: "object" }>;

/** Nothing but names that are required: it says nothing of values that are no objects. */
export function isBare(shape: Shape): boolean {
  return (
    shape.kind === "object" &&
    shape.properties.length > 0 &&
    shape.additional === undefined &&
    shape.properties.every(isAssumed)
  );
}

/** An object of which no property is described: `type: object`. */
export function isOpen({ properties, additional }: ObjectShape): boolean {
  return additional?.kind === "unknown" && properties.every(isAssumed);
}

function isAssumed({ assumed }: Property): boolean {
  return assumed === true;
}

/** Each property once, in the order of its first mention. */
export function mergeObjects(one: ObjectShape, other: ObjectShape, combining: Combining): Shape {
  // The position of a property is that of its description.
  if (isBare(one) && !isBare(other)) return mergeObjects(other, one, combining);
  const merged = new Map(one.properties.map((property) => [property.name, property]));
  for (const property of other.properties) {
    const known = merged.get(property.name);
    merged.set(property.name, known ? mergeProperties(known, property, combining) : property);
  }
  const given = [one, other].filter((each) => !isOpen(each));
  const others = (given.length === 0 ? [one] : given).flatMap(({ additional }) => additional ?? []);
  const additional = others.length === 0 ? undefined : combining.intersection(others);
  return {
    kind: "object",
    properties: [...merged.values()],
    ...(additional !== undefined && additional.kind !== "never" && { additional }),
  };
}

/** What is said later counts more, where both cannot. */
function mergeProperties(one: Property, other: Property, combining: Combining): Property {
  const required = one.required || other.required;
  if (isAssumed(other)) return { ...one, required };
  if (isAssumed(one)) return { ...other, required };
  return {
    name: one.name,
    shape: combining.intersection([one.shape, other.shape]),
    required,
    readonly: one.readonly || other.readonly,
    docs: { ...one.docs, ...other.docs },
  };
}

interface Declared {
  readonly reference: Extract<Shape, { kind: "reference" }>;
  readonly target: Target;
}

/**
 * The properties added to a declared object: without those that it has itself, and with the type of those required here and described
 * there. `undefined` where nothing of that is to be done.
 */
export function overlay(
  { reference, target }: Declared,
  other: ObjectShape,
  combining: Combining,
): Shape | undefined {
  const additional = isOpen(other) ? undefined : other.additional;
  const kept = other.properties.flatMap((property) => {
    const left = overlaid(property, target, combining);
    // An index signature has to cover what it does not speak of.
    return left.length === 0 && additional !== undefined ? [property] : left;
  });
  const isChanged = kept.some((property, index) => property !== other.properties[index]);
  if (kept.length === 0 && additional === undefined) return reference;
  if (!isChanged && kept.length === other.properties.length && additional === other.additional)
    return undefined;
  const object: Shape = { kind: "object", properties: kept, ...(additional && { additional }) };
  return { kind: "intersection", members: [reference, object] };
}

function overlaid(
  property: Property,
  { properties }: Target,
  combining: Combining,
): readonly Property[] {
  const known = properties?.get(property.name);
  if (known === undefined) return [property];
  if (known.required && isAssumed(property)) return [];
  const described = known.describe();
  if (described === undefined) return [property];
  if (isAssumed(property)) return [{ ...described, required: true }];
  const shape = combining.intersection([described.shape, property.shape]);
  if ((known.required || !property.required) && isSame(shape, described.shape)) return [];
  return isSame(shape, property.shape) ? [property] : [{ ...property, shape }];
}
