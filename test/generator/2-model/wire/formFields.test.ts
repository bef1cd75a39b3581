/** What a form's field is on the wire is decided by all that its schema is composed of. */
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { declared, operationOf } from "../modelOf.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const components = {
  schemas: {
    Kind: { type: "string", enum: ["clay", "iron"], maxLength: 9 },
    KindAlias: ref("Kind"),
    Bytes: { type: "string", format: "binary", maxLength: 500 },
    Described: { allOf: [{ description: "A file." }, ref("Bytes")] },
    Secret: { allOf: [{ type: "string", format: "password" }] },
    Json: {
      type: "string",
      contentMediaType: "application/json",
      contentSchema: { type: "number" },
    },
    Point: { type: "object", properties: { x: { type: "number" } } },
    Loop: { oneOf: [ref("Kind"), { type: "array", items: ref("Loop") }] },
    Numbers: { type: "array", items: { type: "integer" } },
  },
};

function fieldOf(
  schema: JsonObject,
  { mediaType = "multipart/form-data", encoding = {} as JsonObject, openapi = "3.1.0" } = {},
): { readonly plan: object; readonly type: string | undefined; readonly reports: unknown } {
  const media = {
    schema: { type: "object", properties: { a: schema } },
    encoding: { a: encoding },
  };
  const requestBody = { required: true, content: { [mediaType]: media } };
  const { api, operation, reports } = operationOf({ requestBody }, { components, openapi });
  const [body] = operation.plan.bodies ?? [];
  const [field] = body && "fields" in body ? (body.fields ?? []) : [];
  const { name: _, ...plan } = field ?? { name: "" };
  return { plan, type: declared(api, "AddCatParams"), reports };
}

const files = { kind: "file" };
const file = { ...files, single: true };
const json = { kind: "json", contentType: "application/json" };
const text = {};

describe.each<[what: string, schema: JsonObject, plan: object, type?: string]>([
  ["allOf of an enumeration", { allOf: [ref("Kind")], default: "clay" }, { maxLength: 9 }],
  [
    "allOf of two texts",
    { allOf: [{ type: "string" }, { type: "string", pattern: "^own_" }] },
    text,
  ],
  ["nullable allOf", { allOf: [ref("Kind")], nullable: true }, { maxLength: 9 }],
  ["allOf in allOf", { allOf: [{ allOf: [ref("KindAlias")] }] }, { maxLength: 9 }],
  ["the strictest length", { allOf: [ref("Kind"), { maxLength: 4 }] }, { maxLength: 4 }],
  ["a chain of references", ref("KindAlias"), { maxLength: 9 }],
  ["what stands next to a reference", { ...ref("KindAlias"), maxLength: 3 }, { maxLength: 3 }],
  ["oneOf of texts", { oneOf: [{ type: "string" }, { type: "integer" }] }, text],
  ["anyOf a text or null", { anyOf: [ref("Kind"), { type: "null" }] }, { maxLength: 9 }],
  ["oneOf of constants", { oneOf: [{ const: "a" }, { const: 2 }] }, text],
  ["oneOf inside allOf", { allOf: [{ oneOf: [ref("Kind"), { type: "boolean" }] }] }, text],
  ["a choice that holds lists of itself", ref("Loop"), { maxLength: 9 }],
  ["values without a type", { enum: ["a", 1, null] }, text],
  ["a password through allOf", { allOf: [ref("Secret")] }, { secret: true }],
  ["a password or null", { anyOf: [ref("Secret"), { type: "null" }] }, { secret: true }],
  ["an item through allOf", { type: "array", items: { allOf: [ref("Kind")] } }, { maxLength: 9 }],
  ["an array through allOf", { allOf: [ref("Numbers")] }, text, "{ a?: Numbers; }"],
  ["an object through allOf", { allOf: [ref("Point")] }, json],
  ["an object or null", { anyOf: [ref("Point"), { type: "null" }] }, json],
  ["an object or a text", { oneOf: [ref("Point"), { type: "string" }] }, text],
  ["values that are objects", { enum: [{ x: 1 }] }, json],
  [
    "an array of objects",
    { allOf: [{ type: "array" }, { items: ref("Point") }] },
    { ...json, each: true },
  ],
  [
    "an object or several",
    { oneOf: [ref("Point"), { type: "array", items: ref("Point") }] },
    { ...json, each: true },
  ],
  ["JSON in a text", { allOf: [ref("Json")] }, { kind: "json" }, "{ a?: number; }"],
  [
    "JSON in a text or null",
    { anyOf: [ref("Json"), { type: "null" }] },
    { kind: "json" },
    "{ a?: number; }",
  ],
])("%s", (_, schema, plan, type) => {
  test.each(["multipart/form-data", "application/x-www-form-urlencoded"])("in %s", (mediaType) => {
    const found = fieldOf(schema, { mediaType });
    expect(found.plan).toEqual(plan);
    if (type !== undefined) expect(found.type).toBe(type);
    expect(found.reports).toEqual([]);
  });
});

