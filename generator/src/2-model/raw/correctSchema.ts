/**
 * What openapi-typescript 7 would get wrong about one schema or parameter:
 *
 * - Bytes are `string` to it: they are marked, and the mark is printed as `FileInput` or `Blob`.
 * - A JSON text in a form is `string` to it: here it is the schema of the JSON.
 * - Files that bear their own names would be an index signature that contradicts the named members; so would
 *   `additionalProperties` of one type next to properties of others.
 * - Lists and objects that an `enum` lists could be written to.
 * - What the client fills would be required; so would what only the other side writes.
 * - `anyOf` next to other keywords would be a choice between them and it, where JSON Schema asks for both; keywords next to
 *   a `$ref` would be passed over; what `required` says of members that `allOf` brings would be forgotten.
 * - A discriminator would remove its property from every schema that refers to the union: what it says stands in the schemas that
 *   it speaks of (`rewrite.ts`).
 */
import { isBinary, isJsonText } from "../../openapi/bytes.ts";
import type { Direction } from "../../openapi/direction.ts";
import { isObject } from "../../openapi/pointer.ts";
import { isInherited } from "../../names/inheritedNames.ts";
import type { Int64Choice, JsonObject, RawType, Shape } from "../model.ts";
import { int64Shapes, literalShape } from "../shapes/buildShape.ts";
import { union } from "../shapes/union.ts";

/** The key under which a schema has the type to print in its place. */
export const typeKey = "x-lading-type";

export interface Surroundings {
  readonly direction: Direction;
  /** Properties that are absent in this direction. */
  readonly absent: ReadonlySet<unknown>;
  /** Bytes travel as text here: they are the string that the library takes them for. */
  readonly isText: boolean;
  /** Of an integer of 64 bits: what was chosen for it. */
  readonly int64?: Int64Choice | undefined;
}

/** The schema (or parameter, or any other object: those come back as they are), corrected. */
export function correctSchema(
  schema: JsonObject,
  { direction, absent, isText, int64 }: Surroundings,
): JsonObject {
  if (schema["in"] !== undefined && fillsClient(schema)) return { ...schema, required: false };
  if (typeof schema["in"] === "string" && typeof schema["name"] === "string")
    return widenedParameter(schema, schema["name"]);
  if (isBinary(schema) && !isText)
    return typed(schema, orNull(schema, { kind: direction === "request" ? "file" : "blob" }));
  if (int64 !== undefined) return typed(schema, orNull(schema, int64Shapes[int64]));
  if (isJsonText(schema) && isObject(schema["contentSchema"])) {
    return { ...schema["contentSchema"], ...pick(schema, ["title", "description"]) };
  }
  const values = listOf(schema["enum"]);
  if (values.some((value) => typeof value === "object" && value !== null))
    return typed(pick(schema, annotations), { kind: "union", members: values.map(literalShape) });
  if (contradictsEnum(schema)) return pick(schema, [...annotations, "enum"]);
  if (schema["const"] === null) return { ...pick(schema, annotations), type: "null" };
  const properties = schema["properties"];
  const members = isObject(properties) ? correctObject(schema, properties) : impliedArray(schema);
  return separated(requirePresent(requireInherited(withoutDiscriminator(members)), absent));
}

/** A schema of which the type is decided: the library prints that type. */
function typed(schema: JsonObject, type: RawType): JsonObject {
  return { ...schema, type: "string", [typeKey]: type };
}

function orNull(schema: JsonObject, shape: Shape): Shape {
  return isNullable(schema) ? union([shape, { kind: "null" }]) : shape;
}

function withoutDiscriminator({ discriminator, ...rest }: JsonObject): JsonObject {
  return isObject(discriminator)
    ? rest
    : { ...rest, ...(discriminator !== undefined && { discriminator }) };
}

/** Listed values count, whatever type is next to them; the library takes those of an object for schemas. */
function contradictsEnum(schema: JsonObject): boolean {
  const values = listOf(schema["enum"]);
  return schema["type"] === "object" && values.length > 0;
}

/** `items` without `type` tell of a list; to the library they would tell nothing. */
function impliedArray(schema: JsonObject): JsonObject {
  const has = (key: string): boolean => schema[key] !== undefined;
  const isOther = ["type", "additionalProperties", "patternProperties", "const", "enum"].some(has);
  return !isOther && (has("items") || has("prefixItems")) ? { ...schema, type: "array" } : schema;
}

