/** Takes text apart as it comes in. Pieces may be cut anywhere. */
export interface Framing<Frame> {
  /** What this piece completes. */
  readonly push: (piece: string) => readonly Frame[];
  /** What is complete because nothing follows. */
  readonly end: () => readonly Frame[];
}

/** Lines without their ends: LF, or as server-sent events have it (`anyEnd`) CRLF, LF and CR. */
export class TextLines implements Framing<string> {
  readonly #ends: RegExp;
  readonly #anyEnd: boolean;
  /** The line under way. It is put together once: a long one may come in many pieces. */
  #open: string[] = [];
  #isAfterReturn = false;

  constructor({ anyEnd }: { readonly anyEnd: boolean }) {
    this.#anyEnd = anyEnd;
    this.#ends = anyEnd ? /\r\n|\n|\r/ : /\n/;
  }

  push(piece: string): readonly string[] {
    if (piece === "") return [];
    const text = this.#isAfterReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
    // A line ends with its CR at once: the LF may be long in coming.
    this.#isAfterReturn = this.#anyEnd && text.endsWith("\r");
    const lines = text.split(this.#ends);
    const rest = lines.pop()!;
    if (lines.length > 0) {
      lines[0] = this.#open.join("") + lines[0]!;
      this.#open = [];
    }
    this.#open.push(rest);
    return lines;
  }

  end(): readonly string[] {
    const last = this.#open.join("");
    this.#open = [];
    return last === "" ? [] : [last];
  }
}
