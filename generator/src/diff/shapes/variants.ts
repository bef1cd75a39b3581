/** Unions of objects that a property tells apart, as a caller's `if` or `switch` does. */
import type { Shape } from "../../2-model/model.ts";
import { kinds } from "../kinds.ts";

import { asObject, expandBranch, type FindType, type ObjectShape } from "./expandShape.ts";
import type { ShapeContext } from "./shapePair.ts";

type Values = ReadonlySet<string | number | boolean>;

/** Is the branch one of several objects with a property that identifies it? */
export function isVariant(
  branch: Shape,
  branches: readonly Shape[],
  { before }: ShapeContext,
): boolean {
  return asObject(branch, before) !== undefined && tagOf(branches, before) !== undefined;
}

/** Is it one more object that the same property identifies, with everything that is read of all others? */
export function isNewVariant(
  branch: Shape,
  branches: readonly Shape[],
  context: ShapeContext,
): boolean {
  const tag = tagOf(branches, context.before);
  const object = asObject(branch, context.after);
  if (tag === undefined || object === undefined) return false;
  const values = valuesOf(object, tag.name, context.after);
  if (values === undefined || [...values].some((value) => tag.values.has(value))) return false;
  return commonProperties(tag.objects).every(({ name, shape, required }) => {
    const own = object.properties.find((property) => property.name === name);
    if (own === undefined || (required && !own.required)) return false;
    if (name === tag.name) return true;
    const pair = { before: shape, after: own.shape, direction: "received" as const, path: [] };
    return context.compare(pair, context).every(({ kind }) => kinds[kind].rating !== "major");
  });
}

interface Tag {
  readonly name: string;
  readonly values: Values;
  readonly objects: readonly ObjectShape[];
}

/** The property that tells the objects apart: each has literals of its own under it. */
function tagOf(branches: readonly Shape[], find: FindType): Tag | undefined {
  const objects = branches.flatMap((branch) => asObject(branch, find) ?? []);
  const [first] = objects;
  if (first === undefined || objects.length < 2) return undefined;
  for (const { name } of first.properties) {
    const lists = objects.map((object) => valuesOf(object, name, find));
    if (lists.includes(undefined)) continue;
    const all = lists.flatMap((values) => [...(values ?? [])]);
    if (new Set(all).size === all.length) return { name, values: new Set(all), objects };
  }
  return undefined;
}

/** The literals of a property that is always there. */
function valuesOf(object: ObjectShape, name: string, find: FindType): Values | undefined {
  const property = object.properties.find((each) => each.name === name);
  if (!property?.required) return undefined;
  const branches = expandBranch(property.shape, find);
  const values = branches.flatMap((branch) => (branch.kind === "literal" ? [branch.value] : []));
  return values.length > 0 && values.length === branches.length ? new Set(values) : undefined;
}

function commonProperties([first, ...rest]: readonly ObjectShape[]): ObjectShape["properties"] {
  const shared = (first?.properties ?? []).filter(({ name }) =>
    rest.every(({ properties }) => properties.some((property) => property.name === name)),
  );
  return shared;
}
