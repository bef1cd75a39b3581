/** `src/schema.ts`: openapi-typescript's types of the whole document, for `raw`. The only file that knows that library. */
import {
  astToString,
  scanDiscriminators,
  transformSchema,
  type GlobalContext,
  type OpenAPI3,
  type SchemaObject,
} from "openapi-typescript";
import ts from "typescript";
import type { Api, JsonObject } from "../2-model/model.ts";
import { schemaDocument, typeMark } from "./schemaDocument.ts";
import { headerLine } from "./SourceFile.ts";

/** The file's text, not yet formatted. */
export function emitSchema(api: Api, document: JsonObject): string {
  const schema = schemaDocument(document) as unknown as OpenAPI3;
  const text = astToString(transformSchema(schema, createContext(schema)));
  const imports = /\bFileInput\b/.test(text)
    ? `import type { FileInput } from "@lading/runtime";\n\n`
    : "";
  return `${headerLine(api, "//")}\n\n${imports}${text}`;
}

/** What `openapiTS()` would set up, without its own loading, linting and bundling. */
function createContext(schema: OpenAPI3): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // Request fields with a default may be left out.
    defaultNonNullable: false,
    discriminators: scanDiscriminators(schema, {}),
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: true,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: printMarked,
    resolve: (reference: string) => lookUp(schema, reference),
    // Loading and linting are done: no configuration of that library's own Redocly is needed.
  } as unknown as GlobalContext;
}

function printMarked(schema: SchemaObject): ts.TypeNode | undefined {
  const mark = (schema as unknown as JsonObject)[typeMark];
  if (typeof mark !== "string") return undefined;
  return ts.factory.createTypeReferenceNode(mark);
}

function lookUp<Found>(schema: OpenAPI3, reference: string): Found | undefined {
  const keys = reference
    .split("/")
    .slice(1)
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
  let value: unknown = schema;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value as Found;
}
