/** What openapi-typescript would get wrong about properties, and about a parameter that is named as every object's properties are. */
import { isInherited } from "../../names/inheritedNames.ts";
import { isObject } from "../../openapi/pointer.ts";
import type { JsonObject, Shape } from "../model.ts";
import { choices, fillsClient, listOf, pick, prose, typed, typeKeywords } from "./keywords.ts";

export function correctObject(schema: JsonObject, properties: JsonObject): JsonObject {
  const names = Object.keys(properties);
  const filled = new Set(
    names.filter((name) => {
      const property = properties[name];
      return isObject(property) && fillsClient(property);
    }),
  );
  const { additionalProperties, ...rest } = schema;
  const required = listOf(schema["required"]).filter((name) => !filled.has(String(name)));
  const parameter = isObject(additionalProperties)
    ? additionalProperties["x-lading-parameter"]
    : undefined;
  if (typeof parameter === "string") {
    const file: Shape = { kind: "file" };
    const files = typed({}, { kind: "union", members: [file, { kind: "array", items: file }] });
    return {
      ...rest,
      properties: { [parameter]: files, ...properties },
      required: [...required, parameter],
    };
  }
  const isOpen =
    isObject(additionalProperties) &&
    names.some((name) => typeWords(properties[name]) !== typeWords(additionalProperties));
  const widened = names.some((name) => isWidened(name, required));
  return {
    ...schema,
    ...(widened && { properties: widenProperties(properties, required) }),
    ...(schema["required"] !== undefined && { required }),
    ...((isOpen || (widened && isObject(additionalProperties))) && { additionalProperties: true }),
  };
}

/** An optional property of a name that every object has: `models.ts` prints the same. */
function isWidened(name: string, required: readonly unknown[]): boolean {
  return isInherited(name) && !required.includes(name);
}

function widenProperties(properties: JsonObject, required: readonly unknown[]): JsonObject {
  const widened = Object.entries(properties).map(([name, property]) => [
    name,
    isWidened(name, required) ? withInherited(property, name) : property,
  ]);
  return Object.fromEntries(widened) as JsonObject;
}

export function widenParameter(parameter: JsonObject, name: string): JsonObject {
  const { schema } = parameter;
  if (!isObject(schema) || !isWidened(name, parameter["required"] === true ? [name] : []))
    return parameter;
  return { ...parameter, schema: withInherited(schema, name) };
}

function withInherited(property: unknown, name: string): JsonObject {
  const inherited = typed({}, { kind: "inherited", name });
  const kept = isObject(property) ? pick(property, prose) : {};
  return { ...kept, anyOf: [property, inherited] };
}

/** What the schema says about its type, to be compared. */
function typeWords(schema: unknown): string {
  return isObject(schema)
    ? JSON.stringify(pick(schema, ["$ref", "format", ...choices, ...typeKeywords]))
    : "";
}
