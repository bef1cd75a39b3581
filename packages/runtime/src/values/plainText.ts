/** Foreign text (of a server, of a file's name), made safe for a terminal and a log. */

/** Terminal escapes: CSI and OSC sequences and others (ECMA-48), in their 7-bit and 8-bit form. */
const escapeSequences =
  /(?:\x1b\[|\x9b)[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]?|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[\x20-\x2f]*[\x30-\x7e]?/g;

/** Control characters except white space, marks of text direction (UAX #9), invisible characters, lone surrogates. */
const invisible =
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** On one line, without anything that moves the cursor, colours the terminal or changes the text direction. */
export function plainText(text: string): string {
  return text
    .replace(escapeSequences, "")
    .replace(invisible, "")
    .replace(/[\s\x85]+/g, " ")
    .trim();
}

/** A file's name, safe for a terminal: all visible characters stay, spaces included. */
export function plainName(name: string): string {
  const shown = name.replace(escapeSequences, "").replace(/[\n-\r\u0085\u2028\u2029]/g, "?");
  return shortened(shown.replace(invisible, ""), longestName);
}

/** In characters; systems allow paths of at most 4096 bytes. */
const longestName = 1000;

/** The beginning of a text; surrogate pairs are not split. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…`;
}
