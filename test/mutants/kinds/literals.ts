/** Literals emptied, or filled where they are empty; booleans turned; patterns that no longer hold a text at its ends. */
import ts from "typescript";
import type { Change, Kind } from "../Mutant.ts";
import { replaceNode } from "./replaceNode.ts";

export const literals: readonly Kind[] = [
  { name: "text", find: replaceText },
  { name: "array", find: replaceArray },
  { name: "object", find: replaceObject },
  { name: "boolean", find: replaceBoolean },
  { name: "anchor", find: leaveAnchorOut },
];

function replaceText(node: ts.Node): readonly Change[] {
  if (ts.isTemplateExpression(node)) {
    // Of a tagged template, its tag reads the parts.
    return ts.isTaggedTemplateExpression(node.parent) ? [] : [replaceNode(node, "``")];
  }
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return [];
  if (isName(node)) return [];
  return [replaceNode(node, node.text === "" ? '"mutant"' : '""')];
}

/** What a module, a property or a directive is called. */
function isName(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  return [
    ts.isImportDeclaration,
    ts.isExportDeclaration,
    ts.isElementAccessExpression,
    ts.isComputedPropertyName,
    ts.isTaggedTemplateExpression,
    ts.isExpressionStatement,
  ].some((isKind) => isKind(parent));
}

function replaceArray(node: ts.Node): readonly Change[] {
  if (!ts.isArrayLiteralExpression(node) || isTarget(node)) return [];
  return [replaceNode(node, node.elements.length === 0 ? '["mutant"]' : "[]")];
}

function replaceObject(node: ts.Node): readonly Change[] {
  if (!ts.isObjectLiteralExpression(node) || isTarget(node)) return [];
  return node.properties.length === 0 ? [] : [replaceNode(node, "{}")];
}

/** `[a, b] = …` takes apart, it makes nothing. */
function isTarget(node: ts.Expression): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

function replaceBoolean(node: ts.Node): readonly Change[] {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replaceNode(node, "false")];
  return node.kind === ts.SyntaxKind.FalseKeyword ? [replaceNode(node, "true")] : [];
}

function leaveAnchorOut(node: ts.Node): readonly Change[] {
  if (!ts.isRegularExpressionLiteral(node)) return [];
  const { text } = node;
  const ends = text.lastIndexOf("/");
  const without = (at: number): Change => replaceNode(node, text.slice(0, at) + text.slice(at + 1));
  return [
    ...(text[1] === "^" ? [without(1)] : []),
    ...(text[ends - 1] === "$" && text[ends - 2] !== "\\" ? [without(ends - 1)] : []),
  ];
}
