/** Pieces of Markdown: a document's prose in them can neither run, link nor break out. */

/** A block of code. */
export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** Prose of a document in Markdown: no HTML, no links that run scripts, no fences that break out. */
export function prose(text: string): string {
  const line = oneLine(text);
  const isPaired = line.split("`").length % 2 === 1;
  return line.replaceAll(isPaired ? /[<>[\]{}]/g : /[<>[\]`{}]/g, (character) => `\\${character}`);
}

/** Prose in a cell of a table. */
export function cell(text: string): string {
  return prose(text).replaceAll("|", "\\|");
}

/** A few words as code; in a cell too. */
export function code(text: string): string {
  return `\`${oneLine(text).replaceAll(/[`|]/g, "")}\``;
}

/** A table with a line for each row of cells. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
}
