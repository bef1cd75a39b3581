/** A method of an array, a text or `Math` by one that is easily taken for it, or left out. */
import ts from "typescript";
import type { Change, Kind } from "../Mutant.ts";
import { replaceNode } from "./replaceNode.ts";

const others: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  startsWith: "endsWith",
  endsWith: "startsWith",
  toLowerCase: "toUpperCase",
  toUpperCase: "toLowerCase",
  trimStart: "trimEnd",
  trimEnd: "trimStart",
  indexOf: "lastIndexOf",
  lastIndexOf: "indexOf",
  find: "findLast",
  findLast: "find",
  push: "unshift",
  unshift: "push",
  shift: "pop",
  pop: "shift",
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
};

const needless: ReadonlySet<string> = new Set([
  "filter",
  "slice",
  "sort",
  "toSorted",
  "reverse",
  "toReversed",
  "trim",
  "flat",
  "replace",
  "replaceAll",
  "normalize",
]);

export const methods: readonly Kind[] = [
  { name: "method swapped", find: swapMethod },
  { name: "method left out", find: leaveMethodOut },
];

function swapMethod(node: ts.Node): readonly Change[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { name } = node.expression;
  const other = Object.hasOwn(others, name.text) ? others[name.text] : undefined;
  return other === undefined ? [] : [replaceNode(name, other)];
}

function leaveMethodOut(node: ts.Node): readonly Change[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression, questionDotToken } = node.expression;
  if (questionDotToken || !needless.has(name.text)) return [];
  return [replaceNode(node, expression.getText())];
}
