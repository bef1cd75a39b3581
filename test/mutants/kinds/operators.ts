/** Logical and arithmetic operators, and optional chaining. */
import ts from "typescript";
import type { Change, Kind } from "../Mutant.ts";
import { replaceOperator } from "./conditions.ts";
import { replaceNode } from "./replaceNode.ts";

const logical = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.AmpersandAmpersandToken, "||"],
  [ts.SyntaxKind.BarBarToken, "&&"],
  [ts.SyntaxKind.QuestionQuestionToken, "&&"],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, "="],
]);

const arithmetic = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusToken, "-"],
  [ts.SyntaxKind.MinusToken, "+"],
  [ts.SyntaxKind.AsteriskToken, "/"],
  [ts.SyntaxKind.AsteriskAsteriskToken, "*"],
  [ts.SyntaxKind.SlashToken, "*"],
  [ts.SyntaxKind.PercentToken, "*"],
  [ts.SyntaxKind.PlusEqualsToken, "-="],
  [ts.SyntaxKind.MinusEqualsToken, "+="],
  [ts.SyntaxKind.AsteriskEqualsToken, "/="],
]);

const unary = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusPlusToken, "--"],
  [ts.SyntaxKind.MinusMinusToken, "++"],
  [ts.SyntaxKind.MinusToken, "+"],
]);

export const operators: readonly Kind[] = [
  { name: "logical operator", find: (node, source) => replaceOperator(node, source, logical) },
  { name: "arithmetic", find: replaceArithmetic },
  { name: "optional chaining", find: replaceChain },
];

function replaceArithmetic(node: ts.Node, source: ts.SourceFile): readonly Change[] {
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const other = unary.get(node.operator);
    if (other === undefined) return [];
    const operand = node.operand.getText();
    return [
      replaceNode(node, ts.isPrefixUnaryExpression(node) ? other + operand : operand + other),
    ];
  }
  // Texts are joined by the sign that adds numbers; there is no taking them away.
  if (ts.isBinaryExpression(node) && [node.left, node.right].some(isText)) return [];
  return replaceOperator(node, source, arithmetic);
}

function isText(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function replaceChain(node: ts.Node): readonly Change[] {
  const link =
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node)
      ? node.questionDotToken
      : undefined;
  if (!link) return [];
  return [replaceNode(link, ts.isPropertyAccessExpression(node) ? "." : "")];
}
