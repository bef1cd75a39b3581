/** What one part of a form may hold, as a JSON Schema over its text. */
import { placeholderPattern } from "../prism/safeCopy.ts";
import { alternatives, enter, hasType, type SchemaNode } from "./schemaNode.ts";
import type { JsonObject } from "../document/json.ts";

/**
 * The schema of one part. A file arrives at Prism as a placeholder with its media type, which must be one of `fileTypes`;
 * JSON arrives as its text; everything else is a text that Prism turns into a number or a boolean where the schema
 * wants one.
 */
export function partSchema(node: SchemaNode, fileTypes?: readonly string[]): JsonObject {
  const { schema } = node;
  if (isJsonText(schema)) return jsonText(enter(node, schema["contentSchema"]).schema);
  if (isFile(schema)) return { type: "string", pattern: placeholderPattern(fileTypes) };
  if (hasType(schema, "object") || hasType(schema, "array")) return jsonText(schema);
  const branches = alternatives(node);
  if (branches.length === 0) return schema;
  const { oneOf: _oneOf, anyOf: _anyOf, ...others } = schema;
  return { ...others, anyOf: branches.map((branch) => partSchema(branch, fileTypes)) };
}

/** A text that holds JSON (https://json-schema.org/draft/2020-12/json-schema-validation#section-8.5). */
export function isJsonText(schema: JsonObject): boolean {
  return /^application\/(.+\+)?json$/.test(String(schema["contentMediaType"]));
}

/** Bytes: `format: binary` as in OpenAPI 3.0, or a media type without an encoding as in 3.1. */
export function isFile(schema: JsonObject): boolean {
  const mediaType = schema["contentMediaType"];
  const bytes = typeof mediaType === "string" && !/^text\/|json$/.test(mediaType);
  return schema["format"] === "binary" || (bytes && schema["contentEncoding"] === undefined);
}

/** Ajv does not look into JSON text; its first and last characters at least tell it from `[object Object]` or `a,b`. */
function jsonText(schema: JsonObject): JsonObject {
  const object = '^\\{\\s*("[\\s\\S]*)?\\}$';
  const array = '^\\[\\s*(["{[\\dtfn-][\\s\\S]*)?\\]$';
  if (hasType(schema, "object")) return { type: "string", pattern: object };
  if (hasType(schema, "array")) return { type: "string", pattern: array };
  return { type: "string" };
}
