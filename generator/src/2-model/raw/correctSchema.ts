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
import type { Int64Choice, JsonObject, Shape } from "../model.ts";
import { buildLiteralShape } from "../shapes/buildLiteralShape.ts";
import { int64Shapes } from "../shapes/buildTypedShape.ts";
import { union } from "../shapes/union.ts";
import { correctObject, widenParameter } from "./correctObject.ts";
import { annotations, fillsClient, isNullable, listOf, pick, typed } from "./keywords.ts";
import { separateChoices } from "./separateChoices.ts";

export interface Surroundings {
  readonly direction: Direction;
  /** Bytes travel as text here: they are the string that the library takes them for. */
  readonly isText: boolean;
  /** Of an integer of 64 bits: what was chosen for it. */
  readonly int64?: Int64Choice | undefined;
}

/** The schema (or parameter, or any other object: those come back as they are), corrected. */
export function correctSchema(
  schema: JsonObject,
  { direction, isText, int64 }: Surroundings,
): JsonObject {
  if (schema["in"] !== undefined && fillsClient(schema)) return { ...schema, required: false };
  if (typeof schema["in"] === "string" && typeof schema["name"] === "string")
    return widenParameter(schema, schema["name"]);
  if (isBinary(schema) && !isText)
    return typed(schema, orNull(schema, { kind: direction === "request" ? "file" : "blob" }));
  if (int64 !== undefined) return typed(schema, orNull(schema, int64Shapes[int64]));
  if (isJsonText(schema) && isObject(schema["contentSchema"])) {
    return { ...schema["contentSchema"], ...pick(schema, ["title", "description"]) };
  }
  const values = listOf(schema["enum"]);
  if (values.some((value) => typeof value === "object" && value !== null))
    return typed(pick(schema, annotations), {
      kind: "union",
      members: values.map(buildLiteralShape),
    });
  if (contradictsEnum(schema)) return pick(schema, [...annotations, "enum"]);
  if (schema["const"] === null) return { ...pick(schema, annotations), type: "null" };
  const properties = schema["properties"];
  const members = isObject(properties) ? correctObject(schema, properties) : implyArray(schema);
  return separateChoices(requireInherited(withoutDiscriminator(members)));
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
function implyArray(schema: JsonObject): JsonObject {
  const has = (key: string): boolean => schema[key] !== undefined;
  const isOther = ["type", "additionalProperties", "patternProperties", "const", "enum"].some(has);
  return !isOther && (has("items") || has("prefixItems")) ? { ...schema, type: "array" } : schema;
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
