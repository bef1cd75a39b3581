/** `type`, `const` and `enum`, and the keywords of each type. */
import { isBinary } from "../../openapi/bytes.ts";
import type { Direction } from "../../openapi/direction.ts";
import { schemaAt, schemas, type Context } from "../context.ts";
import { own, type Node } from "../document/document.ts";
import type { Int64Choice, Shape } from "../model.ts";
import { isInt64 } from "../wire/int64.ts";
import { buildObjectShape } from "./buildObjectShape.ts";
import { buildLiteralShape } from "./buildLiteralShape.ts";
import { union } from "./union.ts";

/** The type that `const`, `enum`, `type` and the keywords of that type describe; `undefined` if the schema has none of them. */
export function buildTypedShape(
  context: Context,
  schema: Node,
  direction: Direction,
): Shape | undefined {
  if (Object.hasOwn(schema.value, "const")) return buildLiteralShape(own(schema.value, "const"));
  const values = own(schema.value, "enum");
  if (Array.isArray(values)) return union(values.map(buildLiteralShape));
  const types = jsonTypesOf(schema);
  if (types.length === 0) return undefined;
  return union(types.map((type) => buildType(context, schema, { type, direction })));
}

/** `type`, or what the other keywords imply when it is left out. */
export function jsonTypesOf(schema: Node): readonly string[] {
  const type = own(schema.value, "type");
  if (typeof type === "string") return [type];
  if (Array.isArray(type)) return type.filter((name) => typeof name === "string");
  const has = (key: string): boolean => Object.hasOwn(schema.value, key);
  if (has("properties") || has("additionalProperties") || has("patternProperties"))
    return ["object"];
  if (has("items") || has("prefixItems")) return ["array"];
  return isBinary(schema.value) ? ["string"] : [];
}

function buildType(
  context: Context,
  schema: Node,
  at: { readonly type: string; readonly direction: Direction },
): Shape {
  switch (at.type) {
    case "string":
      if (!isBinary(schema.value) || context.textual[at.direction].has(schema.pointer))
        return { kind: "string" };
      return { kind: at.direction === "request" ? "file" : "blob" };
    case "integer":
    case "number":
      return buildNumber(context, schema);
    case "boolean":
      return { kind: "boolean" };
    case "null":
      return { kind: "null" };
    case "array":
      return buildArray(context, schema, at.direction);
    case "object":
      return buildObjectShape(context, schema, at.direction);
    default:
      context.report("construct-unsupported", schema.pointer, { what: `the type \`${at.type}\`` });
      return { kind: "unknown" };
  }
}

function buildNumber({ int64, int64Pointers }: Context, schema: Node): Shape {
  if (int64 === undefined || !isInt64(schema)) return { kind: "number" };
  int64Pointers.add(schema.pointer);
  return int64Shapes[int64];
}

/** What an integer of 64 bits is, by the choice made for it. */
export const int64Shapes: Readonly<Record<Int64Choice, Shape>> = {
  bigint: { kind: "bigint" },
  string: { kind: "string" },
  auto: { kind: "union", members: [{ kind: "number" }, { kind: "bigint" }] },
};

function buildArray(context: Context, schema: Node, direction: Direction): Shape {
  const child = schemaAt(schema, "items");
  const item: Shape = child ? context.shapeOf(child, direction) : { kind: "unknown" };
  const prefix = schemas(schema, "prefixItems");
  if (prefix.length === 0)
    return item.kind === "never" ? { kind: "tuple", items: [] } : { kind: "array", items: item };
  const most = own(schema.value, "maxItems");
  const closed = item.kind === "never" || (typeof most === "number" && most <= prefix.length);
  return {
    kind: "tuple",
    items: prefix.map((member) => context.shapeOf(member, direction)),
    ...(!closed && { rest: item }),
  };
}
