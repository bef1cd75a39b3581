/** `src/schema.ts`: openapi-typescript's types of the whole document, for `raw`. The only file that knows that library. */
import { createRequire } from "node:module";
import type { GlobalContext, OpenAPI3, SchemaObject } from "openapi-typescript";
import { ts } from "ts-morph";
import type { Api, JsonObject } from "../2-model/model.ts";
import { typeMark } from "./raw/correctSchema.ts";
import { endlessTypes } from "./raw/endlessTypes.ts";
import { identifier } from "./print/identifier.ts";
import { layoutSource } from "./layout/layoutSource.ts";
import { printStatement } from "./layout/printStatement.ts";
import { showPercent } from "./raw/percentSign.ts";
import { schemaDocument, type ComposedType, type NamedType } from "./raw/schemaDocument.ts";
import { isObject, lookUp, pointerKeys } from "./raw/schemaTree.ts";
import { headerLine, SourceFile } from "./print/SourceFile.ts";
import { typeText } from "./print/typeText.ts";

/**
 * Required, not imported: an import would first look through all of the TypeScript below it for names to export, and take longer than
 * a small package does.
 */
const { transformSchema } = createRequire(import.meta.url)(
  "openapi-typescript",
) as typeof import("openapi-typescript");

/** The file's text. */
export function emitSchema(api: Api, document: JsonObject): string {
  const named = namedTypes(api, document);
  const file = new SourceFile(api, "src/schema.ts");
  const whole = withoutMembers(document, api.leftOut ?? []);
  const schema = schemaDocument(whole, {
    named,
    sent: api.sentSchemas,
    composed: composedTypes(api, file),
    marks: api.marks,
    textualBytes: api.textualBytes,
    int64: api.int64,
  }) as unknown as OpenAPI3;
  const models = new Set(api.declarations.map(({ name }) => identifier(name)));
  const used = new Set<string>();
  const print = (type: string): ts.TypeNode =>
    parseType(type, (name) => {
      if (models.has(name) || name === "FileInput") used.add(name);
    });
  const statements = transformSchema(
    schema,
    createContext(schema, print),
  ) as unknown as readonly ts.Statement[];
  const laidOut = statements.map((statement) => layoutSource(statement, ""));
  const text = showPercent(laidOut.join("\n"));
  const imports = [
    ...(used.delete("FileInput") ? [importText("@lading/runtime", ["FileInput"])] : []),
    ...(used.size > 0 ? [importText("./models.ts", [...used].toSorted())] : []),
  ];
  const head = imports.length === 0 ? "" : `${imports.join("\n")}\n\n`;
  return verified(`${headerLine(api, "//")}\n\n${head}${text}\n`);
}

function importText(module: string, names: readonly string[]): string {
  const statement = { kind: "import", module, isType: true } as const;
  return printStatement({ ...statement, names: names.map((name) => ({ name })) }, "src/schema.ts");
}

/** A copy of the document without what the pointers name. */
function withoutMembers(document: JsonObject, pointers: readonly string[]): JsonObject {
  if (pointers.length === 0) return document;
  const copy = structuredClone(document);
  for (const pointer of pointers) {
    const end = pointer.lastIndexOf("/");
    const [key = ""] = pointerKeys(pointer.slice(end));
    const parent = lookUp(copy, pointer.slice(0, end));
    if (isObject(parent)) Reflect.deleteProperty(parent, key);
  }
  return copy;
}

/** Schemas that only an alias can express: their types come from `models.ts`. */
function namedTypes(api: Api, document: JsonObject): readonly NamedType[] {
  const endless = endlessTypes(document);
  return api.declarations.flatMap(({ pointer, name, isInput = false }) =>
    pointer !== undefined && endless.has(pointer)
      ? [{ pointer, name: identifier(name), isInput }]
      : [],
  );
}

function composedTypes({ composed }: Api, file: SourceFile): readonly ComposedType[] {
  return composed.map(({ pointer, direction, shape }) => ({
    pointer,
    direction,
    type: typeText(shape, file),
  }));
}

/** The library prints text of the document by itself: nothing but types may come of it. */
function verified(text: string): string {
  const parsed = ts.createSourceFile("schema.ts", text, {
    languageVersion: ts.ScriptTarget.Latest,
    // Comments are no statements: reading them too takes as long as all else.
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  const stray = parsed.statements.find(
    (statement) =>
      !ts.isInterfaceDeclaration(statement) &&
      !ts.isTypeAliasDeclaration(statement) &&
      !ts.isImportDeclaration(statement),
  );
  if (stray === undefined) return text;
  throw new Error(`schema.ts: not only types, but ${ts.SyntaxKind[stray.kind]}`);
}

/** What `openapiTS()` would set up, without its own loading, linting and bundling. */
function createContext(schema: OpenAPI3, print: (type: string) => ts.TypeNode): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // Request fields with a default may be left out.
    defaultNonNullable: false,
    // The document says it by itself: that library's own way loses the property (`schemaDocument.ts`).
    discriminators: { objects: {}, refsHandled: [] },
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
    transform: (each: SchemaObject) => printMarked(each, print),
    resolve: (reference: string) => lookUp(schema, reference) as never,
    // Loading and linting are done: no configuration of that library's own Redocly is needed.
  } as unknown as GlobalContext;
}

function printMarked(
  schema: SchemaObject,
  print: (type: string) => ts.TypeNode,
): ts.TypeNode | undefined {
  const mark = (schema as unknown as JsonObject)[typeMark];
  return typeof mark === "string" ? print(mark) : undefined;
}

/** A type of ours as a tree; tells of every name in it. */
function parseType(text: string, tell: (name: string) => void): ts.TypeNode {
  const { statements } = ts.createSourceFile(
    "type.ts",
    `type T = ${text};`,
    ts.ScriptTarget.Latest,
  );
  const [only, ...others] = statements;
  if (only !== undefined && ts.isTypeAliasDeclaration(only) && others.length === 0) {
    tellNames(only.type, tell);
    return only.type;
  }
  throw new Error(`schema.ts: no type, but ${text}`);
}

function tellNames(node: ts.Node, tell: (name: string) => void): void {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) tell(node.typeName.text);
  ts.forEachChild(node, (child) => tellNames(child, tell));
}
