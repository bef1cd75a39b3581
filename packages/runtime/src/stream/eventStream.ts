import { itemsOf, ItemStream, type ItemSource } from "./itemStream.ts";
import type { ServerSentEvent, ServerSentEvents } from "./serverSentEvents.ts";

export type { ServerSentEvent } from "./serverSentEvents.ts";

/**
 * An answer of server-sent events. Its items are what the document describes: each event's data, or the whole event.
 * `events()` gives the events as they came instead.
 *
 * It does not connect again by itself: what to ask for then is the API's to say, with `lastEventId` or otherwise.
 */
export class EventStream<Item> extends ItemStream<Item> {
  readonly #source: ItemSource<ServerSentEvent, Item>;
  readonly #events: ServerSentEvents;

  /** Made by the runtime. */
  constructor(source: ItemSource<ServerSentEvent, Item>, events: ServerSentEvents) {
    super(source.pieces, () => itemsOf(source));
    this.#source = source;
    this.#events = events;
  }

  override get [Symbol.toStringTag](): string {
    return "EventStream";
  }

  /** The id that an event gave last, for the header `Last-Event-ID` of the next call; empty where none did. */
  get lastEventId(): string {
    return this.#events.lastEventId;
  }

  /** Milliseconds that the API asks to wait before the next call, where it does. */
  get retry(): number | undefined {
    return this.#events.retry;
  }

  /** Whole events, their data as text. They come once, and take the items' place. */
  events(): AsyncIterable<ServerSentEvent> {
    const source = { ...this.#source, read: (event: ServerSentEvent) => [event] };
    return { [Symbol.asyncIterator]: () => this.iterate(itemsOf(source)) };
  }
}