function correctObject(schema: JsonObject, properties: JsonObject): JsonObject {
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
    ...(widened && { properties: widenedProperties(properties, required) }),
    ...(schema["required"] !== undefined && { required }),
    ...((isOpen || (widened && isObject(additionalProperties))) && { additionalProperties: true }),
  };
}

/** An optional property of a name that every object has: `models.ts` prints the same. */
function isWidened(name: string, required: readonly unknown[]): boolean {
  return isInherited(name) && !required.includes(name);
}

function widenedProperties(properties: JsonObject, required: readonly unknown[]): JsonObject {
  const widened = Object.entries(properties).map(([name, property]) => [
    name,
    isWidened(name, required) ? withInherited(property, name) : property,
  ]);
  return Object.fromEntries(widened) as JsonObject;
}

function widenedParameter(parameter: JsonObject, name: string): JsonObject {
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

/** Inline parts of an `allOf` may only say `required`: that counts for what the other parts bring. */
function requireInherited(schema: JsonObject): JsonObject {
  const parts = listOf(schema["allOf"]).filter(isObject);
  const inherited = parts.flatMap((part) => {
    const { properties } = part;
    const isOwn = (name: unknown): boolean =>
      isObject(properties) && Object.hasOwn(properties, String(name));
    return listOf(part["required"]).filter((name) => !isOwn(name));
  });
  const required = [...listOf(schema["required"]), ...inherited];
  return parts.length === 0 || required.length === 0 ? schema : { ...schema, required };
}

function requirePresent(schema: JsonObject, absent: ReadonlySet<unknown>): JsonObject {
  const required = schema["required"];
  if (absent.size === 0 || !Array.isArray(required)) return schema;
  return { ...schema, required: required.filter((name) => !absent.has(name)) };
}

const prose = ["title", "summary", "description", "deprecated"];

/** Keywords that say nothing about the type. */
const annotations = [...prose, "default", "nullable"];

const choices = ["anyOf", "oneOf"];

/** A choice or a reference must be alone; what is next to it becomes another part of an `allOf`. */
function separated(schema: JsonObject): JsonObject {
  if (typeof schema["$ref"] === "string" && schema["nullable"] === true) {
    const { nullable: _, ...others } = schema;
    return { ...pick(schema, prose), oneOf: [separated(others), { type: "null" }] };
  }
  const alone = ["$ref", ...choices].filter((key) =>
    key === "$ref" ? typeof schema[key] === "string" : listOf(schema[key]).some(isType),
  );
  const keywords = Object.keys(schema).filter(
    (key) => typeKeywords.has(key) && !(key === "required" && alone.length === 0),
  );
  // `type: object` alone adds nothing to a choice between objects.
  const addsNothing = schema["type"] === "object" && keywords.length === 1;
  const rest = addsNothing ? [] : keywords;
  const { anyOf, oneOf, ...others } = schema;
  if (alone.length === 0 && (anyOf ?? oneOf) !== undefined && rest.length > 0) return others;
  if (alone.length + Math.min(rest.length, 1) < 2) {
    return addsNothing && alone.length === 1 ? pick(schema, [...annotations, ...alone]) : schema;
  }
  const parts = [
    ...(rest.length === 0 ? [] : [pick(schema, rest)]),
    ...alone.map((key) => pick(schema, [key])),
  ];
  return { ...pick(schema, annotations), allOf: parts };
}

/** Alternatives that only require members differently leave the type as it is. */
function isType(member: unknown): boolean {
  return isObject(member) && Object.keys(member).some((key) => key !== "required");
}

/** Keywords that openapi-typescript makes a type of. */
const typeKeywords: ReadonlySet<string> = new Set(
  "type const enum properties additionalProperties patternProperties required items prefixItems minItems maxItems allOf".split(
    " ",
  ),
);

function fillsClient(value: JsonObject): boolean {
  return (
    value["x-lading-client-option"] !== undefined || value["x-lading-client-default"] !== undefined
  );
}

function isNullable({ type, nullable }: JsonObject): boolean {
  return nullable === true || listOf(type).includes("null");
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function pick(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    keys.filter((key) => Object.hasOwn(object, key)).map((key) => [key, object[key]]),
  );
}
