/** A planned statement as it stands in its file: written, read again, compared with the plan, and laid out. */
import ts from "typescript";
import type { Statement } from "../statement.ts";
import { statementText } from "../statementText.ts";
import { layoutSource } from "./layoutSource.ts";

/** Throws when the text says anything but what was planned: text of a document must never become code. */
export function printStatement(statement: Statement, path: string): string {
  const text = statementText(statement);
  const [parsed, ...others] = parse(text);
  if (parsed === undefined || others.length > 0 || !says(parsed, statement))
    throw new Error(`${path}: the text of ${describe(statement)} says something else`);
  // What is laid out is the tree that was compared, not the text.
  return layoutSource(parsed, text);
}

/** The statements of a text that has no syntax errors. */
function parse(text: string): readonly ts.Statement[] {
  const source = ts.createSourceFile("statement.ts", text, {
    languageVersion: ts.ScriptTarget.Latest,
    // Comments are no statements: reading them too takes as long as all else.
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  const { parseDiagnostics = [] } = source as Partial<ParsedSource>;
  return parseDiagnostics.length > 0 ? [] : source.statements;
}

/** What the compiler keeps of a file that it could not read; not in its public types. */
interface ParsedSource {
  readonly parseDiagnostics: readonly ts.Diagnostic[];
}

function describe(statement: Statement): string {
  return `${statement.kind} ${"name" in statement ? statement.name : statement.module}`;
}

/** The same kind of statement, the same name, as many members. */
function says(parsed: ts.Statement, statement: Statement): boolean {
  switch (statement.kind) {
    case "import":
      return ts.isImportDeclaration(parsed) && isOf(parsed.moduleSpecifier, statement.module);
    case "export":
      return ts.isExportDeclaration(parsed) && isOf(parsed.moduleSpecifier, statement.module);
    case "interface":
      return (
        ts.isInterfaceDeclaration(parsed) &&
        isNamed(parsed, statement.name) &&
        parsed.members.length === statement.members.length
      );
    case "type":
      return ts.isTypeAliasDeclaration(parsed) && isNamed(parsed, statement.name);
    case "constant":
      return ts.isVariableStatement(parsed) && isConstant(parsed, statement.name);
    case "function":
      return ts.isFunctionDeclaration(parsed) && isNamed(parsed, statement.name);
    case "class":
      return (
        ts.isClassDeclaration(parsed) &&
        isNamed(parsed, statement.name) &&
        parsed.members.length === statement.properties.length + 1 + statement.methods.length
      );
  }
}

function isOf(specifier: ts.Expression | undefined, module: string): boolean {
  return specifier !== undefined && ts.isStringLiteral(specifier) && specifier.text === module;
}

function isNamed({ name }: { readonly name?: ts.Identifier | undefined }, wanted: string): boolean {
  return name !== undefined && ts.idText(name) === wanted;
}

function isConstant({ declarationList }: ts.VariableStatement, name: string): boolean {
  const [only, ...others] = declarationList.declarations;
  return (
    others.length === 0 &&
    only !== undefined &&
    ts.isIdentifier(only.name) &&
    isNamed({ name: only.name }, name)
  );
}
