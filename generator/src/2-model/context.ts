/** What every builder of one document shares. */
import type { Report } from "../diagnostics/catalogue.ts";
import { escapeKey, isObject } from "../openapi/pointer.ts";
import { list, own, type Document, type Node } from "./document/document.ts";
import type {
  ClientOption,
  Declaration,
  Int64Choice,
  JsonObject,
  DiscriminatorProperty,
  Shape,
} from "./model.ts";
import type { Claim, Namespace } from "./names/Namespace.ts";
import type { Direction } from "../openapi/direction.ts";

export interface SharedResponse {
  readonly shape: Shape;
  readonly declarations: readonly Declaration[];
}

/** Names of bodies that the document describes in place. */
export interface ResponseNames {
  readonly claim: (wanted: string, claim: Claim) => string;
  /** Responses that operations share, by JSON pointer: the type of the body, and what declares it. */
  readonly shared: Map<string, SharedResponse>;
}

export interface Context {
  readonly provider: string;
  readonly document: Document;
  readonly report: Report;
  /** Component schemas: JSON pointer → name of the declaration. */
  readonly typeNames: ReadonlyMap<string, string>;
  /** Component schemas that differ between requests and responses: JSON pointer → name of the request's declaration. */
  readonly inputNames: ReadonlyMap<string, string>;
  /** Names of both → JSON pointer. */
  readonly pointers: ReadonlyMap<string, string>;
  /** Bytes that are only ever sent as text, in either direction: JSON pointers. */
  readonly textual: Readonly<Record<Direction, Pick<ReadonlySet<string>, "has">>>;
  /** Discriminator values by JSON pointer: of the branches of unions, and of children of a parent with a discriminator. */
  readonly discriminatorProperties: ReadonlyMap<string, DiscriminatorProperty>;
  /** What integers of 64 bits are; left out: numbers. */
  readonly int64?: Int64Choice | undefined;
  /** JSON pointers of their schemas, as they are met. */
  readonly int64Pointers: Set<string>;
  /** Which schemas contain such integers, as far as known. */
  readonly leadsToInt64: Map<string, boolean>;
  /** Names of client options, by what they carry. */
  readonly optionNames: Namespace;
  /** Names of responses' bodies. */
  readonly responses: ResponseNames;
  /** Client options met so far, by name. */
  readonly options: Map<string, ClientOption>;
  /** Inline schemas that are being built: guards against recursion. */
  readonly open: Set<string>;
  /** `buildShape`, for those that it builds with. */
  readonly shapeOf: (schema: Node, direction: Direction) => Shape;
  /** Types of schemas that are made of others: direction and JSON pointer → type. */
  readonly composed: Map<string, Shape>;
  /** Schemas that have been reported as contradictory. */
  readonly contradictions: Set<string>;
  /** How often a schema without a name was printed where it is used. */
  readonly copies: { count: number };
}

/** A schema in the place of `true`, which takes every value, or of `false`, which takes none. Anything else has been reported. */
function asSchema(value: unknown): JsonObject {
  if (value === false) return { not: {} };
  return isObject(value) ? value : {};
}

/** The schemas of a list, `true` and `false` included. */
export function schemas(schema: Node, key: string): readonly Node[] {
  return list(schema, key).flatMap((value, index) =>
    isObject(value) || typeof value === "boolean"
      ? [{ value: asSchema(value), pointer: `${schema.pointer}/${escapeKey(key)}/${index}` }]
      : [],
  );
}

/** The schema under a key, where there is one. */
export function schemaAt(schema: Node, key: string): Node | undefined {
  const value = own(schema.value, key);
  return isObject(value) || typeof value === "boolean"
    ? { value: asSchema(value), pointer: `${schema.pointer}/${escapeKey(key)}` }
    : undefined;
}

/** The entries of a map in the document's order, each as a schema. */
export function children(
  context: Context,
  node: Node,
  key: string,
): readonly (readonly [string, Node])[] {
  const parent = context.document.child(node, key);
  if (parent === undefined) return [];
  return Object.keys(parent.value).map((name) => {
    const value = own(parent.value, name);
    const pointer = `${parent.pointer}/${escapeKey(name)}`;
    return [name, { value: asSchema(value), pointer }] as const;
  });
}
