/** An interface: its members line by line, each with its comments, since a large API's are a hundred thousand. */
import { builders } from "prettier/doc";
import { ts } from "#ts-morph";
import { commentLines } from "./layoutComment.ts";
import { layoutParent } from "./layoutParent.ts";
import { layoutMember, memberStart, modifiers } from "./layoutType.ts";
import { render, type Doc } from "./render.ts";

const { group, indent, join, line } = builders;

export function layoutInterface(statement: ts.InterfaceDeclaration, text: string): string {
  const start = render([interfaceStart(statement, text), " {"], 0);
  return statement.members.length === 0
    ? `${start}}`
    : `${start}\n${layoutMembers(statement.members, text, 2)}\n}`;
}

function interfaceStart(statement: ts.InterfaceDeclaration, text: string): Doc {
  const start = `${modifiers(statement)}interface ${ts.idText(statement.name)}`;
  const parents = (statement.heritageClauses ?? []).flatMap(({ types }) => types);
  const docs = parents.map((parent) => layoutParent(parent, text));
  if (docs.length < 2) return [start, docs.map((doc) => [" extends ", doc])];
  return group([start, indent([line, "extends", group(indent([line, join([",", line], docs)]))])]);
}

function layoutMembers(
  members: readonly ts.TypeElement[],
  text: string,
  indentation: number,
): string {
  const space = " ".repeat(indentation);
  return members
    .map((member) => {
      const lines = [...commentLines(member, text), memberText(member, text, indentation)];
      return lines.map((each) => (each === "" ? "" : space + each)).join("\n");
    })
    .join("\n");
}

/** An object starts on the same line, so no layout has to be chosen. */
function memberText(member: ts.TypeElement, text: string, indentation: number): string {
  if (ts.isPropertySignature(member) && member.type && ts.isTypeLiteralNode(member.type)) {
    const start = `${memberStart(member)}: {`;
    const { members } = member.type;
    if (members.length === 0) return `${start}};`;
    const inside = layoutMembers(members, text, indentation + 2);
    return `${start}\n${inside}\n${" ".repeat(indentation)}};`;
  }
  return render(layoutMember(member, text), indentation);
}
