/** The schema of values that were seen. It grows with each of them, so that it fits all. */
import { isObject, type JsonObject } from "../../document/json.ts";
import { isRedacted } from "../read/isRedacted.ts";
import type { InferredSchema } from "../report/Drift.ts";

const formats: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["uuid", /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ["date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i],
  ["date", /^\d{4}-\d\d-\d\d$/],
  ["uri", /^https?:\/\/[^\s<>"{}|\\^`]+$/i],
];

export function inferSchema(value: unknown): InferredSchema {
  if (value === null) return { types: new Set(["null"]) };
  if (Array.isArray(value)) {
    const [first, ...others] = value.map(inferSchema);
    const items = first && others.reduce(joinSchemas, first);
    return { types: new Set(["array"]), ...(items && { items }) };
  }
  if (isObject(value)) {
    const properties = Object.entries(value).map(([name, each]) => [name, inferSchema(each)]);
    return { types: new Set(["object"]), properties: Object.fromEntries(properties) as Properties };
  }
  if (typeof value === "number")
    return { types: new Set([Number.isInteger(value) ? "integer" : "number"]) };
  if (typeof value !== "string") return { types: new Set([typeof value]) };
  // What was taken out may have had any type: a text will do for a text.
  const [format] = isRedacted(value) ? [] : (formats.find(([, each]) => each.test(value)) ?? []);
  return { types: new Set(["string"]), ...(format !== undefined && { format }) };
}

type Properties = Readonly<Record<string, InferredSchema>>;

export function joinSchemas(one: InferredSchema, other: InferredSchema): InferredSchema {
  const types = new Set([...one.types, ...other.types]);
  if (types.has("number")) types.delete("integer");
  const hasBoth = one.types.has("string") && other.types.has("string");
  const format = hasBoth && one.format !== other.format ? undefined : (one.format ?? other.format);
  const names = new Set([one, other].flatMap(({ properties }) => Object.keys(properties ?? {})));
  const properties = [...names].map((name) => {
    const [left, right] = [one.properties?.[name], other.properties?.[name]];
    return [name, left && right ? joinSchemas(left, right) : (left ?? right)];
  });
  const items =
    one.items && other.items ? joinSchemas(one.items, other.items) : (one.items ?? other.items);
  return {
    types,
    ...(format !== undefined && { format }),
    ...(names.size > 0 && { properties: Object.fromEntries(properties) as Properties }),
    ...(items && { items }),
  };
}

/** As OpenAPI writes it; 3.0 knows neither `null` nor several types. */
export function printSchema(
  { types, format, properties, items }: InferredSchema,
  version: string,
): JsonObject {
  const isOld = version.startsWith("3.0");
  const own = [...types].filter((type) => type !== "null");
  const isNullable = types.has("null");
  const inside = (schema: InferredSchema): JsonObject => printSchema(schema, version);
  const rest = {
    ...(format !== undefined && { format }),
    ...(types.has("array") && { items: items ? inside(items) : {} }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [name, inside(schema)]),
      ),
    }),
  };
  if (!isOld) {
    const all = [...own, ...(isNullable ? ["null"] : [])];
    return { type: all.length === 1 ? all[0] : all, ...rest };
  }
  // Of several types, and of null alone, 3.0 can only say: anything.
  if (own.length !== 1) return isNullable || own.length === 0 ? { nullable: true } : {};
  return { type: own[0], ...(isNullable && { nullable: true }), ...rest };
}
