/** Prose for comments: nothing in it can end the comment or start a tag of its own. */
import type { Docs } from "../../2-model/model.ts";

/** Columns that a comment's text may fill; a property's indentation and ` * ` come on top. */
const width = 96;

/** The text of a JSDoc comment, without its delimiters; `undefined` when there is nothing to say. `example` is code. */
export function jsdoc(docs: Docs, example?: string): string | undefined {
  const summary = docs.summary && asSentence(docs.summary.trim());
  const description = docs.description?.trim();
  const paragraphs = [
    summary === description ? undefined : summary,
    description,
    docs.values?.map(({ value, text }) => `- \`${JSON.stringify(value)}\`: ${text}`).join("\n"),
    docs.constraints && sentence(docs.constraints),
  ].filter((paragraph): paragraph is string => paragraph !== undefined && paragraph !== "");
  const tags = [
    docs.defaultValue === undefined
      ? undefined
      : `@defaultValue \`${JSON.stringify(docs.defaultValue)}\``,
    docs.deprecated ? "@deprecated" : undefined,
    ...(docs.links ?? []).map((link) => `@see ${link}`),
  ].filter((tag): tag is string => tag !== undefined);
  const prose = paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [""]),
    ...lines(paragraph).map(harmless),
  ]);
  const blocks = [
    prose,
    example === undefined ? [] : ["@example", "```ts", ...codeLines(example), "```"],
    tags.map(closed),
  ].filter((block) => block.length > 0);
  return blocks.length === 0 ? undefined : blocks.map((block) => block.join("\n")).join("\n\n");
}

/** Code keeps its meaning in a comment: what a comment cannot contain only occurs in strings, and is escaped there. */
function codeLines(code: string): readonly string[] {
  const escaped = code
    .replaceAll("*/", "*\\/")
    .replaceAll(/[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]/gu, (character) =>
      Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
        .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
        .join(""),
    );
  return escaped.split("\n");
}

/** A heading in a document, a sentence in a comment. */
function asSentence(text: string): string {
  return /[.!?:]$/.test(text) || text === "" ? text : `${text}.`;
}

function sentence(constraints: readonly string[]): string {
  const joined = constraints.join("; ");
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}

/** Prose in lines of at most `width` columns; tables and code keep their lines (CommonMark's blocks, roughly). */
function lines(paragraph: string): readonly string[] {
  const blocks: string[] = [];
  let isCode = false;
  for (const line of paragraph.split(/\r\n|[\n\r\u2028\u2029]/).map((raw) => raw.trimEnd())) {
    const isFence = /^\s*(```|~~~)/.test(line);
    const before = blocks.at(-1);
    const joins =
      before !== undefined &&
      before !== "" &&
      !isCode &&
      !isFence &&
      !startsBlock(line) &&
      !isKept(before);
    if (joins) blocks[blocks.length - 1] = `${before} ${line.trimStart()}`;
    else blocks.push(line);
    if (isFence) isCode = !isCode;
  }
  return blocks.flatMap(wrap);
}

/** A blank line, a list item, a table's row, a heading or a quotation: what does not go on with the line before. */
function startsBlock(line: string): boolean {
  return line === "" || /^\s*([-*+>|#]|\d+[.)])/.test(line);
}

/** A line that nothing is joined to and that is not wrapped. */
function isKept(line: string): boolean {
  return /^\s*([|#]|```|~~~)/.test(line);
}

function wrap(line: string): readonly string[] {
  if (line.length <= width || isKept(line)) return [line];
  const indent = " ".repeat(/^\s*([-*+]|\d+[.)])?\s*/.exec(line)?.[0].length ?? 0);
  const wrapped: string[] = [];
  let current = "";
  for (const word of line.split(/(?<=\S) /)) {
    if (current !== "" && current.length + 1 + word.length > width) {
      wrapped.push(current);
      current = `${indent}${word}`;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...wrapped, current];
}

/** No control characters, no end of comment, and no `@` where a tag would begin. */
function harmless(line: string): string {
  return closed(line).replace(/^(\s*)@/, "$1\\@");
}

function closed(line: string): string {
  // Invisible characters are removed first: one of them could be between the star and the slash.
  return line
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => (character === "\t" ? "  " : ""))
    .replaceAll("*/", "*\\/");
}
