/** Percent-encoding by RFC 3986 and RFC 6570, and the one spelling of what may be spelled in several ways. */

export interface PercentOptions {
  /** Reserved characters and what is encoded already stand as they are (RFC 6570 §3.2.3). */
  readonly allowReserved?: boolean;
}

const unreserved = /[A-Za-z0-9\-._~]/;
/** RFC 3986 §2.2. A `#` would end the query. */
const reserved = /[:/?[\]@!$&'()*+,;=]/;

export function percentEncoded(
  text: string,
  { allowReserved = false }: PercentOptions = {},
): string {
  const pieces = allowReserved ? text.split(/(%[0-9A-Fa-f]{2})/) : [text];
  return pieces
    .map((piece, index) => (index % 2 === 1 ? piece : encoded(piece, allowReserved)))
    .join("");
}

function encoded(text: string, allowReserved: boolean): string {
  return [...text]
    .map((character) => {
      if (unreserved.test(character)) return character;
      if (allowReserved && reserved.test(character)) return character;
      return bytesOf(character);
    })
    .join("");
}

function bytesOf(character: string): string {
  return [...Buffer.from(character, "utf8")]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}

/**
 * Two spellings that mean the same become one (RFC 3986 §6.2.2): upper-case digits, nothing encoded that need not be. Brackets and
 * what else no reader of a URL takes for a delimiter are encoded.
 */
export function normalSpelling(text: string): string {
  return text
    .replaceAll(/%[0-9A-Fa-f]{2}/g, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return unreserved.test(character) ? character : code.toUpperCase();
    })
    .replaceAll(/[[\]|"<>^`{}\\ ]|[^\x21-\x7E]/gu, bytesOf);
}
