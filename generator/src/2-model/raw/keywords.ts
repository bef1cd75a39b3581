/** What openapi-typescript reads of a schema, and what we add. */
import type { JsonObject, RawType } from "../model.ts";

/** The key under which a schema has the type to print in its place. */
export const typeKey = "x-lading-type";

/** A schema of which the type is decided: the library prints that type. */
export function typed(schema: JsonObject, type: RawType): JsonObject {
  return { ...schema, type: "string", [typeKey]: type };
}

export function isNullable({ type, nullable }: JsonObject): boolean {
  return nullable === true || listOf(type).includes("null");
}

/** Keywords for readers. */
export const prose: readonly string[] = ["title", "summary", "description", "deprecated"];

/** Keywords that say nothing about the type. */
export const annotations: readonly string[] = [...prose, "default", "nullable"];

/** Keywords that a schema chooses by. */
export const choices: readonly string[] = ["anyOf", "oneOf"];

/** Keywords that openapi-typescript makes a type of. */
export const typeKeywords: ReadonlySet<string> = new Set(
  "type const enum properties additionalProperties patternProperties required items prefixItems minItems maxItems allOf".split(
    " ",
  ),
);

export function fillsClient(value: JsonObject): boolean {
  return (
    value["x-lading-client-option"] !== undefined || value["x-lading-client-default"] !== undefined
  );
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function pick(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    keys.filter((key) => Object.hasOwn(object, key)).map((key) => [key, object[key]]),
  );
}
