/** A statement of a generated file as `prettier` would write it, printed from its syntax tree. */
import { ts } from "#ts-morph";
import { layoutClass } from "./layoutClass.ts";
import { commentLines } from "./layoutComment.ts";
import { layoutInterface } from "./layoutInterface.ts";
import { layoutStatement } from "./layoutStatement.ts";
import { render } from "./render.ts";

/** The statement with its comments. `text` is what it was parsed from; for one that was made, anything. */
export function layoutSource(statement: ts.Statement, text: string): string {
  return [...commentLines(statement, text), statementText(statement, text)].join("\n");
}

function statementText(statement: ts.Statement, text: string): string {
  if (ts.isInterfaceDeclaration(statement)) return layoutInterface(statement, text);
  if (ts.isClassDeclaration(statement)) return layoutClass(statement, text);
  return render(layoutStatement(statement, text), 0);
}
