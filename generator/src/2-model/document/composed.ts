/** A schema with everything that applies at once: its references and the parts of its `allOf`. */
import { items, list, own, type Document, type Node } from "./document.ts";
import type { JsonObject } from "../model.ts";

/** The schema, what its reference leads to and the parts of its `allOf`, to any depth. The nearest comes first. */
export function composedOf(document: Document, schema: Node): readonly Node[] {
  const found = new Map<string, Node>();
  const open = [schema];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (found.has(next.pointer)) continue;
    found.set(next.pointer, next);
    const target = document.follow(next);
    if (target !== undefined && target !== next) open.push(target);
    open.push(...items(next, "allOf"));
  }
  return [...found.values()];
}

/** The keywords of all parts as one object: the nearest wins, but of `type` only what every part allows is left. */
export function keywordsOf(parts: readonly Node[]): JsonObject {
  const whole = Object.assign({}, ...parts.map(({ value }) => value).toReversed()) as JsonObject;
  const said = parts.map(typesOf).filter((types) => types.length > 0);
  const [first, ...others] = said;
  if (first === undefined) return whole;
  const type = first.filter((each) => others.every((types) => allows(types, each)));
  return { ...whole, type: type.length > 0 ? type : first };
}

/** The node, among the parts, that has an object under this key: `items` of an array, say. */
export function childOf(document: Document, parts: readonly Node[], key: string): Node | undefined {
  return parts.map((part) => document.child(part, key)).find((child) => child !== undefined);
}

function typesOf(schema: Node): readonly unknown[] {
  const type = own(schema.value, "type");
  return typeof type === "string" ? [type] : list(schema, "type");
}

function allows(types: readonly unknown[], type: unknown): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}
