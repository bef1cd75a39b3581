/** A class: its members one by one, since a large API's has thousands. */
import { ts } from "#ts-morph";
import { commentLines } from "./layoutComment.ts";
import { layoutParent } from "./layoutParent.ts";
import { layoutFunction } from "./layoutStatement.ts";
import { layoutKey } from "./layoutString.ts";
import { modifiers } from "./layoutType.ts";
import { render, type Doc } from "./render.ts";

export function layoutClass(statement: ts.ClassDeclaration, text: string): string {
  const name = `${modifiers(statement)}class ${statement.name ? ts.idText(statement.name) : ""}`;
  const [parent] = (statement.heritageClauses ?? []).flatMap(({ types }) => types);
  const heritage = parent ? [" extends ", layoutParent(parent, text)] : "";
  const members = statement.members.map((member) =>
    [...commentLines(member, text), render(layoutClassMember(member, text), 2)]
      .map((each) => `  ${each}`)
      .join("\n"),
  );
  return `${render([name, heritage, " {"], 0)}\n${members.join("\n\n")}\n}`;
}

function layoutClassMember(member: ts.ClassElement, text: string): Doc {
  if (ts.isConstructorDeclaration(member)) return ["constructor", layoutFunction(member, text)];
  if (ts.isMethodDeclaration(member))
    return [`${modifiers(member)}${layoutKey(member.name)}`, layoutFunction(member, text)];
  throw new Error(`no layout for a member of kind ${ts.SyntaxKind[member.kind]}`);
}
