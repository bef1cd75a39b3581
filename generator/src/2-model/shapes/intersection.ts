/** Intersections of types that are decided already, computed where that can be done. */
import { meetShapes } from "./meetShapes.ts";
import type { Resolve } from "./mergeObjects.ts";
import type { Shape } from "../model.ts";

export { union } from "./union.ts";

/** An intersection: one type where it can be computed, else its parts, without those that add nothing. */
export function intersection(members: readonly Shape[], resolve: Resolve = () => undefined): Shape {
  const parts = members.reduce<readonly Shape[]>(
    (before, member) => addPart(before, member, resolve),
    [],
  );
  const [only] = parts;
  if (only === undefined) return { kind: "unknown" };
  if (parts.length === 1) return only;
  // Names first, then other shapes.
  const isNamed = ({ kind }: Shape): boolean => kind !== "object";
  const sorted = [...parts.filter(isNamed), ...parts.filter((part) => !isNamed(part))];
  return { kind: "intersection", members: sorted };
}

function addPart(parts: readonly Shape[], member: Shape, resolve: Resolve): readonly Shape[] {
  if (member.kind === "intersection")
    return member.members.reduce((before, each) => addPart(before, each, resolve), parts);
  for (const [index, part] of parts.entries()) {
    const met = meetShapes(part, member, {
      resolve,
      intersection: (members) => intersection(members, resolve),
    });
    if (met === undefined) continue;
    const all = [...parts.slice(0, index), met, ...parts.slice(index + 1)];
    return all.reduce<readonly Shape[]>((before, each) => addPart(before, each, resolve), []);
  }
  return [...parts, member];
}
