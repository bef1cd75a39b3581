/** The text of a planned statement: written and parsed again by ts-morph, compared with the plan, and laid out. */
import { Project, ts, type SourceFile } from "#ts-morph";
import type { Statement } from "../print/statement.ts";
import { statementStructure } from "../print/statementStructure.ts";
import { layoutSource } from "./layoutSource.ts";

/** One statement at a time: a file of thousands would be gigabytes, and what one leaves open could hide in the next. */
const project = new Project({ useInMemoryFileSystem: true });

/** Throws if the text differs from the plan: text of a document must never become code. */
export function printStatement(statement: Statement, path: string): string {
  const structures = { statements: [statementStructure(statement)] };
  const source = project.createSourceFile("statement.ts", structures);
  const [parsed, ...others] = statementsOf(source);
  const text = source.getFullText();
  project.removeSourceFile(source);
  if (parsed === undefined || others.length > 0 || !says(parsed, statement))
    throw new Error(`${path}: the text of ${describe(statement)} says something else`);
  // What is laid out is the tree that was compared, not the text.
  return layoutSource(parsed, text);
}

/**
 * The statements of a text that has no syntax errors. ts-morph brings a TypeScript of its own, of the same version as ours:
 * its trees are ours but for the types' names.
 */
function statementsOf(source: SourceFile): readonly ts.Statement[] {
  const { parseDiagnostics, statements } = source.compilerNode as unknown as ParsedSource;
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
