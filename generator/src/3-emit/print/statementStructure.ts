/** Statement → the structure that ts-morph writes and reads again; `printStatement` lays out what was read. */
import {
  StructureKind,
  VariableDeclarationKind,
  type ClassDeclarationStructure,
  type ParameterDeclarationStructure,
  type PropertySignatureStructure,
  type StatementStructures,
} from "#ts-morph";
import type {
  ClassStatement,
  ExportStatement,
  ImportStatement,
  LinkedName,
  MemberText,
  ParameterText,
  Signature,
  Statement,
} from "./statement.ts";

export function statementStructure(statement: Statement): StatementStructures {
  switch (statement.kind) {
    case "import":
    case "export":
      return linkStructure(statement);
    case "interface":
      return {
        kind: StructureKind.Interface,
        ...declared(statement),
        extends: [...(statement.parents ?? [])],
        properties: statement.members.map(member),
      };
    case "type":
      return { kind: StructureKind.TypeAlias, ...declared(statement), type: statement.type };
    case "constant": {
      const { name, type, value, isExported = true } = statement;
      return {
        kind: StructureKind.VariableStatement,
        isExported,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [{ name, initializer: value, ...(type !== undefined && { type }) }],
        ...documented(statement),
      };
    }
    case "function":
      return { kind: StructureKind.Function, ...declared(statement), ...signature(statement) };
    case "class":
      return classStructure(statement);
  }
}

function linkStructure(statement: ImportStatement | ExportStatement): StatementStructures {
  const { module, isType = false, names = [] } = statement;
  const link = { moduleSpecifier: module, isTypeOnly: isType };
  if (statement.kind === "export") {
    const named = statement.names && { namedExports: linked(names) };
    return { kind: StructureKind.ExportDeclaration, ...link, ...named };
  }
  const { namespace } = statement;
  const imported =
    namespace === undefined ? { namedImports: linked(names) } : { namespaceImport: namespace };
  return { kind: StructureKind.ImportDeclaration, ...link, ...imported };
}

function classStructure(statement: ClassStatement): ClassDeclarationStructure {
  const { parent, maker, methods } = statement;
  return {
    kind: StructureKind.Class,
    ...declared(statement),
    extends: parent,
    ctors: [{ parameters: maker.parameters.map(parameter), statements: [...maker.statements] }],
    methods: methods.map((method) => ({
      name: method.name,
      ...signature(method),
      ...documented(method),
    })),
  };
}

/** `export`, the name and the comment of a top-level statement. */
function declared(statement: { readonly name: string; readonly docs?: string | undefined }): {
  readonly isExported: true;
  readonly name: string;
  readonly docs: string[];
} {
  return { isExported: true, name: statement.name, ...documented(statement) };
}

function documented({ docs }: { readonly docs?: string | undefined }): { readonly docs: string[] } {
  return { docs: docs === undefined ? [] : [docs] };
}

function member(text: MemberText): Omit<PropertySignatureStructure, "kind"> {
  const { name, type, isOptional = false } = text;
  return { name, type, hasQuestionToken: isOptional, isReadonly: true, ...documented(text) };
}

function signature({ parameters, returnType, body }: Signature): {
  readonly parameters: Omit<ParameterDeclarationStructure, "kind">[];
  readonly returnType: string;
  readonly statements: string[];
} {
  return { parameters: parameters.map(parameter), returnType, statements: [body] };
}

function parameter(text: ParameterText): Omit<ParameterDeclarationStructure, "kind"> {
  const { name, type, isOptional = false, initial } = text;
  const initializer = initial === undefined ? {} : { initializer: initial };
  return { name, type, hasQuestionToken: isOptional, ...initializer };
}

function linked(
  names: readonly LinkedName[],
): { name: string; alias?: string; isTypeOnly: boolean }[] {
  return names.map(({ name, alias, isType = false }) => ({
    name,
    isTypeOnly: isType,
    ...(alias !== undefined && { alias }),
  }));
}
