/** What is compared of two types, and what comes of it. */
import type { Shape } from "../../2-model/model.ts";
import type { TypeKind } from "../kinds.ts";
import type { FindType } from "./expandShape.ts";
import { alternativesText, shapeText } from "./shapeText.ts";

/** Which way values go, as the caller sees it. */
export type Direction = "sent" | "received";

/** Two types of the same thing. */
export interface ShapePair {
  readonly before: Shape;
  readonly after: Shape;
  readonly direction: Direction;
  /** Leads here: `files`, `[]`, `size`. */
  readonly path: readonly string[];
}

/** A difference between two types. */
export interface ShapeChange {
  readonly kind: TypeKind;
  readonly path: readonly string[];
  readonly before: string;
  readonly now: string;
}

/** Both versions' types by name, and the pairs that are being compared further up: types may contain themselves. */
export interface ShapeContext {
  readonly before: FindType;
  readonly after: FindType;
  readonly open: readonly string[];
  /** Compares parts of a type. */
  readonly compare: (pair: ShapePair, context: ShapeContext) => readonly ShapeChange[];
}

/** Two types, or names of types, that are written alike. */
export function isSame(one: Shape, other: Shape): boolean {
  return one === other || printed(one) === printed(other);
}

/** Comments and what no type shows are left out. */
function printed(shape: Shape): string {
  return JSON.stringify(shape, (key, value: unknown) =>
    key === "docs" || key === "assumed" || key === "readonly" ? undefined : value,
  );
}

/** One change of a pair as a whole. */
export function changeOf(
  kind: TypeKind,
  pair: Pick<ShapePair, "path">,
  { before, after }: { readonly before: readonly Shape[]; readonly after: readonly Shape[] },
): ShapeChange {
  const [one, other] = [before, after].map((shapes) => {
    const known = shapes.filter((shape) => shape.kind !== "undefined");
    return alternativesText((known.length > 0 ? known : shapes).map(shapeText));
  });
  return { kind, path: pair.path, before: one ?? "", now: other ?? "" };
}
