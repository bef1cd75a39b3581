/** Unions and types of different structure: which branch of one stands for which of the other. */
import type { Shape } from "../../2-model/model.ts";
import { kinds, type TypeKind } from "../kinds.ts";
import { compareScalars } from "./compareScalars.ts";
import { compareStructures } from "./compareStructures.ts";
import { changeOf, type ShapeChange, type ShapeContext, type ShapePair } from "./shapePair.ts";
import { isNewVariant, isVariant } from "./variants.ts";

export interface BranchPair extends ShapePair {
  /** What the versions do not have in common, ... */
  readonly branches: { readonly before: readonly Shape[]; readonly after: readonly Shape[] };
  /** ... and all of it. */
  readonly all: { readonly before: readonly Shape[]; readonly after: readonly Shape[] };
}

/** Every value that fitted must fit still. */
export function compareSent(pair: BranchPair, context: ShapeContext): readonly ShapeChange[] {
  const { branches, all } = pair;
  const used = new Set<Shape>();
  const lost: Shape[] = [];
  const changes = branches.before.flatMap((branch) => {
    const best = bestOf(all.after, (other) => compareOne(pair, [branch, other], context));
    if (best === undefined || isOther(best, pair)) lost.push(branch);
    else used.add(best.branch);
    return best && !isOther(best, pair) ? best.changes : [];
  });
  const fresh = branches.after.filter((branch) => !used.has(branch));
  const only = onlyPair(lost, fresh);
  if (only) {
    const inside = compareStructures({ ...pair, ...only }, context);
    if (inside) return [...changes, ...inside];
  }
  return [...changes, ...lostInput(pair, lost), ...newInput(pair, fresh, lost)];
}

function lostInput(pair: BranchPair, lost: readonly Shape[]): readonly ShapeChange[] {
  if (lost.length === 0) return [];
  const kind = lost.every(isLiteral) ? "input-value-removed" : "input-narrowed";
  const before = kind === "input-narrowed" ? pair.all.before : lost;
  return [changeOf(kind, pair, { before, after: pair.all.after })];
}

function newInput(
  pair: BranchPair,
  fresh: readonly Shape[],
  lost: readonly Shape[],
): readonly ShapeChange[] {
  if (fresh.length === 0 || (lost.length > 0 && !fresh.every(isLiteral))) return [];
  const kind = fresh.every(isLiteral) ? "input-value-added" : "input-widened";
  return [changeOf(kind, pair, { before: pair.all.before, after: fresh })];
}

/** Every value that may come now must be one that the caller reads already. */
export function compareReceived(pair: BranchPair, context: ShapeContext): readonly ShapeChange[] {
  const { branches, all } = pair;
  const used = new Set<Shape>();
  const fresh: Shape[] = [];
  const changes = branches.after.flatMap((branch) => {
    const best = bestOf(all.before, (other) => compareOne(pair, [other, branch], context));
    if (best === undefined || isOther(best, pair)) fresh.push(branch);
    else used.add(best.branch);
    return best && !isOther(best, pair) ? best.changes : [];
  });
  const lost = branches.before.filter((branch) => !used.has(branch));
  const only = onlyPair(lost, fresh);
  if (only) {
    const inside = compareStructures({ ...pair, ...only }, context);
    if (inside) return [...changes, ...inside];
  }
  return [...changes, ...newOutput(pair, fresh, context), ...lostOutput(pair, lost, context)];
}

function newOutput(
  pair: BranchPair,
  fresh: readonly Shape[],
  context: ShapeContext,
): readonly ShapeChange[] {
  if (fresh.length === 0) return [];
  const { before } = pair.all;
  const isListed = (branch: Shape): boolean =>
    branch.kind === "literal" &&
    before.some((each) => each.kind === "literal" && typeof each.value === typeof branch.value);
  const isOpened = (branch: Shape): boolean =>
    branch.kind === "openEnum" &&
    before.some((each) => each.kind === "literal" && typeof each.value === branch.base);
  if (fresh.every((branch) => isListed(branch) || isOpened(branch)))
    return [changeOf("output-value-added", pair, { before, after: fresh })];
  const isVariantToo = (branch: Shape): boolean => isNewVariant(branch, before, context);
  const kind = fresh.every(isVariantToo) ? "output-variant-added" : "output-changed";
  const after = kind === "output-changed" ? pair.all.after : fresh;
  return [changeOf(kind, pair, { before, after })];
}

function lostOutput(
  pair: BranchPair,
  lost: readonly Shape[],
  context: ShapeContext,
): readonly ShapeChange[] {
  if (lost.length === 0) return [];
  // A caller reads what is not empty: of nothing there is nothing to read.
  if (pair.all.after.every(isEmpty) && !pair.all.before.every(isEmpty))
    return [changeOf("output-changed", pair, pair.all)];
  const by = (kind: TypeKind, branches: readonly Shape[]): readonly ShapeChange[] =>
    branches.length === 0
      ? []
      : [changeOf(kind, pair, { before: branches, after: pair.all.after })];
  const values = lost.filter(isLiteral);
  const variants = lost.filter((branch) => isVariant(branch, pair.all.before, context));
  const others = lost.filter((branch) => !values.includes(branch) && !variants.includes(branch));
  return [
    ...by("output-value-removed", values),
    ...by("output-variant-removed", variants),
    ...(others.length === 0
      ? []
      : [changeOf("output-narrowed", pair, { before: pair.all.before, after: pair.all.after })]),
  ];
}

/** One branch against another; `undefined` where they have nothing in common. */
function compareOne(
  pair: ShapePair,
  [before, after]: readonly [Shape, Shape],
  context: ShapeContext,
): readonly ShapeChange[] | undefined {
  const both = { ...pair, before, after };
  return compareScalars(both) ?? compareStructures(both, context);
}

interface Match {
  readonly branch: Shape;
  readonly changes: readonly ShapeChange[];
}

/** The branch with the least to complain about. */
function bestOf(
  branches: readonly Shape[],
  compare: (branch: Shape) => readonly ShapeChange[] | undefined,
): Match | undefined {
  const matches = branches.flatMap((branch): readonly Match[] => {
    const changes = compare(branch);
    return changes === undefined ? [] : [{ branch, changes }];
  });
  const weight = ({ changes }: Match): number =>
    changes.filter(isBreaking).length * 1000 + changes.length;
  return matches.toSorted((one, other) => weight(one) - weight(other))[0];
}

/** One branch became another: their parts tell more than their names. */
function onlyPair(
  lost: readonly Shape[],
  fresh: readonly Shape[],
): { readonly before: Shape; readonly after: Shape } | undefined {
  const [before, ...more] = lost;
  const [after, ...others] = fresh;
  return before && after && more.length + others.length === 0 ? { before, after } : undefined;
}

/** It does not fit; an enumeration that only lost values is the same one still. */
function isOther({ changes }: Match, { path }: ShapePair): boolean {
  const isLoss = (change: ShapeChange): boolean =>
    change.kind.endsWith("value-removed") && change.path.length === path.length;
  return changes.some((change) => isBreaking(change) && !isLoss(change));
}

function isBreaking({ kind }: ShapeChange): boolean {
  return kinds[kind].rating === "major";
}

function isLiteral({ kind }: Shape): boolean {
  return kind === "literal";
}

function isEmpty({ kind }: Shape): boolean {
  return kind === "null" || kind === "undefined" || kind === "never";
}
