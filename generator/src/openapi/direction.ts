/** Properties that only one side writes (`readOnly`, `writeOnly`; https://spec.openapis.org/oas/v3.0.4#fixed-fields-for-use-with-schemas). */
import { isExtension } from "./roles.ts";
import { isObject, type JsonObject } from "./pointer.ts";
import { stepsFrom } from "./references.ts";

/** Which way a value travels: to the server, or back. */
export type Direction = "request" | "response";

export const directions: readonly [Direction, Direction] = ["request", "response"];

/** What the internal references of a document name. */
export interface References {
  readonly lookUp: (reference: string) => JsonObject | undefined;
}

/**
 * Is the property absent in this direction? Only the server writes what is `readOnly`, only its caller what is `writeOnly`; `required`
 * then holds for the other direction alone. The keyword may be next to a reference, in its target, or anywhere between.
 */
export function isAbsent(
  references: References,
  property: JsonObject,
  direction: Direction,
): boolean {
  const keyword = direction === "request" ? "readOnly" : "writeOnly";
  return chainOf(references, property).some((schema) => schema[keyword] === true);
}

/**
 * Does a part of an `allOf` say nothing in this direction? Of its properties none is left, and an empty object would let all others in.
 */
export function isEmptied(references: References, part: JsonObject, direction: Direction): boolean {
  const target = chainOf(references, part).at(-1);
  if (target === undefined || typeof target["$ref"] === "string") return false;
  const isPlain = (key: string): boolean => plain.test(key) || isExtension("Schema", key);
  if (!Object.keys(target).every(isPlain)) return false;
  const { properties } = target;
  const schemas = isObject(properties) ? Object.values(properties).filter(isObject) : [];
  return schemas.length > 0 && schemas.every((each) => isAbsent(references, each, direction));
}

/** Keywords that add no properties to those of `properties`. */
const plain = /^(type|properties|required|title|description|examples?|deprecated|externalDocs)$/;

function chainOf({ lookUp }: References, schema: JsonObject): readonly JsonObject[] {
  return [...stepsFrom(schema, { referenceOf: ({ $ref }) => $ref, lookUp })];
}
