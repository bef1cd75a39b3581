/** The right side of `=` or `:`: on the same line if it can be broken, else on the next. */
import { builders } from "prettier/doc";
import { ts } from "#ts-morph";
import { layoutString } from "./layoutString.ts";
import { printWidth, type Doc } from "./render.ts";

const { group, indent, indentIfBreak, line, lineSuffixBoundary } = builders;

interface Assignment {
  readonly left: Doc;
  /** ` =` or `:`. */
  readonly operator: string;
  readonly right: ts.Expression;
  /** Layout of `right`. */
  readonly doc: Doc;
}

export function layoutAssignment({ left, operator, right, doc }: Assignment): Doc {
  const start = [group(left), operator];
  // A line break after a key of four letters moves the value by two columns.
  if (typeof left === "string" && operator === ":" && left.length < 5)
    return group([start, " ", doc]);
  if (ts.isStringLiteral(right) || isMemberChain(right) || isPoorlyBreakable(right))
    return group([start, group(indent([line, doc]))]);
  const id = Symbol("assignment");
  return group([
    start,
    group(indent(line), { id }),
    lineSuffixBoundary,
    indentIfBreak(doc, { groupId: id }),
  ]);
}

/** `a.b.c`. */
function isMemberChain(expression: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(expression)) return false;
  return ts.isIdentifier(expression.expression) || isMemberChain(expression.expression);
}

/** A call whose brackets are never broken: no argument, or a short one. */
function isPoorlyBreakable(expression: ts.Expression): boolean {
  if (!ts.isCallExpression(expression)) return false;
  const [only, ...others] = expression.arguments;
  if (others.length > 0 || (only !== undefined && !isShort(only))) return false;
  const { expression: callee } = expression;
  return (
    ts.isIdentifier(callee) ||
    isMemberChain(callee) ||
    (ts.isPropertyAccessExpression(callee) && isPoorlyBreakable(callee.expression))
  );
}

function isShort(argument: ts.Expression): boolean {
  const most = printWidth / 4;
  if (ts.isIdentifier(argument)) return ts.idText(argument).length <= most;
  if (ts.isStringLiteral(argument)) return layoutString(argument.text).length <= most;
  if (ts.isPrefixUnaryExpression(argument)) return isShort(argument.operand);
  if (ts.isCallExpression(argument))
    return (
      argument.arguments.length === 0 &&
      ts.isIdentifier(argument.expression) &&
      ts.idText(argument.expression).length <= most - 2
    );
  return ts.isNumericLiteral(argument) || isKeyword.has(argument.kind);
}

const isKeyword: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ThisKeyword,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
]);
