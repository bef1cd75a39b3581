/** Conditions that always or never hold, comparisons negated, and their bounds moved. */
import ts from "typescript";
import type { Kind } from "../Mutant.ts";
import { replaceNode } from "./replaceNode.ts";

const negations = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
  [ts.SyntaxKind.LessThanToken, ">="],
  [ts.SyntaxKind.LessThanEqualsToken, ">"],
  [ts.SyntaxKind.GreaterThanToken, "<="],
  [ts.SyntaxKind.GreaterThanEqualsToken, "<"],
]);

const bounds = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
]);

export const conditions: readonly Kind[] = [
  { name: "condition true", find: (node) => replaceCondition(node, "true") },
  { name: "condition false", find: (node) => replaceCondition(node, "false") },
  { name: "negation removed", find: removeNegation },
  { name: "comparison negated", find: (node, source) => replaceOperator(node, source, negations) },
  { name: "boundary", find: (node, source) => replaceOperator(node, source, bounds) },
];

function replaceCondition(node: ts.Node, value: string): ReturnType<Kind["find"]> {
  if (ts.isIfStatement(node)) return [replaceNode(node.expression, value)];
  if (ts.isConditionalExpression(node)) return [replaceNode(node.condition, value)];
  // A loop that always goes on says nothing: any test would notice it, by its time alone.
  if (value === "true") return [];
  if (ts.isWhileStatement(node) || ts.isDoStatement(node))
    return [replaceNode(node.expression, value)];
  if (ts.isForStatement(node) && node.condition) return [replaceNode(node.condition, value)];
  return [];
}

function removeNegation(node: ts.Node): ReturnType<Kind["find"]> {
  if (!ts.isPrefixUnaryExpression(node)) return [];
  if (node.operator !== ts.SyntaxKind.ExclamationToken) return [];
  return [replaceNode(node, node.operand.getText())];
}

/** The operator of a binary expression by another one. */
export function replaceOperator(
  node: ts.Node,
  source: ts.SourceFile,
  others: ReadonlyMap<ts.SyntaxKind, string>,
): ReturnType<Kind["find"]> {
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  const other = others.get(kind);
  if (other === undefined) return [];
  return [
    { start: node.operatorToken.getStart(source), end: node.operatorToken.end, replacement: other },
  ];
}
