/** Does a value fit a schema of a document? What ajv says: properties that the sender does not write are not asked for. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject, listOf, members, type JsonObject } from "../document/json.ts";

/** `undefined`: it fits, or the schema is none that can be checked. Otherwise what is wrong. */
export type SchemaFit = (schema: unknown, value: unknown) => string | undefined;

/** Who sends the value: the caller writes no `readOnly` property, and the server no `writeOnly` one. */
export type Direction = "request" | "response";

/** The keyword of properties that the other side writes. */
export const othersKeyword = { request: "readOnly", response: "writeOnly" } as const;

export function schemaFit(document: JsonObject, direction: Direction = "request"): SchemaFit {
  const compile = compilerOf(document, direction);
  const validators = new WeakMap<object, ValidateFunction>();
  const validatorOf = (schema: unknown): ValidateFunction => {
    const known = isObject(schema) ? validators.get(schema) : undefined;
    if (known !== undefined) return known;
    const validate = compile(schema);
    if (isObject(schema)) validators.set(schema, validate);
    return validate;
  };
  return (schema, value) => {
    try {
      const validate = validatorOf(schema);
      return validate(value) ? undefined : errorText(validate.errors);
    } catch {
      return undefined;
    }
  };
}

/** Compiles schemas that refer into the document. Throws for one that is none. */
function compilerOf(
  document: JsonObject,
  direction: Direction,
): (schema: unknown) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: true });
  addFormats.default(ajv);
  const addDocument = (parts: JsonObject): void => {
    ajv.removeSchema("document");
    ajv.addSchema({ $id: "document", ...(asSent(parts, direction) as object) });
  };
  const { components, paths } = document;
  // Few documents refer to schemas inside of paths, which are the larger part of most.
  let hasPaths = false;
  addDocument({ components });
  return (written) => {
    const schema = atDocument(asSent(written, direction)) as JsonObject;
    try {
      return ajv.compile(schema);
    } catch (error) {
      if (hasPaths || !String(error).includes("#/paths/")) throw error;
      hasPaths = true;
      addDocument({ components, paths });
      return ajv.compile(schema);
    }
  };
}

/** Of several errors the first: `value/age must be integer`, with what ajv leaves to its parameters. */
function errorText(errors: readonly ErrorObject[] | null | undefined): string {
  const [error] = errors ?? [];
  if (error === undefined) return "value is wrong";
  const { instancePath, keyword, message = "is wrong" } = error;
  const { allowedValues, allowedValue, additionalProperty } = error.params as ErrorParameters;
  const values = (allowedValues ?? [allowedValue]).map((each) => JSON.stringify(each)).join(", ");
  const texts: Readonly<Record<string, string>> = {
    enum: `must be one of ${values}`,
    const: `must be ${values}`,
    additionalProperties: `must not have the property '${String(additionalProperty)}'`,
  };
  return `value${instancePath} ${texts[keyword] ?? message}`;
}

interface ErrorParameters {
  readonly allowedValues?: readonly unknown[];
  readonly allowedValue?: unknown;
  readonly additionalProperty?: string;
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
function asSent(value: unknown, direction: Direction): unknown {
  if (Array.isArray(value)) return value.map((each) => asSent(each, direction));
  if (!isObject(value)) return value;
  const ofOthers = othersKeyword[direction];
  const written = new Set(
    members(value["properties"]).flatMap(([name, property]) =>
      property[ofOthers] === true ? [name] : [],
    ),
  );
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, asSent(each, direction)]),
  );
  if (Array.isArray(copy["required"]))
    copy["required"] = listOf(copy["required"]).filter((name) => !written.has(String(name)));
  // Dialects that ajv does not know differ in little that documents use.
  if (typeof copy["$schema"] === "string") delete copy["$schema"];
  // A property may bear any of these names: as a keyword they are a boolean.
  if (copy["nullable"] === true && typeof copy["type"] === "string")
    copy["type"] = [copy["type"], "null"];
  for (const [bound, exclusive] of bounds) {
    if (typeof copy[exclusive] !== "boolean") continue;
    if (copy[exclusive]) copy[exclusive] = copy[bound];
    else delete copy[exclusive];
  }
  return withoutNullable(withoutNonsense(copy));
}

const types: ReadonlySet<unknown> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "null",
]);

/** Ajv refuses a whole schema for one keyword of older drafts, or one type that there is not. */
function withoutNonsense(schema: Record<string, unknown>): Record<string, unknown> {
  const { type, required, items, ...rest } = schema;
  const isUnknown = typeof type === "string" ? !types.has(type) : isNoTypes(type);
  const isDraft3 = typeof required === "boolean";
  return {
    ...rest,
    ...(type !== undefined && !isUnknown && { type }),
    ...(required !== undefined && !isDraft3 && { required }),
    ...(items !== undefined && !Array.isArray(items) && { items }),
    ...(Array.isArray(items) && items.length > 0 && { prefixItems: items }),
  };
}

function isNoTypes(type: unknown): boolean {
  return Array.isArray(type) && (type.length === 0 || type.some((each) => !types.has(each)));
}

/** Without a type, ajv refuses the keyword; those who write it mean that `null` will do. */
function withoutNullable({ nullable, ...schema }: Record<string, unknown>): JsonObject {
  if (typeof nullable !== "boolean")
    return nullable === undefined ? schema : { ...schema, nullable };
  return nullable && schema["type"] === undefined ? { anyOf: [schema, { type: "null" }] } : schema;
}

const bounds = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const;
