/** What two types have in common. */
import { isBare, isOpen, mergeObjects, overlay, type Combining } from "./mergeObjects.ts";
import type { Shape } from "../model.ts";
import { isSame, union } from "./union.ts";

type Of<Kind extends Shape["kind"]> = Extract<Shape, { kind: Kind }>;

/** Both at once; `undefined` where that is best left to TypeScript, as an intersection of names. */
export function meetShapes(one: Shape, other: Shape, combining: Combining): Shape | undefined {
  if (isSame(one, other)) return one;
  const ways = [
    [one, other],
    [other, one],
  ] as const;
  for (const meet of [meetAny, meetReference, meetValue, meetList, meetObject])
    for (const [first, second] of ways) {
      const met = meet(first, second, combining);
      if (met !== undefined) return met;
    }
  return undefined;
}

/** What takes any value or none, and unions, each of whose members is met. */
function meetAny(one: Shape, other: Shape, combining: Combining): Shape | undefined {
  if (one.kind === "unknown" || one.kind === "other") return other;
  if (one.kind === "never") return one;
  if (one.kind !== "union" || ["unknown", "other", "never"].includes(other.kind)) return undefined;
  if (!isAffordable(one, other)) return one.members.some(isBare) ? other : undefined;
  const met = one.members.map((member) => meetShapes(member, other, combining));
  if (met.every((each) => each === undefined)) return undefined;
  return union(
    met.map((each, index) => each ?? combining.intersection(membersOf(one.members[index], other))),
  );
}

function membersOf(one: Shape | undefined, other: Shape): readonly Shape[] {
  return one === undefined ? [other] : [one, other];
}

/** As many properties as may be written down again for the sake of a union. */
const mostRepeated = 64;

function isAffordable({ members }: Of<"union">, other: Shape): boolean {
  return members.length * sizeOf(other) <= mostRepeated;
}

function sizeOf(shape: Shape): number {
  if (shape.kind === "object") return shape.properties.length;
  return shape.kind === "union" ? shape.members.reduce((sum, each) => sum + sizeOf(each), 0) : 0;
}

/** A declaration keeps its name where what it is met with adds nothing. */
function meetReference(one: Shape, other: Shape, combining: Combining): Shape | undefined {
  if (one.kind !== "reference") return undefined;
  const target = combining.resolve(one.name);
  if (target === undefined) return undefined;
  const isView = target.properties !== undefined;
  if (other.kind === "reference") {
    const theirs = combining.resolve(other.name);
    if (isView && theirs?.properties !== undefined) return undefined;
    return meetTargets([one, target.shape()], [other, theirs?.shape()], combining);
  }
  if (isView) {
    if (other.kind === "object") return overlay({ reference: one, target }, other, combining);
    return isPlain(other) ? { kind: "never" } : undefined;
  }
  const shape = target.shape();
  const met = shape && meetShapes(shape, other, combining);
  if (met === undefined || isSame(met, shape)) return met && one;
  // TypeScript itself intersects an object with a choice of several, and the name is kept.
  return other.kind === "object" && !isBare(other) && !isOpen(other) ? undefined : met;
}

type Named = readonly [Of<"reference">, Shape | undefined];

/** Two declarations: whichever says it all; or what both list. */
function meetTargets(
  [one, ours]: Named,
  [other, theirs]: Named,
  combining: Combining,
): Shape | undefined {
  const met = ours && theirs && meetShapes(ours, theirs, combining);
  if (isSame(met, ours)) return met && one;
  if (isSame(met, theirs)) return met && other;
  return met !== undefined && isScalar(met) ? met : undefined;
}

function isScalar(shape: Shape): boolean {
  if (shape.kind === "union") return shape.members.every(isScalar);
  return isPlain(shape) && shape.kind !== "array" && shape.kind !== "tuple";
}

const scalars: readonly string[] = ["string", "number", "bigint", "boolean", "null"];

/** Neither an object nor a name, nor a combination of them. */
function isPlain({ kind }: Shape): boolean {
  return [...scalars, "literal", "openEnum", "array", "tuple"].includes(kind);
}

function meetValue(one: Shape, other: Shape): Shape | undefined {
  if (one.kind === "literal" || one.kind === "openEnum") {
    const base = one.kind === "literal" ? typeof one.value : one.base;
    if (other.kind === base) return one;
    if (other.kind === "openEnum")
      return one.kind === "literal" && base === other.base ? one : undefined;
    return isPlain(other) && (one.kind === "literal" || other.kind !== "literal")
      ? { kind: "never" }
      : undefined;
  }
  if (one.kind === "file" || one.kind === "blob") return other.kind === "string" ? one : undefined;
  return scalars.includes(one.kind) && isPlain(other) && one.kind !== other.kind
    ? neverUnless(other)
    : undefined;
}

/** A value of its own has been met already, where it is one of the type's. */
function neverUnless({ kind }: Shape): Shape | undefined {
  return kind === "literal" || kind === "openEnum" ? undefined : { kind: "never" };
}

function meetList(one: Shape, other: Shape, combining: Combining): Shape | undefined {
  if (one.kind !== "array" && one.kind !== "tuple") return undefined;
  if (other.kind === "array") {
    const items = (item: Shape): Shape => combining.intersection([item, other.items]);
    if (one.kind === "array") return { ...one, items: items(one.items) };
    return { ...one, items: one.items.map(items), ...(one.rest && { rest: items(one.rest) }) };
  }
  return undefined;
}

/** An object is no other value; what is only asked of objects lets others pass. */
function meetObject(one: Shape, other: Shape, combining: Combining): Shape | undefined {
  if (one.kind !== "object") return undefined;
  if (other.kind === "object") return mergeObjects(one, other, combining);
  if (!isPlain(other)) return undefined;
  return isBare(one) ? other : { kind: "never" };
}
