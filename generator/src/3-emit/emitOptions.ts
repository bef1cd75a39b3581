/** What the constructor takes: an interface, or, where credentials go together, a type made of several. */
import type { Api, CredentialGroup } from "../2-model/model.ts";
import { identifier } from "./print/identifier.ts";
import { jsdoc } from "./print/jsdoc.ts";
import type { SourceFile } from "./print/SourceFile.ts";
import { memberTexts } from "./print/typeText.ts";

export function emitOptions(api: Api, file: SourceFile): void {
  const { className, optionsName, loose, groups, choices } = api.client;
  const isWhole = choices.length === 0;
  const constructed = `\`new ${className}()\``;
  file.add({
    kind: "interface",
    name: identifier(loose.name),
    parents: [file.importType("@lading/runtime", "ClientOptions")],
    members: memberTexts({ kind: "object", properties: loose.properties }, file),
    docs: `Options of ${constructed}${isWhole ? "" : " that can each be left out"}.`,
  });
  if (isWhole) return;
  for (const group of groups) emitGroup(group, file);
  const allOrNone = file.importType("@lading/runtime", "AllOrNone");
  const chosen = choices.map((ways) => `${allOrNone}<${ways.map(wayText).join(" | ")}>`);
  file.add({
    kind: "type",
    name: identifier(optionsName),
    type: [identifier(loose.name), ...chosen].join(" & "),
    docs: `Options of ${constructed}. Pass credentials that belong together as a whole, or leave them to the environment.`,
  });
}

function emitGroup({ name, shape, docs }: CredentialGroup, file: SourceFile): void {
  file.add({
    kind: "interface",
    name: identifier(name),
    members: memberTexts(shape, file),
    docs: jsdoc(docs),
  });
}

/** Several groups at once are one object. */
function wayText(names: readonly string[], _index: number, ways: readonly unknown[]): string {
  const text = names.map((name) => identifier(name)).join(" & ");
  return names.length > 1 && ways.length > 1 ? `(${text})` : text;
}
