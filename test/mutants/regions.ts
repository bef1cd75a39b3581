/** The parts of a program that run or do not run: bodies of functions, blocks, and what a condition leads to. */
import ts from "typescript";

export interface Region {
  readonly start: number;
  readonly end: number;
  /** An expression has to be wrapped to be noticed; a block takes another statement. */
  readonly expression: boolean;
}

export function findRegions(file: string, text: string): readonly Region[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const regions: Region[] = [];
  const visit = (node: ts.Node): void => {
    for (const part of conditionalParts(node))
      regions.push({ start: part.getStart(), end: part.end, expression: true });
    if (ts.isBlock(node))
      regions.push({ start: node.getStart(), end: node.end, expression: false });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return regions;
}

function conditionalParts(node: ts.Node): readonly ts.Expression[] {
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return [node.body];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isBinaryExpression(node) && isLogical(node.operatorToken.kind)) return [node.right];
  return [];
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return [
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
  ].includes(kind);
}

/** The innermost region around a place; none for what runs when the module is loaded. */
export function regionAround(regions: readonly Region[], offset: number): Region | undefined {
  return regions
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((left, right) => left.end - left.start - (right.end - right.start))[0];
}
