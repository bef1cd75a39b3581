/** Documents that openapi-typescript would choke on, or would give types that do not compile. */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/2-model/model.ts";
import { emitRawTypes } from "../../../generator/src/3-emit/emitRawTypes.ts";
import { modelOf } from "../2-model/modelOf.ts";
import { testTimeout } from "../../support/testTimeout.ts";

const json = (schema: JsonObject): JsonObject => ({
  responses: { "200": { description: "A cat.", content: { "application/json": { schema } } } },
});
const inside = "#/paths/~1cats/get/responses/200/content/application~1json/schema";
const cat = { type: "object", required: ["name"], properties: { name: { type: "string" } } };

const traps: Readonly<Record<string, readonly [JsonObject, wanted: string]>> = {
  "a schema and a property named hasOwnProperty": [
    { Given: { properties: { hasOwnProperty: { type: "string" } } }, hasOwnProperty: {} },
    "{ readonly hasOwnProperty?: string | Object['hasOwnProperty'] }",
  ],
  "a member with a default stays optional": [
    { Given: { properties: { unique: { type: "boolean", default: true } } } },
    "{ readonly unique?: boolean }",
  ],
  "names of the prototype": [
    { Given: JSON.parse('{"properties": {"__proto__": {"type": "string"}, "constructor": {}}}') },
    "{ readonly ['__proto__']?: string, readonly constructor?: unknown }",
  ],
  "percent signs in names": [
    {
      Given: { required: ["50%"], properties: { "50%": { $ref: "#/components/schemas/a%25" } } },
      "a%": { type: "object", properties: { "b%": { type: "string" } } },
    },
    "{ readonly '50%': { readonly 'b%'?: string } }",
  ],
  "listed values that are no objects, next to the type of one": [
    { Given: { type: "object", enum: ["a", "b"] } },
    "'a' | 'b'",
  ],
  "a reference into the inside of an operation": [
    { Given: { $ref: inside } },
    "{ readonly name: string }",
  ],
  "a reference into the inside of an optional property": [
    {
      Given: { properties: { first: { $ref: "#/components/schemas/Hold/properties/all/items" } } },
      Hold: { properties: { all: { type: "array", items: cat } } },
    },
    "{ readonly first?: { readonly name: string } }",
  ],
  "a bad reference in an extension": [
    { Given: { type: "string", "x-more": { $ref: "#/nowhere", schema: { $ref: "./no.yaml" } } } },
    "string",
  ],
  "a discriminator whose mapping leads nowhere": [
    {
      Given: {
        oneOf: [{ $ref: "#/components/schemas/Cat" }],
        discriminator: {
          propertyName: "name",
          mapping: { a: "#/components/schemas/None", b: "./no.yaml" },
        },
      },
      Cat: cat,
    },
    "{ readonly name: 'Cat' }",
  ],
  "properties named like keywords": [
    {
      Given: {
        properties: {
          discriminator: { type: "object", properties: { propertyName: { type: "string" } } },
          example: { type: "string", format: "binary" },
          parameters: { type: "string", format: "binary" },
          anyOf: { type: "array", items: { type: "number" } },
        },
      },
    },
    "{ readonly discriminator?: { readonly propertyName?: string }, readonly example?: Blob, readonly parameters?: Blob, readonly anyOf?: readonly number[] }",
  ],
  "anyOf next to properties": [
    {
      Given: {
        ...cat,
        anyOf: [{ required: ["name"] }, { properties: { age: { type: "number" } } }],
      },
    },
    "{ readonly name: string }",
  ],
  "a choice next to properties": [
    { Given: { ...cat, oneOf: [{ properties: { age: { type: "number" } } }, { type: "object" }] } },
    "{ readonly name: string } & ({ readonly age?: number } | Record<string, never>)",
  ],
  "a list of itself": [
    {
      Given: {
        oneOf: [
          { type: "string" },
          { type: "array", items: { $ref: "#/components/schemas/Given" } },
        ],
      },
    },
    "string | readonly Wanted[]",
  ],
  "const: null": [{ Given: { const: null } }, "null"],
  "bytes or nothing": [
    { Given: { properties: { photo: { type: ["string", "null"], format: "binary" } } } },
    "{ readonly photo?: Blob | null }",
  ],
  "bytes by contentMediaType": [{ Given: { contentMediaType: "image/png" } }, "Blob"],
};

describe.each(Object.entries(traps))("%s", (_, [schemas, wanted]) => {
  test(`is ${wanted}`, { timeout: testTimeout(30_000) }, () => {
    const paths = { "/cats": { get: { operationId: "readCat", ...json(cat) } } };
    const document = { paths, components: { schemas } };
    const { api, reports } = modelOf(document);
    expect(reports).toEqual([]);
    const text = emitRawTypes(api);
    const models = `export type Given = string | readonly Given[];
      export type Cat = { readonly name: "Cat" };`;
    const claim = `import type { components } from "./schema.ts";
      type Wanted = ${wanted};
      type Given = components["schemas"]["Given"];
      export const same: [Given, Wanted] extends [Wanted, Given] ? true : false = true;`;
    expect(complaints({ "/schema.ts": text, "/claim.ts": claim, "/models.ts": models })).toEqual(
      [],
    );
  });
});

const options: ts.CompilerOptions = {
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  allowImportingTsExtensions: true,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
};
const host = ts.createCompilerHost(options);
const { fileExists, readFile, getSourceFile } = host;
const libraries = new Map<string, ts.SourceFile | undefined>();

/** What TypeScript says about files in memory. */
function complaints(files: Readonly<Record<string, string>>): readonly string[] {
  host.fileExists = (path) => Object.hasOwn(files, path) || fileExists(path);
  host.readFile = (path) => files[path] ?? readFile(path);
  host.getSourceFile = (path, version) => {
    const text = files[path];
    if (text !== undefined) return ts.createSourceFile(path, text, version);
    if (!libraries.has(path)) libraries.set(path, getSourceFile(path, version));
    return libraries.get(path);
  };
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
