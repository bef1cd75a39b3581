import { splitPointer } from "../../openapi/pointer.ts";

/** A complaint of Redocly about the structure, at an RFC 6901 pointer. */
export interface StructureProblem {
  readonly message: string;
  readonly pointer: string;
}

/**
 * How much of the document such a problem makes unclear.
 *
 * - `clear`: what is meant is plain, or says nothing about requests and types. A warning.
 * - `unclear`: reading on would drop a part of the API. An error.
 * - `elsewhere`: another check tells it, in better words, or there is nothing to tell: it is read as it is meant.
 */
export function weighProblem({
  message,
  pointer,
}: StructureProblem): "clear" | "unclear" | "elsewhere" {
  const key = splitPointer(pointer).findLast((name) => !/^\d+$/.test(name)) ?? "";
  if (message.endsWith("is not expected here.") && readAnyway.has(key)) return "elsewhere";
  const [, got = ""] = /^Expected type .* but got `(.*)`/.exec(message) ?? [];
  if (got === "") return key === "type" && message.startsWith("`type` can") ? "elsewhere" : "clear";
  // A key without a value is as good as left out.
  if (got === "null" || got === "undefined") return "clear";
  // A schema may be `true` or `false`: it is read so in every version.
  if (got === "boolean" && message.startsWith("Expected type `Schema` ")) return "elsewhere";
  // A server variable's values are texts, whatever they look like.
  if (/\/variables\/[^/]+\/(default|enum\/\d+)$/.test(pointer)) return "clear";
  // Swagger 2 wrote the property's name alone; which schemas it tells apart, their own members say.
  if (key === "discriminator" && got === "string") return "clear";
  // Draft 3 wrote `required: true` beside each member.
  if (key === "required" && got === "boolean") return "clear";
  const [, object] = /^Expected type `(\w+)` \((?:object|array)\)/.exec(message) ?? [];
  if (object !== undefined) return annotations.has(object) ? "clear" : "unclear";
  return carriesMeaning.has(key) ? "unclear" : "clear";
}

/** Keywords of other versions that say the same in this one: whoever writes them means them. */
const readAnyway: ReadonlySet<string> = new Set(
  (
    "$defs const contains contentEncoding contentMediaType contentSchema dependentSchemas else if itemSchema maxContains minContains " +
    "nullable patternProperties prefixItems propertyNames then"
  ).split(" "),
);

/** Redocly's names of objects that say nothing about requests and types. */
const annotations: ReadonlySet<string> = new Set(
  (
    "Contact Example ExamplesMap ExternalDocs License Link LinksMap Logo OAuth2Flows SecuritySchemeFlows Tag TagGroup TagGroups " +
    "TagList Xml XCodeSampleList"
  ).split(" "),
);

/** Members that requests, answers and types are read from. */
const carriesMeaning: ReadonlySet<string> = new Set(
  (
    "$defs $ref additionalOperations additionalProperties allOf allowReserved anyOf components content discriminator encoding " +
    "enum explode in items mapping name nullable oneOf parameters pathItems paths patternProperties prefixItems properties " +
    "propertyName readOnly requestBodies requestBody required responses schema schemas security securitySchemes servers style " +
    "type url variables webhooks writeOnly"
  ).split(" "),
);