test.each<[what: string, schema: JsonObject, plan: object, type: string]>([
  ["through allOf", { allOf: [ref("Bytes")] }, { ...file, maxSize: 500 }, "FileInput"],
  [
    "through allOf, nullable",
    { allOf: [ref("Bytes")], nullable: true },
    { ...file, maxSize: 500 },
    "FileInput | null",
  ],
  ["described twice", ref("Described"), { ...file, maxSize: 500 }, "Described"],
  ["said in two parts", { allOf: [{ type: "string" }, { format: "binary" }] }, file, "FileInput"],
  [
    "or null",
    { oneOf: [ref("Bytes"), { type: "null" }] },
    { ...file, maxSize: 500 },
    "FileInput | null",
  ],
  [
    "or a text",
    { oneOf: [{ allOf: [ref("Bytes")] }, { type: "string", format: "uri" }] },
    { ...file, text: ["url"] },
    "FileInput | string",
  ],
  [
    "or what the document says of a text",
    {
      anyOf: [
        ref("Bytes"),
        { allOf: [{ type: "string" }, { contentEncoding: "base64" }] },
        { type: "string", format: "byte" },
        { type: "string", format: "uri" },
        { type: "null" },
      ],
    },
    { ...file, text: ["base64", "url"] },
    "FileInput | string | null",
  ],
  [
    "or text in a list, in several words",
    {
      type: "array",
      items: { oneOf: [ref("Bytes"), { type: "string", contentEncoding: "base64url" }] },
    },
    { ...files, text: ["base64"] },
    "(FileInput | string)[]",
  ],
  [
    "or an address, or any text",
    { oneOf: [ref("Bytes"), { type: "string", format: "uri" }, { type: "string", maxLength: 9 }] },
    { ...file, text: true },
    "FileInput | string",
  ],
  [
    "in a list",
    { type: "array", items: { allOf: [ref("Bytes")] } },
    { ...files, maxSize: 500 },
    "FileInput[]",
  ],
  [
    "one or several",
    { anyOf: [ref("Bytes"), { type: "array", items: ref("Bytes") }] },
    { ...files, maxSize: 500 },
    "FileInput | FileInput[]",
  ],
])("a file %s", (_, schema, plan, type) => {
  for (const openapi of ["3.0.3", "3.1.0"]) {
    const found = fieldOf(schema, { openapi });
    expect(found.plan).toEqual(plan);
    expect(found.type?.replaceAll("Bytes", "FileInput")).toBe(`{ a?: ${type}; }`);
    expect(found.reports).toEqual([]);
  }
  // Without parts there are no bytes.
  const found = fieldOf(schema, { mediaType: "application/x-www-form-urlencoded" });
  expect(found.plan).not.toHaveProperty("kind");
});

/** https://spec.openapis.org/oas/v3.1.1#style-examples: the columns `array` and `object`, as a form's field has them. */
describe.each<[encoding: JsonObject, array: JsonObject, object: JsonObject]>([
  [{ style: "form" }, {}, { object: "explode" }],
  [{ style: "form", explode: true }, {}, { object: "explode" }],
  [{ style: "form", explode: false }, { array: "comma" }, { object: "comma" }],
  [{ style: "spaceDelimited" }, { array: "space" }, { object: "space" }],
  [{ style: "spaceDelimited", explode: false }, { array: "space" }, { object: "space" }],
  [{ style: "spaceDelimited", explode: true }, {}, { object: "explode" }],
  [{ style: "pipeDelimited" }, { array: "pipe" }, { object: "pipe" }],
  [{ style: "pipeDelimited", explode: false }, { array: "pipe" }, { object: "pipe" }],
  [{ style: "pipeDelimited", explode: true }, {}, { object: "explode" }],
  [{ style: "deepObject" }, { array: "indices" }, { object: "brackets" }],
  [{ style: "deepObject", explode: false }, { array: "indices" }, { object: "brackets" }],
  // One keyword is enough, and the others have a query's defaults.
  [{ explode: true }, {}, { object: "explode" }],
  [{ explode: false }, { array: "comma" }, { object: "comma" }],
  [{ allowReserved: true }, {}, { object: "explode" }],
  // What is styled has no media type of its own.
  [
    { style: "form", explode: false, contentType: "application/json" },
    { array: "comma" },
    { object: "comma" },
  ],
  [{ explode: true, contentType: "application/json" }, {}, { object: "explode" }],
])("encoding %j", (encoding, array, object) => {
  const list = { type: "array", items: { type: "integer" } };
  const both = {
    ...array,
    ...object,
    ...(object["object"] === "brackets" && { array: undefined }),
  };

  test.each(["multipart/form-data", "application/x-www-form-urlencoded"])("in %s", (mediaType) => {
    const planOf = (schema: JsonObject): object => fieldOf(schema, { mediaType, encoding }).plan;
    expect(planOf(list)).toEqual(array);
    expect(planOf(ref("Point"))).toEqual(object);
    expect(planOf({ oneOf: [ref("Point"), { type: "string" }] })).toEqual(object);
    expect(planOf({ oneOf: [ref("Point"), list] })).toEqual(both);
    expect(planOf({})).toEqual(both);
    const isJoined = /comma|space|pipe/.test(String(array["array"]));
    const apart = object["object"] === "brackets" ? object : { ...json, each: true };
    expect(planOf({ type: "array", items: ref("Point") })).toEqual(isJoined ? array : apart);
  });

  test("is nothing to a form with parts of OpenAPI 3.0, nor to another multipart type", () => {
    const { contentType } = encoding;
    for (const more of [{ openapi: "3.0.3" }, { mediaType: "multipart/mixed" }]) {
      const plain = fieldOf(list, { encoding: contentType ? { contentType } : {}, ...more }).plan;
      expect(fieldOf(list, { encoding, ...more }).plan).toEqual(plain);
      expect(fieldOf(ref("Point"), { encoding, ...more }).plan).toEqual(json);
    }
  });
});

test("a whole body that is bytes through allOf goes as it is", () => {
  const schema = { allOf: [ref("Bytes")], description: "The picture." };
  const requestBody = { required: true, content: { "application/octet-stream": { schema } } };
  const { operation } = operationOf({ requestBody }, { components });
  const mediaType = "application/octet-stream";
  expect(operation.plan.bodies).toEqual([{ kind: "raw", mediaType, maxSize: 500 }]);
});
