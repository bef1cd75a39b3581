/** Several JSON texts in one response. */
import { TextLines, type Framing } from "./textLines.ts";

/** One text per line; empty lines are ignored (https://jsonlines.org, https://github.com/ndjson/ndjson-spec). */
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
 * JSON text sequences (https://www.rfc-editor.org/rfc/rfc7464): each text follows a record separator and ends with a line
 * feed. A text is returned at a line feed if it is complete; line feeds inside a text are allowed too.
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
      this.#pieces.push(texts[0]!);
      texts[0] = this.#taken();
    }
    this.#pieces.push(rest);
    this.#open += rest.length;
    this.#depth.push(rest);
    // A line feed outside brackets and strings ends a text, also a number or a word.
    if (rest.endsWith("\n") && this.#depth.isOutside) texts.push(this.#taken());
    return texts.filter(isTelling);
  }

  /** A number at the end of the response may be truncated, so like any truncated text it is invalid (RFC 7464 §2.4). */
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

/** The bracket depth of a JSON text that arrives in pieces; each piece is scanned once. */
class TextDepth {
  #depth = 0;
  #isInString = false;
  /** The last piece ended with a backslash that escapes the next character. */
  #isEscaping = false;

  /** Outside brackets and strings. A text with too many closing brackets is not JSON, but complete. */
  get isOutside(): boolean {
    return this.#depth <= 0 && !this.#isInString;
  }

  push(piece: string): void {
    let at = 0;
    while (at < piece.length) {
      at = this.#isInString ? this.#afterString(piece, at) : this.#beforeString(piece, at);
    }
  }

  /** Advances to the next string, counting brackets. */
  #beforeString(piece: string, from: number): number {
    // Searching natively for five characters is faster than reading each: lists of numbers have none of them.
    if (!marks.some((mark) => piece.includes(mark, from))) return piece.length;
    let depth = this.#depth;
    let at = from;
    for (; at < piece.length && !this.#isInString; at++) {
      const code = piece.charCodeAt(at);
      if (code === quote) this.#isInString = true;
      // `[` and `{`, `]` and `}` differ in one bit.
      else if ((code | 0x20) === 0x7b) depth++;
      else if ((code | 0x20) === 0x7d) depth--;
    }
    this.#depth = depth;
    return at;
  }

  /** Advances to the end of the current string. */
  #afterString(piece: string, from: number): number {
    let at = this.#isEscaping ? from + 1 : from;
    for (; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === backslash) at++;
      else if (code === quote) {
        this.#isInString = false;
        at++;
        break;
      }
    }
    this.#isEscaping = at > piece.length;
    return at;
  }
}

const marks = ['"', "[", "]", "{", "}"] as const;
const quote = 0x22;
const backslash = 0x5c;

function isTelling(text: string): boolean {
  return /\S/.test(text);
}
