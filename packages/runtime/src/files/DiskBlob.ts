import type { ByteSource } from "./byteSource.ts";

/** Bytes of a file on disk, from `start` up to `end`. */
export interface DiskRange {
  readonly start: number;
  readonly end: number;
}

/** Reads a range, and notes which range a `Blob` represents. */
export interface DiskFile {
  readonly read: (range: DiskRange) => ByteSource;
  readonly note: (blob: Blob, range: DiskRange) => void;
}

/**
 * A file on disk that Node's own `Blob` cannot represent: `openAsBlob` cuts sizes to 32 bits, and a file of 4 GiB and 5 MB
 * has a `size` of 5 MB.
 *
 * It is a `Blob` only by its prototype: Node would read the internal state of a constructed one, which is empty.
 * Inside another `Blob` it becomes a text of a few characters, which is recognized by its size.
 *
 * @see https://github.com/nodejs/node/issues/52585
 */
export class DiskBlob implements Blob {
  static {
    Object.setPrototypeOf(this.prototype, Blob.prototype);
  }

  readonly #file: DiskFile;
  readonly #range: DiskRange;
  readonly #type: string;

  constructor(file: DiskFile, range: DiskRange, type: string = "") {
    this.#file = file;
    this.#range = range;
    this.#type = type;
    file.note(this, range);
  }

  get type(): string {
    return this.#type;
  }

  get size(): number {
    return this.#range.end - this.#range.start;
  }

  slice(from: number = 0, to: number = this.size, type: string = ""): Blob {
    const start = this.#range.start + offset(from, this.size);
    const end = Math.max(this.#range.start + offset(to, this.size), start);
    return new DiskBlob(this.#file, { start, end }, type);
  }

  stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const source = this.#file.read(this.#range);
    return new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: async (controller) => {
          const piece = await source.next();
          // The buffer is reused for the next piece.
          if (piece) controller.enqueue(new Uint8Array(piece));
          else controller.close();
        },
        cancel: (reason) => source.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return new Response(this.stream()).arrayBuffer();
  }

  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.arrayBuffer().then((buffer) => new Uint8Array(buffer));
  }

  text(): Promise<string> {
    return new Response(this.stream()).text();
  }
}

/** From the beginning, where negative numbers count from the end. */
export function offset(position: number, size: number): number {
  const whole = Math.trunc(position) || 0;
  return whole < 0 ? Math.max(size + whole, 0) : Math.min(whole, size);
}
