import { ts } from "#ts-morph";
import { layoutExpression } from "./layoutExpression.ts";
import { layoutTypeArguments } from "./layoutType.ts";
import type { Doc } from "./render.ts";

/** `Base<Options>`. */
export function layoutParent(parent: ts.ExpressionWithTypeArguments, text: string): Doc {
  return [
    layoutExpression(parent.expression, text),
    layoutTypeArguments(parent.typeArguments, text),
  ];
}
