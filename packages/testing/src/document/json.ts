/** Reading plain JSON documents. */

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** Any JSON value. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Is it a JSON object? */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one when it is none. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as an array; an empty one when it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The members whose values are objects. */
export function members(value: unknown): readonly (readonly [string, JsonObject])[] {
  return Object.entries(objectOf(value)).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  );
}

/**
 * Follows a chain of local references (`#/components/…`). Members next to a `$ref` win over the target's, as OpenAPI 3.1
 * has it. Throws when the reference leads nowhere or in a circle.
 */
export function dereference(root: JsonObject, value: unknown): JsonObject {
  const seen = new Set<string>();
  let current = objectOf(value);
  while (typeof current["$ref"] === "string") {
    const { $ref: reference, ...others } = current;
    if (seen.has(String(reference)))
      throw new Error(`The reference ${String(reference)} leads in a circle.`);
    seen.add(String(reference));
    current = { ...valueAt(root, String(reference)), ...others };
  }
  return current;
}

/** What a Reference Object stands for. Next to its `$ref` only prose counts (https://spec.openapis.org/oas/v3.1.1#reference-object). */
export function referenced(root: JsonObject, value: unknown): JsonObject {
  const { $ref: reference } = objectOf(value);
  return dereference(root, typeof reference === "string" ? { $ref: reference } : value);
}

function valueAt(root: JsonObject, reference: string): JsonObject {
  const target = readPointer(root, decodeURIComponent(reference.slice(1)));
  if (!isObject(target)) throw new Error(`The reference ${reference} leads nowhere.`);
  return target;
}

/** What a JSON pointer (RFC 6901, without `#`) names; `undefined` when there is nothing. */
export function readPointer(root: unknown, pointer: string): unknown {
  let value = root;
  for (const key of pointer.split("/").slice(1)) {
    const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) value = value[Number(name)];
    else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}
