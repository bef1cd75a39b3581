/** Decodes a body by its byte order mark, else by the charset of its Content-Type, else as UTF-8. */

const charsetParameter = /;\s*charset\s*=\s*("[^"]*"|[^;]*)/i;

/** `Text/HTML; Charset="Shift_JIS"` → `shift_jis`; `undefined` if there is none. */
function charsetOf(contentType: string): string | undefined {
  const named = charsetParameter.exec(contentType)?.[1];
  // Some servers send quotes of the wrong kind.
  return named?.replace(/["']/g, "").trim().toLowerCase() || undefined;
}

/** The charset, if this platform cannot decode it. */
export function unknownCharset(contentType: string): string | undefined {
  const charset = charsetOf(contentType);
  return charset !== undefined && decoderOf(charset) === undefined ? charset : undefined;
}

/** A body as text. An unknown charset is decoded as UTF-8; `unknownCharset` detects that. */
export function decodedText(bytes: Uint8Array, contentType: string): string {
  const decoder = textDecoder(contentType, bytes);
  return corrected(decoder.decode(bytes), decoder);
}

/** Decodes text that arrives piece by piece; `first` is the first piece. */
export function pieceDecoder(
  contentType: string,
  first: Uint8Array,
): (piece: Uint8Array | undefined) => string {
  const decoder = textDecoder(contentType, first);
  // Without `stream`, platforms decode several times as fast. It is needed for a byte order mark and for characters that are cut.
  const whole = decoder.encoding === "utf-8" && new TextDecoder("utf-8", { ignoreBOM: true });
  let isBetweenCharacters = false;
  return (piece) => {
    const endsInAscii = (piece?.at(-1) ?? 0xff) < 0x80;
    if (whole && piece && isBetweenCharacters && endsInAscii) return whole.decode(piece);
    isBetweenCharacters = endsInAscii;
    return corrected(piece ? decoder.decode(piece, { stream: true }) : decoder.decode(), decoder);
  };
}

/** Text without a charset, or in UTF-8: platforms decode these themselves. */
export function isUtf8(contentType: string): boolean {
  const charset = charsetOf(contentType);
  return charset === undefined || charset === "utf-8" || charset === "utf8";
}

/** The same Content-Type with another charset. */
export function asUtf8(contentType: string): string {
  return contentType.replace(charsetParameter, ";charset=utf-8");
}

/** The byte order mark comes first (https://encoding.spec.whatwg.org/#decode), and is not part of the text. */
function textDecoder(contentType: string, [first, second]: Uint8Array): TextDecoder {
  const isMarked = (one: number, other: number): boolean => first === one && second === other;
  if (isMarked(0xff, 0xfe)) return new TextDecoder("utf-16le");
  if (isMarked(0xfe, 0xff)) return new TextDecoder("utf-16be");
  if (isMarked(0xef, 0xbb)) return new TextDecoder();
  return decoderOf(charsetOf(contentType) ?? "utf-8") ?? new TextDecoder();
}

function decoderOf(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}

/** The characters of Windows-1252 from 0x80 on. Some releases of Node decode control characters there. */
const windowsLetters = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function corrected(text: string, { encoding }: TextDecoder): string {
  return encoding === "windows-1252"
    ? text.replace(/[\x80-\x9f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80]!)
    : text;
}
