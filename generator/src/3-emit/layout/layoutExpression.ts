/** Values in prettier's style: literals, calls, and what generated functions consist of. */
import { builders } from "prettier/doc";
import { ts } from "#ts-morph";
import { layoutAssignment } from "./layoutAssignment.ts";
import { isNumbers, layoutArguments } from "./layoutArguments.ts";
import { layoutKey, layoutNumber, layoutString } from "./layoutString.ts";
import { layoutType, layoutTypeArguments } from "./layoutType.ts";
import type { Doc } from "./render.ts";

const { fill, group, ifBreak, indent, join, line, softline } = builders;

/** The expression; `text` is its file. */
export function layoutExpression(expression: ts.Expression, text: string): Doc {
  if (ts.isIdentifier(expression)) return ts.idText(expression);
  if (ts.isStringLiteral(expression)) return layoutString(expression.text);
  if (ts.isNumericLiteral(expression)) return layoutNumber(expression.text);
  if (ts.isObjectLiteralExpression(expression)) return layoutObject(expression, text);
  if (ts.isArrayLiteralExpression(expression)) return layoutArray(expression, text);
  if (ts.isCallExpression(expression)) return layoutCall(expression, text);
  if (ts.isNewExpression(expression)) return ["new ", layoutCall(expression, text)];
  if (ts.isPropertyAccessExpression(expression))
    return [layoutExpression(expression.expression, text), ".", expression.name.text];
  return layoutOtherExpression(expression, text);
}

function layoutOtherExpression(expression: ts.Expression, text: string): Doc {
  if (ts.isPrefixUnaryExpression(expression)) {
    const operator = ts.tokenToString(expression.operator) ?? "";
    return [operator, layoutExpression(expression.operand, text)];
  }
  if (ts.isAwaitExpression(expression))
    return ["await ", layoutExpression(expression.expression, text)];
  if (ts.isBigIntLiteral(expression)) return expression.text;
  if (ts.isMetaProperty(expression)) return `import.${ts.idText(expression.name)}`;
  if (ts.isAsExpression(expression))
    return [
      layoutExpression(expression.expression, text),
      " as ",
      layoutType(expression.type, text),
    ];
  if (ts.isArrowFunction(expression)) return layoutArrow(expression, text);
  if (ts.isBinaryExpression(expression)) {
    const { left, operatorToken, right } = expression;
    const operator = ` ${ts.tokenToString(operatorToken.kind)}`;
    const doc = layoutExpression(right, text);
    if (operator === " =")
      return layoutAssignment({ left: layoutExpression(left, text), operator, right, doc });
  }
  const keyword = ts.tokenToString(expression.kind);
  if (keyword !== undefined) return keyword;
  throw new Error(`no layout for an expression of kind ${ts.SyntaxKind[expression.kind]}`);
}

function layoutCall(call: ts.CallExpression | ts.NewExpression, text: string): Doc {
  const passed = call.arguments ?? ts.factory.createNodeArray();
  const given = passed.map((argument) => layoutExpression(argument, text));
  return [
    layoutExpression(call.expression, text),
    layoutTypeArguments(call.typeArguments, text),
    layoutArguments(passed, given),
  ];
}

/** An object whose text begins with a line break keeps it. */
function layoutObject({ properties }: ts.ObjectLiteralExpression, text: string): Doc {
  const [first] = properties;
  if (first === undefined) return "{}";
  const docs = properties.map((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return ts.idText(property.name);
    if (!ts.isPropertyAssignment(property))
      throw new Error(`no layout for a property of kind ${ts.SyntaxKind[property.kind]}`);
    const { name, initializer: right } = property;
    const doc = layoutExpression(right, text);
    return layoutAssignment({ left: layoutKey(name), operator: ":", right, doc });
  });
  const shouldBreak = /^\s*\n/.test(text.slice(first.pos, first.end));
  const content = indent([line, join([",", line], docs)]);
  return group(["{", content, ifBreak(","), line, "}"], { shouldBreak });
}

function layoutArray({ elements }: ts.ArrayLiteralExpression, text: string): Doc {
  if (elements.length === 0) return "[]";
  const docs = elements.map((element) => layoutExpression(element, text));
  const content = isNumbers(elements)
    ? fill(docs.flatMap((doc, index) => (index + 1 < docs.length ? [[doc, ","], line] : [doc])))
    : join([",", line], docs);
  const shouldBreak = elements.length > 1 && elements.every((each) => isLike(each, elements[0]));
  return group(["[", indent([softline, content]), ifBreak(","), softline, "]"], { shouldBreak });
}

/** Objects, or arrays, of several elements each: each has its own line. */
function isLike(element: ts.Expression, first: ts.Expression | undefined): boolean {
  if (element.kind !== first?.kind) return false;
  if (ts.isObjectLiteralExpression(element)) return element.properties.length > 1;
  return ts.isArrayLiteralExpression(element) && element.elements.length > 1;
}

function layoutArrow({ parameters, body }: ts.ArrowFunction, text: string): Doc {
  if (parameters.length > 0 || ts.isBlock(body)) throw new Error("no layout for such a function");
  const doc = layoutExpression(body, text);
  return ts.isArrayLiteralExpression(body)
    ? group(["() => ", doc])
    : group(["() =>", group(indent([line, doc]))]);
}
