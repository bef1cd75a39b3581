/** Where a JSON pointer leads in a type. */
import { splitPointer } from "../../openapi/pointer.ts";
import { intersection } from "../shapes/intersection.ts";
import { union } from "../shapes/union.ts";
import type { Shape } from "../model.ts";

/** The type of a declaration. */
export type ResolveShape = (name: string) => Shape | undefined;

/** The type at the end of the pointer, without `null`; `undefined` where it leads nowhere. */
export function shapeAt(root: Shape, pointer: string, resolve: ResolveShape): Shape | undefined {
  return step(root, splitPointer(pointer), resolve);
}

function step(shape: Shape, keys: readonly string[], resolve: ResolveShape): Shape | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return withoutNothing(shape);
  if (shape.kind === "unknown") return shape;
  if (shape.kind === "object") {
    const found = shape.properties.find(({ name }) => name === key)?.shape ?? shape.additional;
    return found && step(found, rest, resolve);
  }
  const parts = partsOf(shape, resolve);
  const found = parts.flatMap((part) => step(part, keys, resolve) ?? []);
  if (found.length === 0) return undefined;
  return shape.kind === "intersection" ? intersection(found) : union(found);
}

/** What a name stands for, and the members of a combination. */
function partsOf(shape: Shape, resolve: ResolveShape): readonly Shape[] {
  if (shape.kind === "union" || shape.kind === "intersection") return shape.members;
  const target = shape.kind === "reference" ? resolve(shape.name) : undefined;
  return target === undefined ? [] : [target];
}

function withoutNothing(shape: Shape): Shape {
  if (shape.kind !== "union") return shape;
  return union(shape.members.filter(({ kind }) => !/^(null|undefined|void)$/.test(kind)));
}

/** One item of a list; `undefined` where the type is no list. Of what nothing is known, it may be. */
export function itemOf(shape: Shape, resolve: ResolveShape): Shape | undefined {
  if (shape.kind === "array") return shape.items;
  if (shape.kind === "unknown") return shape;
  const parts = partsOf(withoutNothing(shape), resolve);
  const items = parts.map((part) => itemOf(withoutNothing(part), resolve));
  const lists = items.filter((item) => item !== undefined);
  const isList = shape.kind === "intersection" ? lists.length > 0 : lists.length === parts.length;
  return parts.length > 0 && isList ? union(lists) : undefined;
}

/** Text, a number, a boolean or one of them. */
export function isScalar(shape: Shape, resolve: ResolveShape): boolean {
  return consistsOf(shape, resolve, /^(string|number|bigint|boolean|literal|openEnum|unknown)$/);
}

export function isNumeric(shape: Shape, resolve: ResolveShape): boolean {
  return consistsOf(shape, resolve, /^(number|bigint|unknown)$/);
}

function consistsOf(shape: Shape, resolve: ResolveShape, kinds: RegExp): boolean {
  const whole = withoutNothing(shape);
  if (kinds.test(whole.kind)) return true;
  const parts = partsOf(whole, resolve);
  return parts.some((part) => consistsOf(part, resolve, kinds));
}

/** In words, for messages. */
export function describeShape(shape: Shape | undefined): string {
  if (shape === undefined) return "nothing";
  switch (shape.kind) {
    case "array":
    case "tuple":
      return "a list";
    case "object":
    case "intersection":
      return "an object";
    case "reference":
      return `a value of the type ${shape.name}`;
    case "void":
    case "never":
      return "no body";
    case "blob":
      return "bytes";
    case "itemStream":
    case "eventStream":
      return "a stream";
    case "union":
      return "a choice of types";
    default:
      return `a value of the type ${shape.kind}`;
  }
}
