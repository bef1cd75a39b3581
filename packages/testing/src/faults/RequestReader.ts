/** A request as it comes in on a connection, byte by byte: what has arrived is known at every moment. */

/** A request, or as much of it as there is. */
export interface ReceivedRequest {
  readonly method: string;
  /** The request target, as sent. */
  readonly target: string;
  /** Names in lower case; the first of several equal ones. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Reads the one request that is under way on a connection. No pipelining: a client that sends ahead is at fault. */
export class RequestReader {
  /** Of head and body, framing included. */
  bytes = 0;
  /** Of the body, without its framing. */
  bodyBytes = 0;
  isWhole = false;
  #text: Buffer = Buffer.alloc(0);
  #request: Omit<ReceivedRequest, "body"> | undefined;
  #pieces: Buffer[] = [];
  /** Bytes of the body or of the chunk still to come. */
  #left = 0;
  #isChunked = false;

  /** Is the head in? */
  get hasHead(): boolean {
    return this.#request !== undefined;
  }

  /** `undefined` before the head is in; its body is empty before all is in. */
  get request(): ReceivedRequest | undefined {
    const body = this.isWhole ? Buffer.concat(this.#pieces) : Buffer.alloc(0);
    return this.#request && { ...this.#request, body };
  }

  /** Takes what came in. */
  take(piece: Buffer): void {
    this.bytes += piece.byteLength;
    this.#text = this.#text.byteLength > 0 ? Buffer.concat([this.#text, piece]) : piece;
    if (!this.#request) this.#takeHead();
    if (!this.#request || this.isWhole) return;
    if (this.#isChunked) this.#takeChunks();
    else this.#takeBody();
  }

  #takeHead(): void {
    const end = this.#text.indexOf("\r\n\r\n");
    if (end < 0) return;
    const [first = "", ...lines] = this.#text.subarray(0, end).toString("latin1").split("\r\n");
    const [method = "", target = ""] = first.split(" ");
    const headers = new Map<string, string>();
    for (const line of lines) {
      const colon = line.indexOf(":");
      const name = line.slice(0, colon).toLowerCase();
      if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
    }
    this.#request = { method, target, headers };
    this.#text = this.#text.subarray(end + 4);
    this.#isChunked = /chunked$/i.test(headers.get("transfer-encoding") ?? "");
    this.#left = Number(headers.get("content-length") ?? 0);
  }

  #takeBody(): void {
    const piece = this.#text.subarray(0, this.#left);
    this.#text = this.#text.subarray(piece.byteLength);
    this.#keep(piece);
    this.isWhole = this.#left === 0;
  }

  /** https://www.rfc-editor.org/rfc/rfc9112#section-7.1 */
  #takeChunks(): void {
    while (!this.isWhole) {
      if (this.#left > 0) {
        const piece = this.#text.subarray(0, this.#left);
        if (piece.byteLength === 0) return;
        this.#text = this.#text.subarray(piece.byteLength);
        this.#keep(piece);
        continue;
      }
      // The line of a chunk's size, which the end of the chunk before it may precede.
      const start = this.#text[0] === 13 ? 2 : 0;
      const end = this.#text.indexOf("\r\n", start);
      if (end < 0) return;
      const size = Number.parseInt(this.#text.toString("latin1", start, end), 16);
      if (size === 0 && this.#text.byteLength < end + 4) return;
      this.#text = this.#text.subarray(end + (size === 0 ? 4 : 2));
      this.#left = size;
      this.isWhole = size === 0;
    }
  }

  #keep(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#left -= piece.byteLength;
    this.bodyBytes += piece.byteLength;
  }
}
