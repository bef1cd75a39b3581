/** An answer that brings items one after another. */
import type { TextPieces } from "./textPieces.ts";
import type { Framing } from "./textLines.ts";

/** What a stream is made of: an answer's text, how to take it apart, and what each part means. */
export interface ItemSource<Frame, Item> {
  readonly pieces: TextPieces;
  readonly framing: Framing<Frame>;
  /** The item of a frame, in a list; an empty list for a frame without one, `undefined` for the end. Throws what it rejects with. */
  readonly read: (frame: Frame, index: number) => readonly Item[] | undefined;
  /** Longest frame, in bytes, and what to reject with at a longer one. */
  readonly limit: number;
  readonly tooLong: (index: number) => Error;
}

/**
 * Items as they come in: `for await (const item of stream)`. Nothing is read ahead of whoever iterates, but for what the
 * connection holds. They come once. Whoever wants no more of them leaves the loop, or calls `cancel()`: the connection is
 * closed at once. Of a stream that is never iterated, the connection stays open until then.
 *
 * Iterating rejects with `ApiConnectionError` where the connection breaks, with `ApiTimeoutError` after `streamTimeout`
 * of silence, with `ApiResponseError` at an item that is no JSON or longer than `maxItemSize`, and with the reason of the call's `signal`.
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

  /** The answer; its body is the stream's. */
  get response(): Response {
    return this.#pieces.response;
  }

  /** Throws `ApiRequestError` the second time. */
  [Symbol.asyncIterator](): AsyncIterator<Item, void> {
    return this.iterate(this.#items());
  }

  /** Ends it: the connection is closed, whoever waits for an item is told that there is none. Never rejects. */
  cancel(): Promise<void> {
    return this.#pieces.cancel();
  }

  /** The items as a web stream, for whatever takes one. Cancelling it cancels this. */
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

  /** A generator that waits for its next item hears of nothing else: cancelling comes first. */
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

/** Reads as it is iterated; whatever ends it, the connection is let go. */
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
      // Of a text, characters are never more than bytes.
      if (framing.open > limit) throw tooLong(index);
    }
  } finally {
    if (!isDrained) await pieces.cancel();
  }
}
