/** Takes text apart as it comes in. Pieces may be cut anywhere. */
export interface Framing<Frame> {
  /** What this piece completes. */
  readonly push: (piece: string) => readonly Frame[];
  /** What is complete because nothing follows. */
  readonly end: () => readonly Frame[];
  /** Length of what is under way and not complete yet, in characters. */
  readonly open: number;
  /** Length of what is complete, in characters. */
  readonly lengthOf: (frame: Frame) => number;
}

/** Lines without their ends: LF, or as server-sent events have it (`anyEnd`) CRLF, LF and CR. */
export class TextLines implements Framing<string> {
  readonly #ends: RegExp;
  readonly #anyEnd: boolean;
  /** The line under way. It is put together once: a long one may come in many pieces. */
  #pieces: string[] = [];
  #open = 0;
  #isAfterReturn = false;

  constructor({ anyEnd }: { readonly anyEnd: boolean }) {
    this.#anyEnd = anyEnd;
    this.#ends = anyEnd ? /\r\n|\n|\r/ : /\n/;
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
    // A line ends with its CR at once: the LF may be long in coming.
    this.#isAfterReturn = this.#anyEnd && text.endsWith("\r");
    const lines = text.split(this.#ends);
    const rest = lines.pop()!;
    if (lines.length > 0) {
      lines[0] = this.#pieces.join("") + lines[0]!;
      this.#pieces = [];
      this.#open = 0;
    }
    this.#pieces.push(rest);
    this.#open += rest.length;
    return lines;
  }

  end(): readonly string[] {
    const last = this.#pieces.join("");
    this.#pieces = [];
    this.#open = 0;
    return last === "" ? [] : [last];
  }
}
