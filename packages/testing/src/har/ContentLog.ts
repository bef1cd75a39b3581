import { createHash } from "node:crypto";

/** Bytes that pass: their size and digest, and the bytes themselves up to a limit. Memory stays flat. */
export class ContentLog {
  readonly #limit: number;
  readonly #hash = createHash("sha256");
  #kept: Buffer[] = [];
  size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(piece: Uint8Array): void {
    this.size += piece.byteLength;
    this.#hash.update(piece);
    // What is cut off might end inside a secret, so it is all or nothing.
    if (this.size > this.#limit) this.#kept = [];
    else this.#kept.push(Buffer.from(piece));
  }

  /** Lower-case hex. */
  get sha256(): string {
    return this.#hash.copy().digest("hex");
  }

  /** `undefined`: longer than the limit. */
  get bytes(): Buffer | undefined {
    return this.size > this.#limit ? undefined : Buffer.concat(this.#kept);
  }

  /** `undefined`: longer than the limit. */
  textAs(mediaType: string): string | undefined {
    const { bytes } = this;
    const charset = /charset="?([\w-]+)/i.exec(mediaType)?.[1] ?? "utf-8";
    try {
      return bytes && new TextDecoder(charset).decode(bytes);
    } catch {
      return bytes?.toString("utf8");
    }
  }
}
