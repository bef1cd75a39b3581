/** Integers of 64 bits, as a package has chosen to have them: written `{"$bigint": digits}`, or as strings. */
import {
  dereference,
  listOf,
  objectOf,
  type JsonObject,
  type JsonValue,
} from "../document/json.ts";

export type Int64 = "bigint" | "string" | "auto";

/** @param value A sample of the schema; `auto` is a number wherever that is exact. */
export function withInt64(
  schema: unknown,
  value: JsonValue,
  options: { readonly root: JsonObject; readonly int64: Int64 },
): JsonValue {
  if (options.int64 === "auto") return value;
  const own = dereference(options.root, schema);
  const parts = [own["allOf"], own["oneOf"], own["anyOf"]].flatMap(listOf);
  const converted = parts.reduce<JsonValue>(
    (before, part) => withInt64(part, before, options),
    value,
  );
  if (typeof converted === "number") {
    if (!/^u?int64$/.test(String(own["format"]))) return converted;
    const digits = String(converted);
    return options.int64 === "string" ? digits : { $bigint: digits };
  }
  if (Array.isArray(converted))
    return converted.map((item: JsonValue) => withInt64(own["items"] ?? {}, item, options));
  if (typeof converted !== "object" || converted === null || "$bigint" in converted)
    return converted;
  const properties = objectOf(own["properties"]);
  const entries = Object.entries(converted as Readonly<Record<string, JsonValue>>).map(
    ([name, member]) => {
      const its = Object.hasOwn(properties, name) ? properties[name] : own["additionalProperties"];
      return [name, withInt64(objectOf(its), member, options)] as const;
    },
  );
  return Object.fromEntries(entries);
}
