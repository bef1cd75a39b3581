import type { Shape } from "../../2-model/model.ts";
import { changeOf, isSame, type ShapeChange, type ShapePair } from "./shapePair.ts";

/** Types without parts; `undefined` where values of the one are not always values of the other, or a type has parts. */
export function compareScalars(pair: ShapePair): readonly ShapeChange[] | undefined {
  const { before, after, direction } = pair;
  if (isSame(before, after)) return [];
  if (before.kind === "openEnum" && after.kind === "openEnum") return compareOpen(pair);
  const [narrow, wide] = direction === "sent" ? [before, after] : [after, before];
  if (!isWithin(narrow, wide)) return undefined;
  const lost = before.kind === "openEnum" && after.kind === before.base;
  if (lost) return valuesLost(pair, before.values, []);
  const kind = direction === "sent" ? "input-widened" : "output-narrowed";
  return [changeOf(kind, pair, { before: [before], after: [after] })];
}

/** Is every value of one type a value of the other? */
function isWithin(narrow: Shape, wide: Shape): boolean {
  if (wide.kind === "unknown") return true;
  if (wide.kind === "other") return !["undefined", "void", "unknown"].includes(narrow.kind);
  if (narrow.kind === "never") return true;
  const base = wide.kind === "openEnum" ? wide.base : wide.kind;
  if (narrow.kind === "literal") return typeof narrow.value === base;
  return narrow.kind === "openEnum" && narrow.base === base;
}

/** Enumerations that the API may add to: every value compiles, but the list says which ones the API takes and sends. */
function compareOpen(pair: ShapePair): readonly ShapeChange[] | undefined {
  const { before, after } = pair;
  if (before.kind !== "openEnum" || after.kind !== "openEnum" || before.base !== after.base)
    return undefined;
  const added = after.values.filter((value) => !before.values.includes(value));
  const removed = before.values.filter((value) => !after.values.includes(value));
  const kind = pair.direction === "sent" ? "input-value-added" : "output-value-added";
  const fresh = added.length === 0 ? [] : [changeOf(kind, pair, listed([], added))];
  return [...fresh, ...(removed.length === 0 ? [] : valuesLost(pair, removed, after.values))];
}

type Values = readonly (string | number)[];

function valuesLost(pair: ShapePair, removed: Values, kept: Values): readonly ShapeChange[] {
  const kind = pair.direction === "sent" ? "input-value-removed" : "output-value-removed";
  return [changeOf(kind, pair, listed(removed, kept))];
}

function listed(before: Values, after: Values) {
  const [one = [], other = []] = [before, after].map((values) =>
    values.map((value): Shape => ({ kind: "literal", value })),
  );
  return { before: one, after: other };
}
