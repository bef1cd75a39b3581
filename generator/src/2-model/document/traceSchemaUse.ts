/** Which schemas travel to the server, which arrive from it, and which are not the same on both directions. */
import { isBinary } from "../../openapi/bytes.ts";
import { text, type Document, type Node } from "./document.ts";
import { subschemasOf } from "./subschemasOf.ts";
import { directions, isAbsent, type Direction } from "../../openapi/direction.ts";
import { findUsedSchemas } from "./findUsedSchemas.ts";

/** JSON pointers of schemas, by use. */
export interface SchemaUse {
  /** Used by requests. */
  readonly sent: ReadonlySet<string>;
  /** Used by responses or webhooks. */
  readonly received: ReadonlySet<string>;
  /** It contains, at any depth, bytes or properties that only one direction has. */
  readonly unequal: ReadonlySet<string>;
  /** Bytes that are only sent as text, such as in a JSON property: there they are a string. */
  readonly textual: Readonly<Record<Direction, ReadonlySet<string>>>;
}

export function traceSchemaUse(document: Document): SchemaUse {
  const reached = { request: newReach(), response: newReach() };
  const referrers = new Map<string, Set<string>>();
  const nodes = new Map<string, Node>();
  for (const { schema, direction, isText } of findUsedSchemas(document)) {
    const seen = reached[direction][isText ? "asText" : "asBytes"];
    const open = [schema];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next.pointer)) continue;
      seen.add(next.pointer);
      nodes.set(next.pointer, next);
      for (const part of partsOf(document, next)) {
        const from = referrers.get(part.pointer) ?? new Set<string>();
        referrers.set(part.pointer, from.add(next.pointer));
        open.push(part);
      }
    }
  }
  const binary = [...nodes.values()]
    .filter(({ value }) => isBinary(value))
    .map(({ pointer }) => pointer);
  const textualOn = ({ asText, asBytes }: Reach): ReadonlySet<string> =>
    new Set(binary.filter((pointer) => asText.has(pointer) && !asBytes.has(pointer)));
  const textual = { request: textualOn(reached.request), response: textualOn(reached.response) };
  const marked = [...nodes.values()]
    .filter((node) => hasOneSided(document, node))
    .map(({ pointer }) => pointer);
  const files = binary.filter((each) => !directions.every((way) => textual[way].has(each)));
  return {
    sent: new Set([...reached.request.asText, ...reached.request.asBytes]),
    received: new Set([...reached.response.asText, ...reached.response.asBytes]),
    unequal: closure(new Set([...marked, ...files]), referrers),
    textual,
  };
}

/** The schemas that one direction uses, by how their values are sent there. */
interface Reach {
  readonly asText: Set<string>;
  readonly asBytes: Set<string>;
}

function newReach(): Reach {
  return { asText: new Set(), asBytes: new Set() };
}

/** The pointers, and every schema that refers to one of them. */
function closure(
  start: ReadonlySet<string>,
  referrers: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const reached = new Set(start);
  // Iterating a set includes what is added meanwhile.
  for (const pointer of reached)
    for (const referrer of referrers.get(pointer) ?? []) reached.add(referrer);
  return reached;
}

/** Does the schema have properties that only one direction has? */
function hasOneSided(document: Document, schema: Node): boolean {
  return document
    .children(schema, "properties")
    .some(([, property]) => directions.some((way) => isAbsent(document, property.value, way)));
}

/** Every schema that a schema's type is made of. */
function partsOf(document: Document, schema: Node): readonly Node[] {
  const target = text(schema, "$ref") === undefined ? undefined : document.named(schema);
  return [...(target === undefined ? [] : [target]), ...subschemasOf(document, schema)];
}
