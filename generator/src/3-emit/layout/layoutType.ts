/** Types in prettier's style. Parentheses are written where the types need them, regardless of the input. */
import { builders } from "prettier/doc";
import { ts } from "#ts-morph";
import { isHugged, isHuggedUnion, isOpenType } from "./isHugged.ts";
import { withComments } from "./layoutComment.ts";
import { layoutKey, layoutNumber, layoutString } from "./layoutString.ts";
import type { Doc } from "./render.ts";

const { align, group, hardline, ifBreak, indent, join, line, softline } = builders;

/**
 * The context of a type, as far as its layout depends on it: a member of a union or intersection, before `[…]` as its base, behind
 * an operator, in angle brackets, in a tuple.
 */
export type Surroundings = "place" | "alias" | "member" | "base" | "operand" | "argument" | "item";

/** The type; `text` is the file with its comments. */
export function layoutType(type: ts.TypeNode, text: string, within: Surroundings = "place"): Doc {
  if (ts.isParenthesizedTypeNode(type)) return layoutType(type.type, text, within);
  if (ts.isUnionTypeNode(type)) return layoutUnion(type, text, within);
  if (ts.isIntersectionTypeNode(type))
    return isBracketed(within)
      ? ["(", layoutIntersection(type, text), ")"]
      : layoutIntersection(type, text);
  if (ts.isTypeLiteralNode(type)) return layoutTypeLiteral(type, text);
  if (ts.isTypeReferenceNode(type))
    return [layoutName(type.typeName), layoutTypeArguments(type.typeArguments, text)];
  if (ts.isArrayTypeNode(type)) return [layoutType(type.elementType, text, "base"), "[]"];
  if (ts.isTypeOperatorNode(type)) {
    const operator = ts.tokenToString(type.operator) ?? "";
    const doc = [operator, " ", layoutType(type.type, text, "operand")];
    return within === "operand" || within === "base" ? ["(", doc, ")"] : doc;
  }
  return layoutOtherType(type, text, within);
}

/** Do types made of several need parentheses there? */
function isBracketed(within: Surroundings): boolean {
  return within === "operand" || within === "base" || within === "member";
}

function layoutOtherType(type: ts.TypeNode, text: string, within: Surroundings): Doc {
  if (ts.isTupleTypeNode(type)) return layoutTuple(type, text);
  if (ts.isLiteralTypeNode(type)) return layoutLiteralType(type.literal);
  if (ts.isIndexedAccessTypeNode(type))
    return [layoutType(type.objectType, text, "base"), "[", layoutType(type.indexType, text), "]"];
  if (ts.isTypeQueryNode(type)) {
    const name = layoutName(type.exprName);
    const doc = ["typeof ", name, layoutTypeArguments(type.typeArguments, text)];
    return within === "base" ? ["(", doc, ")"] : doc;
  }
  if (ts.isMappedTypeNode(type)) return layoutMapped(type, text);
  if (ts.isRestTypeNode(type)) return ["...", layoutType(type.type, text, "operand")];
  // openapi-typescript makes identifiers of JSON strings, so that TypeScript's own printer leaves their letters as they are.
  if (ts.isIdentifier(type as ts.Node))
    return layoutQuoted(ts.idText(type as ts.Node as ts.Identifier));
  const keyword = ts.tokenToString(type.kind);
  if (keyword !== undefined) return keyword;
  throw new Error(`no layout for a type of kind ${ts.SyntaxKind[type.kind]}`);
}

/** `{ [P in K]-?: T[P] }`, which openapi-typescript has in one of its own types. */
function layoutMapped(type: ts.MappedTypeNode, text: string): Doc {
  const { name, constraint } = type.typeParameter;
  if (constraint === undefined || type.nameType)
    throw new Error("no layout for such a mapped type");
  const readonly = type.readonlyToken ? "readonly " : "";
  const isRemoved = type.questionToken?.kind === ts.SyntaxKind.MinusToken;
  const question = type.questionToken ? (isRemoved ? "-?" : "?") : "";
  const key = [`${readonly}[${ts.idText(name)} in `, layoutType(constraint, text), `]${question}`];
  return ["{", indent([hardline, key, layoutAnnotation(type, text), ";"]), hardline, "}"];
}

function layoutQuoted(text: string): Doc {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "string") throw new Error(`no layout for ${text} as a type`);
  return layoutString(value);
}

/** `v.GenericSchema`. */
function layoutName(name: ts.EntityName): string {
  return ts.isIdentifier(name)
    ? ts.idText(name)
    : `${layoutName(name.left)}.${ts.idText(name.right)}`;
}

