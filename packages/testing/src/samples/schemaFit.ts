/** Does a value fit a schema of a document? What ajv says, of requests: members that only the server writes are not asked for. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject, listOf, members, type JsonObject } from "../document/json.ts";

/** `undefined`: it fits, or the schema is none that can be checked. Otherwise what is wrong. */
export type SchemaFit = (schema: unknown, value: unknown) => string | undefined;

export function schemaFit(document: JsonObject): SchemaFit {
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({
    $id: "document",
    ...(asRequest({ components: document["components"] }) as object),
  });
  return (schema, value) => {
    try {
      const validate = ajv.compile(atDocument(asRequest(schema)) as JsonObject);
      return validate(value) ? undefined : ajv.errorsText(validate.errors);
    } catch {
      return undefined;
    }
  };
}

/** References as they are from outside the document. */
function atDocument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(atDocument);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "$ref" && typeof each === "string" ? `document${each}` : atDocument(each),
    ]),
  );
}

/** The schema in the dialect of 2020-12, without what only OpenAPI 3.0 says. */
function asRequest(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asRequest);
  if (!isObject(value)) return value;
  const written = new Set(
    members(value["properties"]).flatMap(([name, { readOnly }]) =>
      readOnly === true ? [name] : [],
    ),
  );
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, asRequest(each)]),
  );
  if (Array.isArray(copy["required"]))
    copy["required"] = listOf(copy["required"]).filter((name) => !written.has(String(name)));
  // A property may bear any of these names: as a keyword they are a boolean.
  if (copy["nullable"] === true && typeof copy["type"] === "string")
    copy["type"] = [copy["type"], "null"];
  for (const [bound, exclusive] of bounds) {
    if (typeof copy[exclusive] !== "boolean") continue;
    if (copy[exclusive]) copy[exclusive] = copy[bound];
    else delete copy[exclusive];
  }
  return copy;
}

const bounds = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const;
