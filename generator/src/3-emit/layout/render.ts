/**
 * Prettier's own layout of documents (https://github.com/prettier/prettier/blob/main/commands.md), without its parsers: the
 * syntax trees are at hand here, and a parser takes longer than all else.
 */
import { builders, printer } from "prettier/doc";

export type Doc = builders.Doc;

/** Columns of a line, as in the repository's own style. */
export const printWidth = 100;

/** The text of a document that starts after this many columns of indentation, which are already printed. */
export function render(doc: Doc, indentation: number): string {
  const flat = flatText(doc);
  if (flat !== undefined && isAscii.test(flat) && indentation + flat.length <= printWidth)
    return flat;
  const { formatted } = printer.printDocToString(
    [" ".repeat(indentation), builders.align(indentation, doc)],
    { printWidth, tabWidth: 2 },
  );
  return formatted.slice(indentation);
}

/** One column for each character: all others are prettier's to measure. */
const isAscii = /^[\x20-\x7e]*$/;

/** The document on one line; `undefined` if it requires several. */
export function flatText(doc: Doc): string | undefined {
  if (typeof doc === "string") return doc;
  if (Array.isArray(doc)) return flatTexts(doc);
  switch (doc.type) {
    case "group":
      return doc.break || doc.expandedStates ? undefined : flatText(doc.contents);
    case "indent":
    case "align":
      return flatText(doc.contents);
    case "indent-if-break":
      return flatText((doc as unknown as builders.Indent).contents);
    case "if-break":
      return flatText(doc.flatContents);
    case "fill":
      return flatTexts(doc.parts);
    case "line":
      if ("hard" in doc && doc.hard) return undefined;
      return "soft" in doc && doc.soft ? "" : " ";
    default:
      return undefined;
  }
}

function flatTexts(docs: readonly Doc[]): string | undefined {
  let text = "";
  for (const doc of docs) {
    const part = flatText(doc);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}
