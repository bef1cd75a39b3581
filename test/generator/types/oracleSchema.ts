/** What ajv is to judge by: a schema as it is meant, or as far as a type can say it. */
import { isObject, type JsonObject, listOf } from "@lading/testing/internal";

export interface Reading {
  readonly way: "request" | "response";
  /** Leaves out what no type says: that of several one alone holds, that a number is whole, that nothing else may be there. */
  readonly isLoose: boolean;
  /** The schema is a part of another. */
  readonly isPart?: boolean;
}

/** The property that only the other side writes: see `anchors`. */
const leftOut = { request: "made", response: "secret" };

/** The schema without what OpenAPI alone has: `nullable`, one-sided properties and discriminators. */
export function oracleSchema(given: unknown, reading: Reading): unknown {
  if (!isObject(given)) return given;
  const { nullable, discriminator: _, ...rest } = withMarks(given);
  const { isLoose } = reading;
  const isPart = reading.isPart === true || typeof rest["$ref"] === "string";
  const inside = { ...reading, isPart: false };
  const read = Object.fromEntries(
    Object.entries(isLoose ? loosened(rest, isPart) : rest).map(
      ([key, each]): [string, unknown] => {
        if (key === "properties") return [key, propertiesOf(each, inside)];
        if (key === "required")
          return [key, listOf(each).filter((name) => name !== leftOut[reading.way])];
        if (/^(allOf|anyOf|oneOf)$/.test(key))
          return [
            key,
            listOf(each).map((part) => oracleSchema(part, { ...reading, isPart: true })),
          ];
        if (key === "prefixItems")
          return [key, listOf(each).map((item) => oracleSchema(item, inside))];
        return [key, /^(enum|const)$/.test(key) ? each : oracleSchema(each, inside)];
      },
    ),
  );
  return nullable === true ? { anyOf: [read, { type: "null" }] } : read;
}

function propertiesOf(given: unknown, reading: Reading): JsonObject {
  const entries = Object.entries(given as JsonObject);
  return Object.fromEntries(
    entries
      .filter(([name]) => name !== leftOut[reading.way])
      .map(([name, each]) => [name, oracleSchema(each, reading)]),
  );
}

function loosened(given: JsonObject, isPart: boolean): JsonObject {
  const { additionalProperties, propertyNames, oneOf, ...rest } = given;
  const names = isObject(propertyNames) ? listOf(propertyNames["enum"] ?? ["a", "any"]) : [];
  const named = Object.fromEntries(names.map((name) => [name, additionalProperties]));
  const isMap = isObject(additionalProperties) && rest["properties"] === undefined && !isPart;
  return {
    ...rest,
    ...(rest["type"] === "integer" && { type: "number" }),
    ...(names.length > 0 && { properties: named }),
    ...(names.length === 0 && isMap && { additionalProperties }),
    ...(Array.isArray(oneOf) && { anyOf: oneOf }),
  };
}

/** What a discriminator says of its members, as a schema says it. */
function withMarks(given: JsonObject): JsonObject {
  const { discriminator, oneOf } = given;
  if (!isObject(discriminator) || !Array.isArray(oneOf)) return given;
  const values = Object.entries(discriminator["mapping"] as Readonly<Record<string, string>>);
  const members = (oneOf as readonly JsonObject[]).map((member) => {
    const target = String(member["$ref"]).split("/").at(-1);
    const [value] = values.find(([, each]) => each.split("/").at(-1) === target) ?? [];
    const mark = { properties: { [String(discriminator["propertyName"])]: { const: value } } };
    return { allOf: [member, mark] };
  });
  return { ...given, oneOf: members };
}
