/** How a text looks inside a URL, JSON, XML, a form or base64. */

/**
 * A pattern that finds `text`, however each of its characters is escaped: percent encoding (also more than once),
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
  // The longest first: an escaped character may begin like the plain one.
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

/** Fewer characters of base64 are found in any text. */
const shortestBase64 = 5;

/**
 * The part of `text` that is certain in the base64 of any content that contains it, in both alphabets. It depends on how many
 * bytes precede the text: three patterns.
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
