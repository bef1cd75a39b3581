import { splitPointer } from "../../openapi/pointer.ts";

/** A problem that Redocly reports about the structure, at an RFC 6901 pointer. */
export interface StructureProblem {
  readonly message: string;
  readonly pointer: string;
}

/**
 * How a problem is reported:
 *
 * - `warning`: the meaning is obvious, or does not affect requests and types.
 * - `error`: ignoring it would drop a part of the API.
 * - `none`: another check reports it better, or there is nothing to report because it is read as intended.
 */
type ProblemClass = "warning" | "error" | "none";

export function classifyProblem({ message, pointer }: StructureProblem): ProblemClass {
  const key = splitPointer(pointer).findLast((name) => !/^\d+$/.test(name)) ?? "";
  if (message.endsWith("is not expected here.") && readAnyway.has(key)) return "none";
  const { wanted, form, got } = expectation(message) ?? {};
  if (got === undefined)
    return key === "type" && message.startsWith("`type` can") ? "none" : "warning";
  // A key without a value counts as left out.
  if (got === "null" || got === "undefined") return "warning";
  // A schema may be `true` or `false`: every version is read that way.
  if (got === "boolean" && wanted === "Schema") return "none";
  // The values of a server variable are strings, even if they look like numbers.
  if (/\/variables\/[^/]+\/(default|enum\/\d+)$/.test(pointer)) return "warning";
  // Swagger 2 had only the property's name; the schemas themselves say which values they have.
  if (key === "discriminator" && got === "string") return "warning";
  // Draft 3 had `required: true` on each property.
  if (key === "required" && got === "boolean") return "warning";
  if (form !== undefined) return annotations.has(wanted ?? "") ? "warning" : "error";
  return carriesMeaning.has(key) ? "error" : "warning";
}

/** What Redocly expected at a place: a type, or an object or list with a name. */
export interface Expectation {
  readonly wanted: string;
  readonly form?: "object" | "array";
  readonly got: string;
}

export function expectation(message: string): Expectation | undefined {
  const found = /^Expected type `(.+?)`(?: \((object|array)\))? but got `(.*)`/.exec(message);
  if (found === null) return undefined;
  const [, wanted = "", form, got = ""] = found;
  return { wanted, got, ...((form === "object" || form === "array") && { form }) };
}

/** Keywords of other versions that are read here too, with the same meaning. */
const readAnyway: ReadonlySet<string> = new Set(
  (
    "$defs const contains contentEncoding contentMediaType contentSchema dependentSchemas else if itemSchema maxContains minContains " +
    "nullable patternProperties prefixItems propertyNames then"
  ).split(" "),
);

/** Redocly's names of objects that do not affect requests or types. */
const annotations: ReadonlySet<string> = new Set(
  (
    "Contact Example ExamplesMap ExternalDocs License Link LinksMap Logo OAuth2Flows SecuritySchemeFlows Tag TagGroup TagGroups " +
    "TagList Xml XCodeSampleList"
  ).split(" "),
);

/** Fields that requests, responses and types depend on. */
const carriesMeaning: ReadonlySet<string> = new Set(
  (
    "$defs $ref additionalOperations additionalProperties allOf allowReserved anyOf components content discriminator encoding " +
    "enum explode in items mapping name nullable oneOf parameters pathItems paths patternProperties prefixItems properties " +
    "propertyName readOnly requestBodies requestBody required responses schema schemas security securitySchemes servers style " +
    "type url variables webhooks writeOnly"
  ).split(" "),
);
