/** Blocks removed, and results not returned. */
import ts from "typescript";
import type { Change, Kind } from "../Mutant.ts";
import { replaceNode } from "./replaceNode.ts";

export const statements: readonly Kind[] = [
  { name: "block removed", find: removeBlock },
  { name: "return value", find: replaceReturn },
];

function removeBlock(node: ts.Node): readonly Change[] {
  if (!ts.isBlock(node) || node.statements.length === 0) return [];
  // The constructor of a derived class has to call its parent's.
  if (ts.isConstructorDeclaration(node.parent) && /\bsuper\(/.test(node.getText())) return [];
  return [replaceNode(node, "{}")];
}

function replaceReturn(node: ts.Node): readonly Change[] {
  if (!ts.isReturnStatement(node) || !node.expression) return [];
  if (node.expression.getText() === "undefined") return [];
  return [replaceNode(node.expression, "undefined")];
}
