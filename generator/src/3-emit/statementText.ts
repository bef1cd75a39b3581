/** Statement → its text, in no style yet: `printStatement` reads it again and writes it as it should be. */
import { commentText } from "./commentText.ts";
import type { LinkedName, Signature, Statement } from "./statement.ts";

export function statementText(statement: Statement): string {
  const comment = "docs" in statement ? documented(statement.docs) : "";
  return `${comment}${codeOf(statement)}`;
}

function codeOf(statement: Statement): string {
  switch (statement.kind) {
    case "import": {
      const { namespace, names = [] } = statement;
      const what = namespace === undefined ? namesText(names) : `* as ${namespace}`;
      return `import ${typeWord(statement)}${what} from ${JSON.stringify(statement.module)};`;
    }
    case "export": {
      const what = statement.names === undefined ? "*" : namesText(statement.names);
      return `export ${typeWord(statement)}${what} from ${JSON.stringify(statement.module)};`;
    }
    case "interface": {
      const { name, parents = [], members } = statement;
      const heritage = parents.length === 0 ? "" : ` extends ${parents.join(", ")}`;
      return `export interface ${name}${heritage} {\n${members.join("\n")}\n}`;
    }
    case "type":
      return `export type ${statement.name} = ${statement.type};`;
    case "constant": {
      const { name, type, value, isExported = true } = statement;
      const annotation = type === undefined ? "" : `: ${type}`;
      return `${isExported ? "export " : ""}const ${name}${annotation} = ${value};`;
    }
    case "function":
      return `export function ${statement.name}${signatureText(statement)}`;
    case "class":
      return classText(statement);
  }
}

function classText(statement: Extract<Statement, { kind: "class" }>): string {
  const { name, parent, properties, maker, methods } = statement;
  const members = [
    ...properties.map(
      ({ name: key, type, docs }) => `${documented(docs)}readonly ${key}: ${type};`,
    ),
    maker,
    ...methods.map((method) => `${documented(method.docs)}${method.name}${signatureText(method)}`),
  ];
  return `export class ${name} extends ${parent} {\n${members.join("\n\n")}\n}`;
}

function signatureText({ parameters, returnType, body }: Signature): string {
  const texts = parameters.map(
    ({ name, type, isOptional }) => `${name}${isOptional === true ? "?" : ""}: ${type}`,
  );
  return `(${texts.join(", ")}): ${returnType} {\n${body}\n}`;
}

function documented(docs: string | undefined): string {
  return docs === undefined ? "" : `${commentText(docs)}\n`;
}

function typeWord({ isType }: { readonly isType?: boolean }): string {
  return isType === true ? "type " : "";
}

function namesText(names: readonly LinkedName[]): string {
  const texts = names.map(
    ({ name, alias, isType }) =>
      `${isType === true ? "type " : ""}${name}${alias === undefined ? "" : ` as ${alias}`}`,
  );
  return `{ ${texts.join(", ")} }`;
}
