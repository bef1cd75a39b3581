/** JSON texts that follow one another in an answer. */
import { TextLines, type Framing } from "./textLines.ts";

/** One text a line; empty lines mean nothing (https://jsonlines.org, https://github.com/ndjson/ndjson-spec). */
export class LineTexts implements Framing<string> {
  readonly #lines = new TextLines({ anyEnd: false });

  get open(): number {
    return this.#lines.open;
  }

  push(piece: string): readonly string[] {
    return this.#lines.push(piece).filter(isTelling);
  }

  end(): readonly string[] {
    return this.#lines.end().filter(isTelling);
  }

  lengthOf(text: string): number {
    return text.length;
  }
}

/** Begins each text of a sequence. */
const separator = "\x1e";

/**
 * JSON text sequences (https://www.rfc-editor.org/rfc/rfc7464): each text stands behind a record separator and before a
 * line feed. A text is handed on with its line feed where it is whole by then; line feeds inside of one are allowed too.
 */
export class SequenceTexts implements Framing<string> {
  #pieces: string[] = [];
  #open = 0;
  #depth = new TextDepth();

  get open(): number {
    return this.#open;
  }

  push(piece: string): readonly string[] {
    const texts = piece.split(separator);
    const rest = texts.pop()!;
    if (texts.length > 0) {
      texts[0] = this.#taken() + texts[0]!;
    }
    this.#pieces.push(rest);
    this.#open += rest.length;
    this.#depth.push(rest);
    // At a line feed outside of all brackets and strings nothing can follow: a number or a word ends there too.
    if (rest.endsWith("\n") && this.#depth.isOutside) texts.push(this.#taken());
    return texts.filter(isTelling);
  }

  /** A number that ends with the answer may have been longer: like any text that was cut off, it is none (RFC 7464 §2.4). */
  end(): readonly string[] {
    const text = this.#taken();
    if (!isTelling(text)) return [];
    return [/^\s*[\d-]/.test(text) && /\d$/.test(text) ? `${text}…` : text];
  }

  lengthOf(text: string): number {
    return text.length;
  }

  #taken(): string {
    const text = this.#pieces.join("");
    this.#pieces = [];
    this.#open = 0;
    this.#depth = new TextDepth();
    return text;
  }
}

/** Where in a JSON text its pieces end: looked at once each, however many a text comes in. */
class TextDepth {
  #depth = 0;
  #isInString = false;
  /** The last piece ended with a backslash that escapes what comes next. */
  #isEscaping = false;

  /** Outside of all brackets and strings. What closes more than it opened is no JSON, and whole in its way. */
  get isOutside(): boolean {
    return this.#depth <= 0 && !this.#isInString;
  }

  push(piece: string): void {
    let at = 0;
    while (at < piece.length) {
      at = this.#isInString ? this.#afterString(piece, at) : this.#beforeString(piece, at);
    }
  }

  /** Goes to the next string, counting brackets. */
  #beforeString(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === quote) {
        this.#isInString = true;
        return at + 1;
      }
      // `[` and `{`, `]` and `}` differ in one bit.
      if ((code | 0x20) === 0x7b) this.#depth++;
      else if ((code | 0x20) === 0x7d) this.#depth--;
    }
    return piece.length;
  }

  /** Goes to the end of the string under way. */
  #afterString(piece: string, from: number): number {
    for (let at = from; at < piece.length;) {
      if (this.#isEscaping) {
        this.#isEscaping = false;
        at++;
        continue;
      }
      const end = piece.indexOf('"', at);
      const last = end < 0 ? piece.length : end;
      let before = last;
      while (before > at && piece.charCodeAt(before - 1) === backslash) before--;
      const isEscaped = (last - before) % 2 === 1;
      if (end < 0) {
        this.#isEscaping = isEscaped;
        return piece.length;
      }
      at = end + 1;
      if (isEscaped) continue;
      this.#isInString = false;
      return at;
    }
    return piece.length;
  }
}

const quote = 0x22;
const backslash = 0x5c;

function isTelling(text: string): boolean {
  return /\S/.test(text);
}
