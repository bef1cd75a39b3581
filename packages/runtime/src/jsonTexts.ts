/** JSON texts that follow one another in an answer. */
import { TextLines, type Framing } from "./textLines.ts";

/** One text a line; empty lines mean nothing (https://jsonlines.org, https://github.com/ndjson/ndjson-spec). */
export class LineTexts implements Framing<string> {
  readonly #lines = new TextLines({ anyEnd: false });

  push(piece: string): readonly string[] {
    return this.#lines.push(piece).filter(isTelling);
  }

  end(): readonly string[] {
    return this.#lines.end().filter(isTelling);
  }
}

/** Begins each text of a sequence. */
const separator = "\x1e";

/**
 * JSON text sequences (https://www.rfc-editor.org/rfc/rfc7464): each text stands behind a record separator and before a
 * line feed. A text is handed on with its line feed where it is whole by then; line feeds inside of one are allowed too.
 */
export class SequenceTexts implements Framing<string> {
  #open: string[] = [];

  push(piece: string): readonly string[] {
    const texts = piece.split(separator);
    const rest = texts.pop()!;
    if (texts.length > 0) {
      texts[0] = this.#taken() + texts[0]!;
    }
    this.#open.push(rest);
    if (rest.endsWith("\n")) {
      const text = this.#open.join("");
      if (isWhole(text)) texts.push(this.#taken());
    }
    return texts.filter(isTelling);
  }

  /** A number that ends with the answer may have been longer: like any text that was cut off, it is none (RFC 7464 §2.4). */
  end(): readonly string[] {
    const text = this.#taken();
    if (!isTelling(text)) return [];
    return [/^\s*[\d-].*\d$/s.test(text) ? `${text}…` : text];
  }

  #taken(): string {
    const text = this.#open.join("");
    this.#open = [];
    return text;
  }
}

function isTelling(text: string): boolean {
  return text.trim() !== "";
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
