/** The arguments of a call: on one line, or the last one opened there, or each on a line of its own. */
import { builders, utils } from "prettier/doc";
import { ts } from "#ts-morph";
import type { Doc } from "./render.ts";

const { breakParent, conditionalGroup, group, ifBreak, indent, join, line, softline } = builders;

/** `docs` are the layouts of the expressions, one by one. */
export function layoutArguments(expressions: readonly ts.Expression[], docs: Doc[]): Doc {
  if (docs.length === 0) return "()";
  const breaks = docs.map((doc) => utils.willBreak(doc));
  const [last] = docs.slice(-1);
  if (!opensLast(expressions) || last === undefined)
    return group(["(", indent([softline, join([",", line], docs)]), ifBreak(","), softline, ")"], {
      shouldBreak: breaks.includes(true),
    });
  const apart = group(["(", indent([line, join([",", line], docs), ","]), line, ")"], {
    shouldBreak: true,
  });
  const others = docs.slice(0, -1);
  if (breaks.slice(0, -1).includes(true)) return apart;
  const before = others.flatMap((doc) => [doc, ", "]);
  return [
    breaks.includes(true) ? breakParent : "",
    conditionalGroup([
      ["(", ...before, last, ")"],
      ["(", ...before, group(last, { shouldBreak: true }), ")"],
      apart,
    ]),
  ];
}

/** Can the last argument's brackets be directly inside the call's? */
function opensLast(expressions: readonly ts.Expression[]): boolean {
  const [before, last] =
    expressions.length > 1 ? expressions.slice(-2) : [undefined, ...expressions];
  if (last === undefined || !canOpen(last) || before?.kind === last.kind) return false;
  return !(expressions.length > 1 && ts.isArrayLiteralExpression(last) && isNumbers(last.elements));
}

function canOpen(expression: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(expression)) return expression.properties.length > 0;
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.length > 0;
  if (!ts.isArrowFunction(expression)) return false;
  const { body } = expression;
  return (
    ts.isObjectLiteralExpression(body) ||
    ts.isArrayLiteralExpression(body) ||
    ts.isCallExpression(body)
  );
}

/** Numbers fill the lines. */
export function isNumbers(elements: readonly ts.Expression[]): boolean {
  return (
    elements.length > 1 &&
    elements.every(
      (each) =>
        ts.isNumericLiteral(each) ||
        (ts.isPrefixUnaryExpression(each) && ts.isNumericLiteral(each.operand)),
    )
  );
}
