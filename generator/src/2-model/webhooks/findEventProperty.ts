/** The property whose constant value names the event. */
import type { Property, Shape } from "../model.ts";

/** The body of a webhook, and the types that it refers to. */
export interface Payload {
  readonly shape: Shape;
  readonly types: ReadonlyMap<string, Shape>;
}

/** The names that APIs give it come first. */
const usual: readonly string[] = ["type", "event", "event_type", "eventType", "topic", "action"];

/** A property with another constant value, or other listed values, in each payload. */
export function findEventProperty(payloads: readonly Payload[]): string | undefined {
  const [first] = payloads;
  const names = first ? [...new Set(branchesOf(first.shape, first.types).flatMap(namesIn))] : [];
  const fitting = names.filter((name) => {
    const values = payloads.map((payload) => payloadValues(payload, name));
    const all = values.flat();
    return values.every((each) => each.length > 0) && new Set(all).size === all.length;
  });
  return usual.find((name) => fitting.includes(name)) ?? fitting[0];
}

/** The constant values of the property in every branch of the payload; none if a branch has none. */
export function payloadValues({ shape, types }: Payload, name: string): readonly string[] {
  const branches = branchesOf(shape, types).map((properties) =>
    properties.flatMap((property) =>
      property.name === name ? valuesOf(property.shape, types) : [],
    ),
  );
  if (branches.some((values) => values.length === 0)) return [];
  return [...new Set(branches.flat())];
}

type Types = Payload["types"];
type Branch = readonly Property[];

/** The properties of each branch of a union. */
function branchesOf(shape: Shape, types: Types, open: readonly string[] = []): readonly Branch[] {
  switch (shape.kind) {
    case "object":
      return [shape.properties];
    case "reference": {
      const target = types.get(shape.name);
      if (target === undefined || open.includes(shape.name)) return [[]];
      return branchesOf(target, types, [...open, shape.name]);
    }
    case "union":
      return shape.members.flatMap((member) => branchesOf(member, types, open));
    case "intersection":
      return shape.members
        .map((member) => branchesOf(member, types, open))
        .reduce((all, next) => all.flatMap((one) => next.map((other) => [...one, ...other])));
    default:
      return [[]];
  }
}

function namesIn(properties: Branch): readonly string[] {
  return properties.map(({ name }) => name);
}

/** The strings that a type lists; none where it takes others too. */
function valuesOf(shape: Shape, types: Types): readonly string[] {
  if (shape.kind === "literal") return typeof shape.value === "string" ? [shape.value] : [];
  if (shape.kind === "openEnum") return shape.values.map(String);
  if (shape.kind === "union") {
    const values = shape.members.map((member) => valuesOf(member, types));
    return values.every((each) => each.length > 0) ? values.flat() : [];
  }
  const target = shape.kind === "reference" ? types.get(shape.name) : undefined;
  return target && target.kind !== "reference" ? valuesOf(target, types) : [];
}
