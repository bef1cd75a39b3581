/** References, `anyOf` and `oneOf`, each of which openapi-typescript reads alone. */
import { isObject } from "../../openapi/pointer.ts";
import type { JsonObject } from "../model.ts";
import { annotations, choices, listOf, pick, prose, typeKeywords } from "./keywords.ts";

/** A choice or a reference must be alone; what is next to it becomes another part of an `allOf`. */
export function separateChoices(schema: JsonObject): JsonObject {
  if (typeof schema["$ref"] === "string" && schema["nullable"] === true) {
    const { nullable: _, ...others } = schema;
    return { ...pick(schema, prose), oneOf: [separateChoices(others), { type: "null" }] };
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
