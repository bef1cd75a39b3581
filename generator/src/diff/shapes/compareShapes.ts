/**
 * The core of the comparison: may what was written for one type be used with the other? What callers send must fit the newer type;
 * what they receive must still have everything that they read.
 */
import type { Shape } from "../../2-model/model.ts";
import { compareStructures } from "./compareStructures.ts";
import { compareReceived, compareSent } from "./compareUnions.ts";
import { branchesOf, expandBranch, type FindType } from "./expandShape.ts";
import { isSame, type ShapeChange, type ShapeContext, type ShapePair } from "./shapePair.ts";

/** Named types that both versions have are compared once, by themselves: a use of the name is no difference. */
export function compareShapes(pair: ShapePair, context: ShapeContext): readonly ShapeChange[] {
  const { before, after, direction } = pair;
  if (isSame(before, after)) return [];
  const open = `${direction} ${JSON.stringify([before, after])}`;
  if (context.open.includes(open)) return [];
  const inside: ShapeContext = { ...context, open: [...context.open, open] };
  const [one, ...more] = branchesOf(before);
  const [other, ...others] = branchesOf(after);
  if (one && other && more.length === 0 && others.length === 0) {
    const single = compareStructures({ ...pair, before: one, after: other }, inside);
    if (single !== undefined) return single;
  }
  return compareBranches(pair, inside);
}

/** Unions, and types of different structure: branch by branch, without the names that both have. */
function compareBranches(pair: ShapePair, context: ShapeContext): readonly ShapeChange[] {
  const { before, after, direction } = pair;
  const one = branchesOf(before);
  const other = branchesOf(after);
  const isShared = (shape: Shape): boolean =>
    [one, other].every((branches) => branches.some((branch) => isSame(branch, shape)));
  const expand = (branches: readonly Shape[], find: FindType): readonly Shape[] =>
    branches.flatMap((branch) => expandBranch(branch, find));
  const branches = {
    before: expand(
      one.filter((each) => !isShared(each)),
      context.before,
    ),
    after: expand(
      other.filter((each) => !isShared(each)),
      context.after,
    ),
  };
  const all = { before: expand(one, context.before), after: expand(other, context.after) };
  const compare = direction === "sent" ? compareSent : compareReceived;
  return compare({ ...pair, branches, all }, context);
}
