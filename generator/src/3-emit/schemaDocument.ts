/**
 * The document as openapi-typescript 7 reads it right: what that library would get wrong is rewritten before.
 *
 * - Bytes are `string` to it: they are marked, and the mark is printed as `FileInput` or `Blob`.
 * - A JSON text in a form is `string` to it: here it is the schema of the JSON.
 * - Files that bear their own names would be an index signature that contradicts the named members.
 * - What the client fills would be required.
 */
import type { JsonObject } from "../2-model/model.ts";

/** Key of the mark: its value is the type to print. */
export const typeMark = "x-lading-type";

type Json = unknown;

/** A copy of the document; the original stays as it is. */
export function schemaDocument(document: JsonObject): JsonObject {
  const sent = sentSchemas(document);
  return rewrite(document, { direction: "response", pointer: "#", sent }) as JsonObject;
}

interface Place {
  readonly direction: "request" | "response";
  readonly pointer: string;
  readonly sent: ReadonlySet<string>;
}

function rewrite(value: Json, place: Place): Json {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, place));
  if (!isObject(value)) return value;
  const members = Object.keys(value).map((key): [string, Json] => {
    if (key === "example" || key === "examples") return [key, value[key]];
    return [key, rewrite(value[key], enter(place, key))];
  });
  return correct(Object.fromEntries(members), place);
}

/** Which way the values of a member travel. */
function enter(place: Place, key: string): Place {
  const pointer = `${place.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  if (key === "requestBody" || key === "parameters" || place.sent.has(pointer)) {
    return { ...place, pointer, direction: "request" };
  }
  return { ...place, pointer };
}

function correct(schema: JsonObject, place: Place): JsonObject {
  if (schema["in"] !== undefined && fillsClient(schema)) return { ...schema, required: false };
  if (isBytes(schema)) {
    return { ...schema, [typeMark]: place.direction === "request" ? "FileInput" : "Blob" };
  }
  if (
    schema["type"] === "string" &&
    schema["contentMediaType"] === "application/json" &&
    isObject(schema["contentSchema"])
  ) {
    return { ...schema["contentSchema"], ...pick(schema, ["title", "description"]) };
  }
  return isObject(schema["properties"]) ? correctObject(schema, schema["properties"]) : schema;
}

function correctObject(schema: JsonObject, properties: JsonObject): JsonObject {
  const filled = new Set(
    Object.keys(properties).filter((name) => {
      const property = properties[name];
      return isObject(property) && fillsClient(property);
    }),
  );
  const { additionalProperties, ...rest } = schema;
  const parameter = isObject(additionalProperties)
    ? additionalProperties["x-lading-parameter"]
    : undefined;
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const kept = required.filter((name) => !filled.has(String(name)));
  if (typeof parameter !== "string") {
    return filled.size === 0 ? schema : { ...schema, required: kept };
  }
  const files = { [typeMark]: "FileInput | readonly FileInput[]" };
  return {
    ...rest,
    properties: { [parameter]: files, ...properties },
    required: [...kept, parameter],
  };
}

function fillsClient(value: JsonObject): boolean {
  return (
    value["x-lading-client-option"] !== undefined || value["x-lading-client-default"] !== undefined
  );
}

function isBytes(schema: JsonObject): boolean {
  if (schema["format"] === "binary") return true;
  const mediaType = schema["contentMediaType"];
  if (typeof mediaType !== "string" || schema["contentEncoding"] !== undefined) return false;
  return !/^text\/|[/+](json|xml)\b/.test(mediaType);
}

/** Component schemas that some request leads to, by the pointers of their references. */
function sentSchemas(document: JsonObject): ReadonlySet<string> {
  const sent = new Set<string>();
  const visit = (value: Json, inRequest: boolean): void => {
    if (Array.isArray(value)) return value.forEach((item) => visit(item, inRequest));
    if (!isObject(value)) return;
    const reference = value["$ref"];
    if (inRequest && typeof reference === "string" && !sent.has(reference)) {
      sent.add(reference);
      visit(lookUp(document, reference), true);
    }
    for (const key of Object.keys(value)) {
      if (key === "example" || key === "examples") continue;
      visit(value[key], inRequest || key === "requestBody" || key === "parameters");
    }
  };
  visit(document["paths"], false);
  return sent;
}

function lookUp(document: JsonObject, reference: string): Json {
  return reference
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<Json>(
      (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      document,
    );
}

function pick(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    keys.filter((key) => Object.hasOwn(object, key)).map((key) => [key, object[key]]),
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
