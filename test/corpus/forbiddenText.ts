/** What a generated package must not hold, though it would compile. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** `path:line what` for each `any`, and each comment that silences the compiler. */
export function forbiddenText(folder: string): readonly string[] {
  return readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => {
      const text = readFileSync(join(folder, "src", path), "utf8");
      return findForbidden(path, text);
    });
}

function findForbidden(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const at = (position: number): string =>
    `${path}:${source.getLineAndCharacterOfPosition(position).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${at(node.pos)} any`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const { index, 0: word } of text.matchAll(/^\s*(\/\/|\*|\/\*)\s*@ts-\w+/gm))
    found.push(`${at(index)} ${word.trim()}`);
  return found;
}
