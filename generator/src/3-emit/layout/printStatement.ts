/** The text of a planned statement: written, parsed again, compared with the plan, and laid out. */
import { ts } from "#ts-morph";
import type { Statement } from "../print/statement.ts";
import { statementText } from "../print/statementText.ts";
import { layoutSource } from "./layoutSource.ts";

/**
 * One statement at a time: a file of thousands would be gigabytes, and what one leaves open could hide in the next. Throws if the text
 * differs from the plan: text of a document must never become code.
 */
export function printStatement(statement: Statement, path: string): string {
  const text = statementText(statement);
  const [parsed, ...others] = statementsOf(text);
  if (parsed === undefined || others.length > 0 || !says(parsed, statement))
    throw new Error(`${path}: the text of ${describe(statement)} says something else`);
  // What is laid out is the tree that was compared, not the text.
  return layoutSource(parsed, text);
}

/** The statements of a text; none if it has syntax errors. */
function statementsOf(text: string): readonly ts.Statement[] {
  const source = ts.createSourceFile("statement.ts", text, {
    languageVersion: ts.ScriptTarget.Latest,
    // Comments are no statements: reading them too takes as long as all else.
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  const { parseDiagnostics, statements } = source as ParsedSource;
  return parseDiagnostics.length > 0 ? [] : statements;
}

/** What the compiler keeps of a file that it could not read; not in its public types. */
interface ParsedSource extends ts.SourceFile {
  readonly parseDiagnostics: readonly ts.Diagnostic[];
}

function describe(statement: Statement): string {
  return `${statement.kind} ${"name" in statement ? statement.name : statement.module}`;
}

/** The same kind of statement, with the same name and number of parts. */
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
        parsed.members.length === statement.methods.length + 1
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
