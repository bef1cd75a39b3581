/** How a text looks once a URL, JSON, XML, a form or base64 carries it. */

/**
 * A pattern that finds `text` however its characters are escaped, each by itself: percent encoding (also more than once),
 * JSON's escapes (also more than once), XML's and HTML's, a form's `+`.
 */
export function escapedPattern(text: string): string {
  return Array.from(text, characterPattern).join("");
}

const shortEscapes: Readonly<Record<string, string>> = {
  "\n": "n",
  "\r": "r",
  "\t": "t",
  "\b": "b",
  "\f": "f",
};

const entities: Readonly<Record<string, string>> = {
  "<": "lt",
  ">": "gt",
  '"': "quot",
  "'": "apos",
};

function characterPattern(character: string): string {
  if (/^[A-Za-z\d]$/.test(character)) return character;
  const code = character.codePointAt(0)!;
  const forms = [
    escaped(character),
    percentPattern(character),
    `\\\\+u${Array.from({ length: character.length }, (_, at) => hexPattern(character.charCodeAt(at), 4)).join("\\\\+u")}`,
    `&(?:amp;)*#(?:0*${code}|[xX]0*${hexPattern(code, 1)});`,
  ];
  if (character in shortEscapes) forms.push(`\\\\+${shortEscapes[character]!}`);
  if (/["/']/.test(character)) forms.push(`\\\\+${character}`);
  if (character === "\\") forms.push("\\\\{2}");
  if (character === "&") forms.push("&(?:amp;)+");
  if (character in entities) forms.push(`&(?:amp;)*${entities[character]!};`);
  if (character === " ") forms.push("\\+");
  // The longest first: an escaped character may begin as the plain one does.
  return `(?:${forms.reverse().join("|")})`;
}

function percentPattern(character: string): string {
  const bytes = new TextEncoder().encode(character);
  return Array.from(bytes, (byte) => `%(?:25)*${hexPattern(byte, 2)}`).join("");
}

/** A number in hex, in upper or lower case. */
function hexPattern(code: number, digits: number): string {
  return code
    .toString(16)
    .padStart(digits, "0")
    .replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
}

/** Fewer letters of base64 say too little to be found. */
const shortestBase64 = 5;

/**
 * What of `text` can be found in base64 of anything that holds it, in either alphabet. Its letters depend on how many bytes
 * stand before: three ways.
 */
export function base64Patterns(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  return [0, 1, 2].flatMap((before) => {
    const shifted = new Uint8Array(before + bytes.length);
    shifted.set(bytes, before);
    const letters = btoa(String.fromCharCode(...shifted.subarray(0, 4096)));
    const core = letters.slice(Math.ceil((before * 8) / 6), Math.floor((shifted.length * 8) / 6));
    if (core.length < shortestBase64) return [];
    return core.replace(/[+/]/g, (letter) =>
      letter === "+" ? "(?:[+-]|%(?:25)*2[bB])" : "(?:\\\\*/|_|%(?:25)*2[fF])",
    );
  });
}