/** `<A, B>`; one that cannot be broken stays where it is. */
export function layoutTypeArguments(types: readonly ts.TypeNode[] | undefined, text: string): Doc {
  if (types === undefined || types.length === 0) return "";
  const docs = types.map((type) => layoutType(type, text, "argument"));
  const [only] = types;
  if (types.length === 1 && only !== undefined && isHugged(only)) return ["<", docs, ">"];
  return group(["<", indent([softline, join([",", line], docs)]), softline, ">"]);
}

function layoutUnion(type: ts.UnionTypeNode, text: string, within: Surroundings): Doc {
  const docs = type.types.map((each) => layoutType(each, text, "member"));
  if (isHuggedUnion(type)) {
    const joined = join(" | ", docs);
    return isBracketed(within) ? ["(", joined, ")"] : joined;
  }
  const lines = docs.map((doc, index) => [
    index === 0 ? ifBreak("| ") : [line, "| "],
    align(2, doc),
  ]);
  if (isBracketed(within)) return ["(", group([indent([softline, group(lines)]), softline]), ")"];
  if (within === "item")
    return group([indent([ifBreak(["(", softline]), lines]), softline, ifBreak(")")]);
  return within === "place" ? group(indent([softline, group(lines)])) : group(lines);
}

/** Objects start on the same line; other types move to the next line if they are too long. */
function layoutIntersection(type: ts.IntersectionTypeNode, text: string): Doc {
  let wasIndented = false;
  const parts: Doc[] = [];
  type.types.forEach((each, index) => {
    const doc = layoutType(each, text, "member");
    const before = type.types[index - 1];
    if (before === undefined) return parts.push(doc);
    const [wasOpen, isOpen] = [before, each].map(isOpenType);
    if (wasOpen && isOpen) return parts.push([" & ", wasIndented ? indent(doc) : doc]);
    if (!wasOpen && !isOpen) return parts.push(indent([" &", line, doc]));
    if (index > 1) wasIndented = true;
    return parts.push(" & ", index > 1 ? indent(doc) : doc);
  });
  return group(parts);
}

function layoutTypeLiteral({ members }: ts.TypeLiteralNode, text: string): Doc {
  if (members.length === 0) return "{}";
  const docs = members.map((member) => withComments(member, text, layoutMember(member, text)));
  return ["{", indent([hardline, join(hardline, docs)]), hardline, "}"];
}

function layoutTuple({ elements }: ts.TupleTypeNode, text: string): Doc {
  if (elements.length === 0) return "[]";
  const within = elements.length > 1 ? "item" : "argument";
  const docs = elements.map((element) => layoutType(element, text, within));
  return group(["[", indent([softline, join([",", line], docs)]), ifBreak(","), softline, "]"]);
}

function layoutLiteralType(literal: ts.LiteralTypeNode["literal"]): Doc {
  if (ts.isStringLiteral(literal)) return layoutString(literal.text);
  if (ts.isNumericLiteral(literal)) return layoutNumber(literal.text);
  if (ts.isPrefixUnaryExpression(literal) && ts.isNumericLiteral(literal.operand))
    return `${ts.tokenToString(literal.operator)}${layoutNumber(literal.operand.text)}`;
  const keyword = ts.tokenToString(literal.kind);
  if (keyword !== undefined) return keyword;
  throw new Error(`no layout for a literal of kind ${ts.SyntaxKind[literal.kind]}`);
}

/** A property of an object, without its comments. */
export function layoutMember(member: ts.TypeElement, text: string): Doc {
  if (ts.isPropertySignature(member))
    return [memberStart(member), layoutAnnotation(member, text), ";"];
  if (ts.isIndexSignatureDeclaration(member)) {
    const [key] = member.parameters;
    if (key === undefined || !ts.isIdentifier(key.name)) throw new Error("an index without a key");
    const parameter = [ts.idText(key.name), layoutAnnotation(key, text)];
    return [
      modifiers(member),
      "[",
      group([indent([softline, parameter]), softline]),
      "]",
      layoutAnnotation(member, text),
      ";",
    ];
  }
  throw new Error(`no layout for a member of kind ${ts.SyntaxKind[member.kind]}`);
}

/** `readonly name?`. */
export function memberStart(member: ts.PropertySignature | ts.PropertyDeclaration): string {
  return `${modifiers(member)}${layoutKey(member.name)}${member.questionToken ? "?" : ""}`;
}

/** `readonly `, `export `. */
export function modifiers(node: {
  readonly modifiers?: readonly ts.ModifierLike[] | undefined;
}): string {
  return (node.modifiers ?? []).map(({ kind }) => `${ts.tokenToString(kind)} `).join("");
}

/** `: Type`. */
export function layoutAnnotation(
  node: { readonly type?: ts.TypeNode | undefined },
  text: string,
): Doc {
  return node.type === undefined ? "" : [": ", layoutType(node.type, text)];
}
