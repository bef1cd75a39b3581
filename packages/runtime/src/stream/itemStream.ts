/** A response that is a stream of items. */
import type { TextPieces } from "./textPieces.ts";
import type { Framing } from "../response/textLines.ts";

/** The parts of a stream: the response's text, how to split it, and how to read each frame. */
export interface ItemSource<Frame, Item> {
  readonly pieces: TextPieces;
  readonly framing: Framing<Frame>;
  /** The item of a frame, in a list; an empty list for a frame without one, `undefined` for the end. The stream rejects with what it throws. */
  readonly read: (frame: Frame, index: number) => readonly Item[] | undefined;
  /** Longest frame in bytes, and the error for a longer one. */
  readonly limit: number;
  readonly tooLong: (index: number) => Error;
}

/**
 * Items as they arrive: `for await (const item of stream)`. Nothing is read ahead of the iteration, except for the buffer of
 * the connection. It can be iterated once. To stop, leave the loop or call `cancel()`: the connection is closed at once.
 * If the stream is never iterated, call `cancel()`, or the connection stays open.
 *
 * Iterating rejects with `ApiConnectionError` if the connection fails, with `ApiTimeoutError` after `streamTimeout` of
 * silence, with `ApiResponseError` at an item that is not JSON or longer than `maxItemSize`, and with the reason of the
 * call's `signal`.
 */
export class ItemStream<Item> implements AsyncIterable<Item> {
  readonly #pieces: TextPieces;
  readonly #items: () => AsyncGenerator<Item, void>;

  /** Made by the runtime. */
  constructor(pieces: TextPieces, items: () => AsyncGenerator<Item, void>) {
    this.#pieces = pieces;
    this.#items = items;
  }

  get [Symbol.toStringTag](): string {
    return "ItemStream";
  }

  /** The response; its body belongs to the stream. */
  get response(): Response {
    return this.#pieces.response;
  }

  /** Throws `ApiRequestError` the second time. */
  [Symbol.asyncIterator](): AsyncIterator<Item, void> {
    return this.iterate(this.#items());
  }

  /** Ends the stream: the connection is closed, and a pending iteration ends. Never rejects. */
  cancel(): Promise<void> {
    return this.#pieces.cancel();
  }

  /** The items as a web stream. Cancelling it cancels this stream. */
  toReadableStream(): ReadableStream<Item> {
    const items = this[Symbol.asyncIterator]();
    return new ReadableStream<Item>(
      {
        async pull(controller) {
          const { done, value } = await items.next();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        cancel: () => this.cancel(),
      },
      { highWaterMark: 0 },
    );
  }

  /** A generator that waits for its next item cannot be ended: so the stream is cancelled first. */
  protected iterate<Value>(values: AsyncGenerator<Value, void>): AsyncIterator<Value, void> {
    this.#pieces.begin();
    return {
      next: () => values.next(),
      return: async () => {
        await this.cancel();
        return values.return();
      },
    };
  }
}

/** Reads as it is iterated; the connection is released however it ends. */
export async function* itemsOf<Frame, Item>(
  source: ItemSource<Frame, Item>,
): AsyncGenerator<Item, void> {
  const { pieces, framing, read, limit, tooLong } = source;
  let isDrained = false;
  try {
    for (let index = 0, isOver = false; !isOver;) {
      const piece = await pieces.next();
      if (pieces.isCancelled) return;
      isOver = piece === undefined;
      for (const frame of piece === undefined ? framing.end() : framing.push(piece)) {
        if (framing.lengthOf(frame) > limit) throw tooLong(index);
        const items = read(frame, index++);
        if (!items) {
          isDrained = true;
          return pieces.drain();
        }
        for (const item of items) {
          yield item;
          pieces.check();
          if (pieces.isCancelled) return;
        }
      }
      // A text never has more characters than bytes.
      if (framing.open > limit) throw tooLong(index);
    }
  } finally {
    if (!isDrained) await pieces.cancel();
  }
}
