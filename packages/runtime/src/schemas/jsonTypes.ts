/** JSON values and their types (https://json-schema.org/draft/2020-12/json-schema-core#section-4.2.1). */

export type JsonType = "string" | "number" | "boolean" | "null" | "array" | "object";

/** The JSON type of a value; integers are numbers, bigints too. `undefined` for values that JSON does not have. */
export function typeOf(value: unknown): JsonType | undefined {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  if (type === "bigint") return "number";
  return type === "string" || type === "number" || type === "boolean" || type === "object"
    ? type
    : undefined;
}

/** A JSON object, not an array. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeOf(value) === "object";
}

/** JSON text that is the same for equal values: properties sorted by name. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === "bigint") return String(value);
  if (!isJsonObject(value)) return JSON.stringify(value) ?? "undefined";
  const properties = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${properties.join()}}`;
}
