/** Splits text as it arrives. Pieces may be cut anywhere. */
export interface Framing<Frame> {
  /** The frames that this piece completes. */
  readonly push: (piece: string) => readonly Frame[];
  /** The frames that are complete because nothing follows. */
  readonly end: () => readonly Frame[];
  /** Length of the incomplete frame in characters. */
  readonly open: number;
  /** Length of a frame in characters. */
  readonly lengthOf: (frame: Frame) => number;
}

/** Lines without their ends: LF, or with `anyEnd` (server-sent events) CRLF, LF and CR. */
export class TextLines implements Framing<string> {
  readonly #anyEnd: boolean;
  /** The incomplete line. It is joined only once, since a long line may arrive in many pieces. */
  #pieces: string[] = [];
  #open = 0;
  #isAfterReturn = false;

  constructor({ anyEnd }: { readonly anyEnd: boolean }) {
    this.#anyEnd = anyEnd;
  }

  get open(): number {
    return this.#open;
  }

  lengthOf(line: string): number {
    return line.length;
  }

  push(piece: string): readonly string[] {
    if (piece === "") return [];
    const text = this.#isAfterReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
    // A CR ends the line at once: the LF may arrive much later.
    this.#isAfterReturn = this.#anyEnd && text.endsWith("\r");
    // Searching for a string is native, and much faster than a regular expression.
    const hasReturns = this.#anyEnd && text.includes("\r");
    const lines = hasReturns ? text.split(/\r\n|\n|\r/) : text.split("\n");
    const rest = lines.pop()!;
    if (lines.length > 0) {
      this.#pieces.push(lines[0]!);
      lines[0] = this.#taken();
    }
    this.#pieces.push(rest);
    this.#open += rest.length;
    return lines;
  }

  end(): readonly string[] {
    const last = this.#taken();
    return last === "" ? [] : [last];
  }

  #taken(): string {
    const line = this.#pieces.join("");
    this.#pieces = [];
    this.#open = 0;
    return line;
  }
}
