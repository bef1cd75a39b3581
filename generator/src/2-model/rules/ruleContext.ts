/** Reading schemas where JSON NodeOrBoolean allows `true` and `false` in the place of an object. */
import { escapeKey, isObject } from "../../openapi/pointer.ts";
import { list, own, type Document, type Node } from "../document/document.ts";
import type { DiscriminatorProperty, Rule, Int64Choice } from "../model.ts";

/** What the builders of rules share. */
export interface RuleContext {
  readonly document: Document;
  /** What integers of 64 bits are; left out: numbers. */
  readonly int64?: Int64Choice | undefined;
  /** Discriminator values of schemas, by JSON pointer. */
  readonly discriminatorProperties: ReadonlyMap<string, DiscriminatorProperty>;
  /** Rules that are decided and have a name. */
  readonly definitions: ReadonlyMap<string, Rule>;
  /** Names of `writeOnly` properties, of this schema and of those that it is a part of. */
  readonly absent: ReadonlySet<string>;
  /** Can a pattern be matched safely against what a server sends? Reports one that cannot, at the pointer. */
  readonly isUsable: (pattern: string, pointer: string) => boolean;
  /** The rule of a `$ref`'s target. */
  readonly refer: (schema: Node) => Rule;
  /** The rule of a schema inside. */
  readonly build: (schema: NodeOrBoolean) => Rule;
}

/** A schema: an object, `true` or `false`. */
export type NodeOrBoolean = Node | boolean;

/** The schema under `key`; `undefined` when there is none. */
export function subschema(schema: Node, key: string): NodeOrBoolean | undefined {
  return asSchema(own(schema.value, key), `${schema.pointer}/${escapeKey(key)}`);
}

/** The schemas of a list. */
export function subschemas(schema: Node, key: string): readonly NodeOrBoolean[] {
  return list(schema, key).flatMap((value, index) => {
    const found = asSchema(value, `${schema.pointer}/${escapeKey(key)}/${String(index)}`);
    return found === undefined ? [] : [found];
  });
}

/** The schemas of a map, with their names. */
export function namedSchemas(
  schema: Node,
  key: string,
): readonly (readonly [string, NodeOrBoolean])[] {
  const map = own(schema.value, key);
  if (!isObject(map)) return [];
  return Object.keys(map).flatMap((name) => {
    const pointer = `${schema.pointer}/${escapeKey(key)}/${escapeKey(name)}`;
    const found = asSchema(own(map, name), pointer);
    return found === undefined ? [] : [[name, found] as const];
  });
}

function asSchema(value: unknown, pointer: string): NodeOrBoolean | undefined {
  if (typeof value === "boolean") return value;
  return isObject(value) ? { value, pointer } : undefined;
}

/** The field if it is a finite number. */
export function numberAt(schema: Node, key: string): number | undefined {
  const value = own(schema.value, key);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
