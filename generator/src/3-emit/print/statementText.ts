/** A planned statement as text, on as many lines as it takes: `printStatement` parses it, compares it with the plan and lays it out. */
import { literal } from "./literal.ts";
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

export function statementText(statement: Statement): string {
  switch (statement.kind) {
    case "import":
      return importText(statement);
    case "export":
      return exportText(statement);
    case "interface": {
      const { name, docs, parents = [], members } = statement;
      const heritage = parents.length === 0 ? "" : ` extends ${parents.join(", ")}`;
      const body = members.map(memberText).join("\n");
      return `${commentText(docs)}export interface ${name}${heritage} {\n${body}\n}`;
    }
    case "type":
      return `${commentText(statement.docs)}export type ${statement.name} = ${statement.type};`;
    case "constant": {
      const { name, docs, type, value, isExported = true } = statement;
      const typed = type === undefined ? "" : `: ${type}`;
      return `${commentText(docs)}${isExported ? "export " : ""}const ${name}${typed} = ${value};`;
    }
    case "function":
      return `${commentText(statement.docs)}export function ${statement.name}${signatureText(statement)}`;
    case "class":
      return classText(statement);
  }
}

function importText({ module, namespace, names = [], isType }: ImportStatement): string {
  const imported = namespace === undefined ? linkedText(names) : `* as ${namespace}`;
  const from = imported === "" ? "" : `${imported} from `;
  return `import ${isType ? "type " : ""}${from}${literal(module)};`;
}

function exportText({ module, names = [], isType }: ExportStatement): string {
  return `export ${isType ? "type " : ""}${linkedText(names) || "*"} from ${literal(module)};`;
}

function linkedText(names: readonly LinkedName[]): string {
  const texts = names.map(({ name, alias, isType }) => {
    const renamed = alias === undefined ? name : `${name} as ${alias}`;
    return isType ? `type ${renamed}` : renamed;
  });
  return texts.length === 0 ? "" : `{ ${texts.join(", ")} }`;
}

function classText({ name, docs, parent, maker, methods }: ClassStatement): string {
  const members = [
    `constructor(${parametersText(maker.parameters)}) {\n${maker.statements.join("\n")}\n}`,
    ...methods.map((each) => `${commentText(each.docs)}${each.name}${signatureText(each)}`),
  ];
  return `${commentText(docs)}export class ${name} extends ${parent} {\n${members.join("\n")}\n}`;
}

function memberText({ name, docs, type, isOptional }: MemberText): string {
  return `${commentText(docs)}readonly ${name}${isOptional ? "?" : ""}: ${type};`;
}

function signatureText({ parameters, returnType, body }: Signature): string {
  return `(${parametersText(parameters)}): ${returnType} {\n${body}\n}`;
}

function parametersText(parameters: readonly ParameterText[]): string {
  const texts = parameters.map(({ name, type, isOptional, initial }) => {
    const value = initial === undefined ? "" : ` = ${initial}`;
    return `${name}${isOptional ? "?" : ""}: ${type}${value}`;
  });
  return texts.join(", ");
}

/** The comment before a statement or member, and a line's end. The text has no delimiters: `jsdoc` has seen to it. */
function commentText(docs: string | undefined): string {
  if (docs === undefined) return "";
  const [first = "", ...others] = docs.split(/\r?\n/);
  if (others.length === 0) return `/** ${first}${first.endsWith(" ") ? "" : " "}*/\n`;
  const lines = first === "" ? others : [first, ...others];
  return ["/**", ...lines.map((line) => (line === "" ? " *" : ` * ${line}`)), " */\n"].join("\n");
}
