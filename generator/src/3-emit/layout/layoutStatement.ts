/** Statements in prettier's style: those of generated files, no others. */
import { builders, utils } from "prettier/doc";
import { ts } from "#ts-morph";
import { layoutAssignment } from "./layoutAssignment.ts";
import { layoutExpression } from "./layoutExpression.ts";
import { layoutString } from "./layoutString.ts";
import { isHuggedUnion } from "./isHugged.ts";
import { layoutAnnotation, layoutType, modifiers } from "./layoutType.ts";
import { flatText, type Doc } from "./render.ts";

const {
  group,
  hardline,
  ifBreak,
  indent,
  indentIfBreak,
  join,
  line,
  lineSuffixBoundary,
  softline,
} = builders;

/** The statement without the comments before it; interfaces and classes have files of their own. */
export function layoutStatement(statement: ts.Statement, text: string): Doc {
  if (ts.isImportDeclaration(statement)) return layoutImport(statement);
  if (ts.isExportDeclaration(statement)) return layoutExport(statement);
  if (ts.isTypeAliasDeclaration(statement)) {
    const parameters = typeParameters(statement.typeParameters ?? [], text);
    const left = `${modifiers(statement)}type ${ts.idText(statement.name)}${parameters} =`;
    return [layoutAliased(left, statement.type, text), ";"];
  }
  if (ts.isVariableStatement(statement)) return layoutVariable(statement, text);
  if (ts.isFunctionDeclaration(statement))
    return [
      `${modifiers(statement)}function ${ts.idText(statement.name as ts.Identifier)}`,
      layoutFunction(statement, text),
    ];
  if (ts.isExpressionStatement(statement))
    return [layoutExpression(statement.expression, text), ";"];
  if (ts.isReturnStatement(statement) && statement.expression !== undefined)
    return ["return ", layoutExpression(statement.expression, text), ";"];
  throw new Error(`no layout for a statement of kind ${ts.SyntaxKind[statement.kind]}`);
}

/** `<T, K extends keyof T>`. */
function typeParameters(parameters: readonly ts.TypeParameterDeclaration[], text: string): string {
  const texts = parameters.map(({ name, constraint }) => {
    const limit = constraint && flatText(layoutType(constraint, text));
    return limit === undefined ? ts.idText(name) : `${ts.idText(name)} extends ${limit}`;
  });
  return texts.length === 0 ? "" : `<${texts.join(", ")}>`;
}

/** A union goes to the next line as a whole before it is broken. */
function layoutAliased(left: string, type: ts.TypeNode, text: string): Doc {
  if (ts.isUnionTypeNode(type) && !isHuggedUnion(type))
    return group([left, group(indent([line, layoutType(type, text, "alias")]))]);
  const id = Symbol("alias");
  const doc = indentIfBreak(layoutType(type, text), { groupId: id });
  return group([left, group(indent(line), { id }), lineSuffixBoundary, doc]);
}

function layoutVariable(statement: ts.VariableStatement, text: string): Doc {
  const [declaration] = statement.declarationList.declarations;
  if (declaration?.initializer === undefined || !ts.isIdentifier(declaration.name))
    throw new Error("no layout for a variable without a value");
  const name = `${modifiers(statement)}const ${ts.idText(declaration.name)}`;
  const annotation = layoutAnnotation(declaration, text);
  const left = typeof annotation === "string" ? name + annotation : [name, annotation];
  const { initializer: right } = declaration;
  const doc = layoutExpression(right, text);
  return [layoutAssignment({ left, operator: " =", right, doc }), ";"];
}

function layoutImport({ importClause: clause, moduleSpecifier }: ts.ImportDeclaration): Doc {
  const from = layoutString((moduleSpecifier as ts.StringLiteral).text);
  const bindings = clause?.namedBindings;
  const type = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? "type " : "";
  if (bindings === undefined) throw new Error("no layout for an import without names");
  return ts.isNamespaceImport(bindings)
    ? `import ${type}* as ${ts.idText(bindings.name)} from ${from};`
    : ["import ", type, layoutNames(bindings.elements), ` from ${from};`];
}

function layoutExport({
  exportClause: clause,
  isTypeOnly,
  moduleSpecifier,
}: ts.ExportDeclaration): Doc {
  const from = layoutString((moduleSpecifier as ts.StringLiteral).text);
  const type = isTypeOnly ? "type " : "";
  if (clause !== undefined && !ts.isNamedExports(clause))
    throw new Error("no layout for an export of a namespace");
  return ["export ", type, clause ? layoutNames(clause.elements) : "*", ` from ${from};`];
}

/** `{ A, type B as C }`; one alone is never broken. */
function layoutNames(names: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): Doc {
  const docs = names.map(({ isTypeOnly, propertyName, name }) => {
    const alias = propertyName === undefined ? "" : `${propertyName.text} as `;
    return `${isTypeOnly ? "type " : ""}${alias}${name.text}`;
  });
  if (docs.length < 2) return ["{ ", ...docs, " }"];
  return group(["{", indent([line, join([",", line], docs)]), ifBreak(","), line, "}"]);
}

type WithBody = ts.FunctionDeclaration | ts.MethodDeclaration | ts.ConstructorDeclaration;

/** `(parameters): Type { statements }`. */
export function layoutFunction(node: WithBody, text: string): Doc {
  const docs = node.parameters.map((parameter) => layoutParameter(parameter, text));
  const list =
    docs.length === 0
      ? "()"
      : ["(", indent([softline, join([",", line], docs)]), ifBreak(","), softline, ")"];
  const annotation = layoutAnnotation(node, text);
  // One parameter stays on the line of the name if its type needs several lines anyway.
  const keeps = docs.length === 1 && utils.willBreak(annotation);
  return [group([keeps ? group(list) : list, annotation]), " ", layoutBlock(node.body, text)];
}

function layoutParameter(parameter: ts.ParameterDeclaration, text: string): Doc {
  if (!ts.isIdentifier(parameter.name)) throw new Error("no layout for a parameter without a name");
  const name = `${ts.idText(parameter.name)}${parameter.questionToken ? "?" : ""}`;
  const declared = [name, layoutAnnotation(parameter, text)];
  return parameter.initializer === undefined
    ? declared
    : [declared, " = ", layoutExpression(parameter.initializer, text)];
}

function layoutBlock(block: ts.Block | undefined, text: string): Doc {
  const docs = (block?.statements ?? []).map((statement) => layoutStatement(statement, text));
  return docs.length === 0 ? "{}" : ["{", indent([hardline, join(hardline, docs)]), hardline, "}"];
}
