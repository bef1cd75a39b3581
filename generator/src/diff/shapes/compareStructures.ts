import { compareObjects } from "./compareObjects.ts";
import { asObject } from "./expandShape.ts";
import { isSame, type ShapeChange, type ShapeContext, type ShapePair } from "./shapePair.ts";

/** Two types of one structure, part by part; `undefined` where they have none in common. */
export function compareStructures(
  pair: ShapePair,
  context: ShapeContext,
): readonly ShapeChange[] | undefined {
  const { before, after, path } = pair;
  if (isSame(before, after)) return [];
  const one = asObject(before, context.before);
  const other = asObject(after, context.after);
  if (one && other) return compareObjects({ ...pair, before: one, after: other }, context);
  if (before.kind === "tuple" && after.kind === "tuple") return compareTuples(pair, context);
  if ("items" in before && "items" in after && before.kind === after.kind) {
    if (before.kind === "tuple" || after.kind === "tuple") return undefined;
    const items = { before: before.items, after: after.items, path: [...path, "[]"] };
    return context.compare({ ...pair, ...items }, context);
  }
  return undefined;
}

function compareTuples(pair: ShapePair, context: ShapeContext): readonly ShapeChange[] | undefined {
  const { before, after, path } = pair;
  if (before.kind !== "tuple" || after.kind !== "tuple") return undefined;
  if (before.items.length !== after.items.length) return undefined;
  if (!before.rest !== !after.rest) return undefined;
  const items = before.items.map((item, index) => [item, after.items[index] ?? item] as const);
  const rest = before.rest && after.rest ? [[before.rest, after.rest] as const] : [];
  return [...items, ...rest].flatMap(([one, other], index) =>
    context.compare({ ...pair, before: one, after: other, path: [...path, `[${index}]`] }, context),
  );
}
