/** Which types need no lines of their own inside brackets. */
import { ts } from "#ts-morph";

export function isHugged(type: ts.TypeNode): boolean {
  if (ts.isTypeReferenceNode(type)) return type.typeArguments === undefined;
  if (ts.isUnionTypeNode(type)) return isHuggedUnion(type);
  return ts.isTypeLiteralNode(type) || ts.isTokenKind(type.kind);
}

/** One object or name, and otherwise nothing: `{ … } | null`. */
export function isHuggedUnion({ types }: ts.UnionTypeNode): boolean {
  const first = types.find((type) => isOpenType(type) || ts.isTypeReferenceNode(type));
  return first !== undefined && types.every((type) => type === first || isNothing(type));
}

export function isOpenType(type: ts.TypeNode): boolean {
  if (ts.isParenthesizedTypeNode(type)) return isOpenType(type.type);
  return ts.isTypeLiteralNode(type) || ts.isMappedTypeNode(type);
}

function isNothing(type: ts.TypeNode): boolean {
  if (ts.isLiteralTypeNode(type)) return type.literal.kind === ts.SyntaxKind.NullKeyword;
  return type.kind === ts.SyntaxKind.VoidKeyword;
}
