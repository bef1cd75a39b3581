/** A few statements as an example shows them, in the style of the files. */
import { ts } from "#ts-morph";
import { layoutStatement } from "./layoutStatement.ts";
import { render } from "./render.ts";

/** A comment within a class begins so many columns in. */
const indentation = 5;

/** The statements below one another. What needs no layout, since nothing in it can be broken, stays as it is. */
export function layoutCode(statements: readonly string[]): string {
  return statements.map(layoutOne).join("\n");
}

function layoutOne(text: string): string {
  const source = ts.createSourceFile("example.ts", text, ts.ScriptTarget.Latest);
  const [statement, ...others] = source.statements;
  if (statement === undefined || others.length > 0)
    throw new Error(`an example's statement is something else: ${text}`);
  if (ts.isForOfStatement(statement)) return text;
  return render(layoutStatement(statement, text), indentation).replaceAll(
    `\n${" ".repeat(indentation)}`,
    "\n",
  );
}
