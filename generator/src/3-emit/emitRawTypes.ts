/**
 * `src/schema.ts`: openapi-typescript's types of the whole document, for `raw`. The only file that knows that library. Its
 * comments are left out: what the document says stands in `models.ts`.
 */
import { transformSchema } from "#openapi-typescript";
import type { GlobalContext, OpenAPI3, SchemaObject } from "openapi-typescript";
import { ts } from "#ts-morph";
import type { Api, JsonObject, RawDocument, RawType } from "../2-model/model.ts";
import { followKeys, isObject, splitReference } from "../openapi/pointer.ts";
import { identifier } from "./print/identifier.ts";
import { layoutSource } from "./layout/layoutSource.ts";
import { printStatement } from "./layout/printStatement.ts";
import { headerLine, moduleName, SourceFile } from "./print/SourceFile.ts";
import { inheritedType, typeText } from "./print/typeText.ts";

/** The file's text. */
export function emitRawTypes(api: Api): string {
  const { raw } = api;
  const file = new SourceFile(api, "src/schema.ts");
  const models = new Set(api.declarations.map(({ name }) => identifier(name)));
  const used = new Set<string>();
  const print = (type: RawType): ts.TypeNode =>
    parseType(rawTypeText(type, file), (name) => {
      if (models.has(name) || name === "FileInput") used.add(name);
    });
  const statements = transformSchema(
    raw.document as unknown as OpenAPI3,
    createContext(raw, print),
  ) as unknown as readonly ts.Statement[];
  const laidOut = statements.map((statement) => layoutSource(statement, ""));
  const text = withPercentSigns(laidOut.join("\n"), raw);
  const imports = [
    ...(used.delete("FileInput") ? [importText("@lading/runtime", ["FileInput"])] : []),
    ...(used.size > 0 ? [importText(moduleName(api, "./models.ts"), [...used].toSorted())] : []),
  ];
  const head = imports.length === 0 ? "" : `${imports.join("\n")}\n\n`;
  return verified(`${headerLine(api, "//")}\n\n${head}${text}\n`);
}

function rawTypeText(type: RawType, file: SourceFile): string {
  return type.kind === "inherited" ? inheritedType(type.name) : typeText(type, file);
}

/** The printer escapes what is not ASCII, in strings. */
function withPercentSigns(text: string, { percentSign }: RawDocument): string {
  const escaped = `\\u${(percentSign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  return text.replaceAll(percentSign, "%").replaceAll(escaped, "%");
}

function importText(module: string, names: readonly string[]): string {
  const statement = { kind: "import", module, isType: true } as const;
  return printStatement({ ...statement, names: names.map((name) => ({ name })) }, "src/schema.ts");
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
function createContext(raw: RawDocument, print: (type: RawType) => ts.TypeNode): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // Request fields with a default may be left out.
    defaultNonNullable: false,
    // The document says it by itself: that library's own way loses the property (`2-model/raw`).
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
    transform: (each: SchemaObject) => printTyped(each, raw.typeKey, print),
    resolve: (reference: string) => followKeys(raw.document, splitReference(reference)) as never,
    // Loading and linting are done: no configuration of that library's own Redocly is needed.
  } as unknown as GlobalContext;
}

function printTyped(
  schema: SchemaObject,
  typeKey: string,
  print: (type: RawType) => ts.TypeNode,
): ts.TypeNode | undefined {
  const type = (schema as unknown as JsonObject)[typeKey];
  return isObject(type) ? print(type as unknown as RawType) : undefined;
}

/** Parses a type of the model; calls `note` with every name in it. */
function parseType(text: string, note: (name: string) => void): ts.TypeNode {
  const { statements } = ts.createSourceFile(
    "type.ts",
    `type T = ${text};`,
    ts.ScriptTarget.Latest,
  );
  const [only, ...others] = statements;
  if (only !== undefined && ts.isTypeAliasDeclaration(only) && others.length === 0) {
    noteNames(only.type, note);
    return only.type;
  }
  throw new Error(`schema.ts: no type, but ${text}`);
}

function noteNames(node: ts.Node, note: (name: string) => void): void {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) note(node.typeName.text);
  ts.forEachChild(node, (child) => noteNames(child, note));
}
