/** The properties of an object: which are not described, which are missing, and which belong to the other side. */
import { isObject, listOf, members, objectOf, type JsonObject } from "../../document/json.ts";
import { below } from "../../document/pointer.ts";
import { openSchema } from "../../view/schemaNode.ts";
import { othersKeyword, type Direction } from "../../samples/schemaFit.ts";
import type { PlacedSchema } from "./schemaNodes.ts";
import type { ValueDeviation } from "./ValueDeviation.ts";

export interface ObjectJudgement {
  readonly found: readonly ValueDeviation[];
  /** The schemas of each property's value. */
  readonly inside: readonly InsideValue[];
}

export interface InsideValue {
  /** As a path says it: `.width`, `[key]`. */
  readonly step: string;
  readonly value: unknown;
  readonly pointers: readonly string[];
}

interface Judged {
  readonly root: JsonObject;
  readonly direction: Direction;
  readonly nodes: readonly PlacedSchema[];
  readonly value: JsonObject;
  readonly path: string;
}

export function judgeProperties(judged: Judged): ObjectJudgement {
  const { nodes, value, path } = judged;
  const found: ValueDeviation[] = [...missingProperties(judged)];
  const inside: InsideValue[] = [];
  const home = nodes.find(({ schema }) => members(schema["properties"]).length > 0);
  for (const [name, each] of Object.entries(value)) {
    const described = describedAt(nodes, name);
    if (described.length > 0) {
      found.push(...wrongDirection(judged, name, described));
      inside.push({ step: `.${name}`, value: each, pointers: described });
      continue;
    }
    const { isOpen, pointers, closed } = restOf(nodes, name);
    inside.push({ step: "[key]", value: each, pointers });
    const owner = home ?? closed;
    if (isOpen || pointers.length > 0 || owner === undefined) continue;
    found.push({
      kind: "property-undescribed",
      pointer: owner.pointer,
      isShared: owner.isShared,
      path: joined(path, name),
      text: "is not described",
      value: each,
      name,
    });
  }
  return { found, inside };
}

/** `images[].width`. */
export function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function describedAt(nodes: readonly PlacedSchema[], name: string): readonly string[] {
  return nodes.flatMap(({ pointer, schema }) =>
    Object.hasOwn(objectOf(schema["properties"]), name) ? [below(pointer, "properties", name)] : [],
  );
}

interface Rest {
  /** The document allows any property. */
  readonly isOpen: boolean;
  readonly pointers: readonly string[];
  /** The schema that allows none. */
  readonly closed: PlacedSchema | undefined;
}

/** What the schemas say of a property that they do not name. */
function restOf(nodes: readonly PlacedSchema[], name: string): Rest {
  const patterns = nodes.flatMap(({ pointer, schema }) =>
    Object.keys(objectOf(schema["patternProperties"]))
      .filter((pattern) => new RegExp(pattern, "u").test(name))
      .map((pattern) => below(pointer, "patternProperties", pattern)),
  );
  const keywords = ["additionalProperties", "unevaluatedProperties"] as const;
  const said = nodes.flatMap((node) =>
    keywords.flatMap((keyword) =>
      node.schema[keyword] === undefined ? [] : [{ node, keyword, rule: node.schema[keyword] }],
    ),
  );
  const schemas = said.filter(({ rule }) => isObject(rule));
  return {
    isOpen: said.some(({ rule }) => rule === true),
    pointers: [...patterns, ...schemas.map(({ node, keyword }) => below(node.pointer, keyword))],
    closed: said.find(({ rule }) => rule === false)?.node,
  };
}

function missingProperties(judged: Judged): readonly ValueDeviation[] {
  const { nodes, value, path } = judged;
  const required = nodes.flatMap(({ pointer, schema, isShared }) =>
    listOf(schema["required"]).map((name) => ({ name: String(name), pointer, isShared })),
  );
  const seen = new Set<string>();
  return required.flatMap(({ name, pointer, isShared }) => {
    if (Object.hasOwn(value, name) || seen.has(name)) return [];
    seen.add(name);
    const described = describedAt(nodes, name);
    if (described.some((at) => isOfOthers(judged, at))) return [];
    return [
      {
        kind: "property-missing" as const,
        pointer: described[0] ?? pointer,
        isShared,
        path: joined(path, name),
        text: "is missing; the document requires it",
        value: undefined,
        name,
      },
    ];
  });
}

function wrongDirection(
  judged: Judged,
  name: string,
  described: readonly string[],
): readonly ValueDeviation[] {
  const at = described.find((each) => isOfOthers(judged, each));
  if (at === undefined) return [];
  const text =
    judged.direction === "request"
      ? "is sent; the document says that only the API writes it (readOnly)"
      : "comes back; the document says that it is only sent (writeOnly)";
  const path = joined(judged.path, name);
  const value = judged.value[name];
  return [{ kind: "direction-differs", pointer: at, isShared: false, path, text, value, name }];
}

function isOfOthers({ root, direction }: Judged, pointer: string): boolean {
  const schema = schemaAt(root, pointer);
  return schema[othersKeyword[direction]] === true;
}

function schemaAt(root: JsonObject, pointer: string): JsonObject {
  try {
    return openSchema(root, { $ref: `#${encodeURI(pointer)}` }).schema;
  } catch {
    return {};
  }
}
