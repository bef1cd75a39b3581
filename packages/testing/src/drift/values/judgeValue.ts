/** Holds a JSON value against its schema: every property and item, each deviation at the place in the document that it is about. */
import { isObject, listOf, type JsonObject } from "../../document/json.ts";
import { below } from "../../document/pointer.ts";
import type { Direction, SchemaFit } from "../../samples/schemaFit.ts";
import { judgeOwn } from "./judgeOwn.ts";
import { judgeOpenEnumeration } from "./openEnumeration.ts";
import { joined, judgeProperties, type InsideValue } from "./judgeProperties.ts";
import { schemaNodes, wrong, type PlacedSchema } from "./schemaNodes.ts";
import type { ValueDeviation } from "./ValueDeviation.ts";

export interface ValueRules {
  readonly root: JsonObject;
  readonly fits: SchemaFit;
  readonly direction: Direction;
}

/** Values do not nest deeper than documents that are written by hand. */
const deepest = 40;

export function judgeValue(
  rules: ValueRules,
  pointer: string,
  value: unknown,
): readonly ValueDeviation[] {
  return judge(rules, { pointers: [pointer], value, path: "", depth: 0 });
}

interface Visit {
  readonly pointers: readonly string[];
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

function judge(rules: ValueRules, visit: Visit): readonly ValueDeviation[] {
  const { pointers, value, path, depth } = visit;
  if (depth > deepest) return [];
  const misfit = (pointer: string, of: unknown): number =>
    score(judge(rules, { pointers: [pointer], value: of, path, depth: depth + 1 }));
  const search = { root: rules.root, fits: rules.fits, misfit };
  const nodes = pointers.flatMap((pointer) => schemaNodes(search, pointer, value));
  const own =
    judgeOwn(nodes, { value, path, fits: rules.fits }) ??
    judgeOpenEnumeration(rules.root, nodes, { value, path });
  if (own?.kind === "type-differs" || own?.kind === "null-undescribed") return [own];
  return [...(own ? [own] : []), ...insideOf(rules, nodes, visit)];
}

function insideOf(
  rules: ValueRules,
  nodes: readonly PlacedSchema[],
  { value, path, depth }: Visit,
): readonly ValueDeviation[] {
  const enter = (each: InsideValue, at: string): readonly ValueDeviation[] =>
    each.pointers.length === 0
      ? []
      : judge(rules, { pointers: each.pointers, value: each.value, path: at, depth: depth + 1 });
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) =>
      enter({ step: "[]", value: item, pointers: itemPointers(nodes, index) }, `${path}[]`),
    );
  if (!isObject(value)) return [];
  const { found, inside } = judgeProperties({ ...rules, nodes, value, path });
  const deeper = inside.flatMap((each) =>
    enter(each, each.step === "[key]" ? `${path}[key]` : joined(path, each.step.slice(1))),
  );
  return [...found, ...deeper];
}

function itemPointers(nodes: readonly PlacedSchema[], index: number): readonly string[] {
  return nodes.flatMap(({ pointer, schema }) => {
    if (index < listOf(schema["prefixItems"]).length) return [below(pointer, "prefixItems", index)];
    return schema["items"] === undefined ? [] : [below(pointer, "items")];
  });
}

/** How badly a value fits: a constant that differs weighs most, because it is there to distinguish. */
function score(found: readonly ValueDeviation[]): number {
  return found.reduce((sum, { kind, isConstant }) => {
    if (kind === "property-undescribed") return sum + 1;
    return sum + (isConstant ? 100 * wrong : wrong);
  }, 0);
}
