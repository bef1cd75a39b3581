import type { Property, Shape } from "../../2-model/model.ts";
import type { TypeKind } from "../kinds.ts";
import type { ObjectShape } from "./expandShape.ts";
import type { ShapeChange, ShapeContext, ShapePair } from "./shapePair.ts";
import { shapeText } from "./shapeText.ts";

interface ObjectPair extends ShapePair {
  readonly before: ObjectShape;
  readonly after: ObjectShape;
}

/** Objects, property by property. Callers write object literals: a property that the newer type lacks does not compile. */
export function compareObjects(pair: ObjectPair, context: ShapeContext): readonly ShapeChange[] {
  const { before, after } = pair;
  const known = new Map(after.properties.map((property) => [property.name, property]));
  const former = new Set(before.properties.map(({ name }) => name));
  return [
    ...before.properties.flatMap((property) => {
      const now = known.get(property.name);
      return now === undefined
        ? removed(pair, property, context)
        : compareProperty({ pair, property, now }, context);
    }),
    ...after.properties
      .filter(({ name }) => !former.has(name))
      .flatMap((property) => added(pair, property, context)),
    ...compareRest(pair, context),
  ];
}

function removed(
  pair: ObjectPair,
  { name, shape }: Property,
  context: ShapeContext,
): readonly ShapeChange[] {
  const path = [...pair.path, name];
  const { additional } = pair.after;
  if (pair.direction === "received") return [whole("output-removed", path, shape)];
  if (additional === undefined) return [whole("input-removed", path, shape)];
  return context.compare({ ...pair, before: shape, after: additional, path }, context);
}

function added(
  pair: ObjectPair,
  { name, shape, required }: Property,
  context: ShapeContext,
): readonly ShapeChange[] {
  const path = [...pair.path, name];
  if (pair.direction === "received") return [whole("output-added", path, shape)];
  if (required) return [whole("input-added-required", path, shape)];
  const { additional } = pair.before;
  const clashes = additional
    ? context.compare({ ...pair, before: additional, after: shape, path }, context)
    : [];
  return [...clashes, whole("input-added", path, shape)];
}

interface PropertyPair {
  readonly pair: ObjectPair;
  readonly property: Property;
  readonly now: Property;
}

function compareProperty(
  { pair, property, now }: PropertyPair,
  context: ShapeContext,
): readonly ShapeChange[] {
  const path = [...pair.path, property.name];
  const isSent = pair.direction === "sent";
  const [one, other] = [property, now].map((each) => isAlwaysThere(each, isSent));
  // That a property may be `undefined` is said by the word that it may be missing.
  const isSaid = !isSent || one !== other;
  const [before, after] = [property.shape, now.shape].map((shape) =>
    isSaid ? withoutUndefined(shape) : shape,
  ) as [Shape, Shape];
  const changes = context.compare({ ...pair, before, after, path }, context);
  if (one === other) return changes;
  const kind: TypeKind = other
    ? isSent
      ? "input-required"
      : "output-required"
    : isSent
      ? "input-optional"
      : "output-optional";
  return [whole(kind, path, now.shape), ...changes];
}

function isAlwaysThere({ required, shape }: Property, isSent: boolean): boolean {
  const isUndefined = shape.kind === "union" && shape.members.some(isUndefinedShape);
  return required && (isSent || !isUndefined);
}

function withoutUndefined(shape: Shape): Shape {
  if (shape.kind !== "union") return shape;
  const members = shape.members.filter((member) => !isUndefinedShape(member));
  const [only] = members;
  return members.length === 1 && only ? only : { kind: "union", members };
}

function isUndefinedShape({ kind }: Shape): boolean {
  return kind === "undefined";
}

/** Properties that are not named. */
function compareRest(pair: ObjectPair, context: ShapeContext): readonly ShapeChange[] {
  const path = [...pair.path, "[key]"];
  const [before, after] = [pair.before.additional, pair.after.additional];
  const isSent = pair.direction === "sent";
  if (before && after) return context.compare({ ...pair, before, after, path }, context);
  if (before) return [whole(isSent ? "input-removed" : "output-removed", path, before)];
  if (after) return [whole(isSent ? "input-added" : "output-added", path, after)];
  return [];
}

function whole(kind: TypeKind, path: readonly string[], shape: Shape): ShapeChange {
  const text = shapeText(shape);
  return { kind, path, before: text, now: text };
}
