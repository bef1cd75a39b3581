/** Prints a TypeScript interface as a JSON schema, as far as the configuration's type needs it. */
import ts from "typescript";
import type { Schema } from "../../../generator/src/config/checkConfig.ts";

/** @param file Absolute path of a module. @param name An interface that it exports. */
export function schemaOf(file: string, name: string): Schema {
  const program = ts.createProgram([file], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const home = source && checker.getSymbolAtLocation(source);
  const symbol = home && checker.tryGetMemberInModuleExports(name, home);
  if (symbol === undefined) throw new Error(`${file} exports no ${name}.`);
  return print(checker, checker.getDeclaredTypeOfSymbol(symbol), {});
}

/** What the comment of a property says about its text. */
type Tags = Pick<Schema, "pattern" | "$comment">;

function print(checker: ts.TypeChecker, given: ts.Type, tags: Tags): Schema {
  const type = checker.getNonNullableType(given);
  if (type.flags & ts.TypeFlags.BooleanLike) return { type: "boolean" };
  if (type.flags & ts.TypeFlags.String) return { type: "string", ...tags };
  if (type.isUnion()) return printUnion(checker, type, tags);
  const items = checker.isArrayType(type) && checker.getTypeArguments(type as ts.TypeReference)[0];
  if (items) return { type: "array", items: print(checker, items, tags) };
  const values = type.getStringIndexType();
  if (values !== undefined)
    return { type: "object", additionalProperties: print(checker, values, tags) };
  if (type.isClassOrInterface()) return printObject(checker, type);
  throw new Error(`The schema cannot say ${checker.typeToString(type)}.`);
}

function printUnion(checker: ts.TypeChecker, { types }: ts.UnionType, tags: Tags): Schema {
  const values = types.flatMap((type) => (type.isStringLiteral() ? [type.value] : []));
  if (values.length === types.length) return { type: "string", enum: values };
  return { anyOf: types.map((type) => print(checker, type, tags)) };
}

function printObject(checker: ts.TypeChecker, type: ts.Type): Schema {
  const members = checker.getPropertiesOfType(type);
  const properties = members.map((member): readonly [string, Schema] => {
    const description = ts.displayPartsToString(member.getDocumentationComment(checker));
    if (description === "") throw new Error(`${member.name} has no comment.`);
    const schema = print(checker, checker.getTypeOfSymbol(member), tagsOf(member));
    return [member.name, { description: description.replaceAll(/\s+/g, " "), ...schema }];
  });
  const required = members.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional));
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
    additionalProperties: false,
  };
}

function tagsOf(member: ts.Symbol): Tags {
  const tags = new Map(
    member.getJsDocTags().map(({ name, text }) => [name, ts.displayPartsToString(text)]),
  );
  const [pattern, expected] = [tags.get("pattern"), tags.get("expected")];
  return { ...(pattern && { pattern }), ...(expected && { $comment: expected }) };
}
