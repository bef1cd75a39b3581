import { itemsOf, ItemStream, type ItemSource } from "./itemStream.ts";
import type { ServerSentEvent, ServerSentEvents } from "./serverSentEvents.ts";

export type { ServerSentEvent } from "./serverSentEvents.ts";

/**
 * A response of server-sent events. Its items are what the document describes: each event's data, or the whole event.
 * `events()` returns the raw events instead.
 *
 * It does not reconnect: each API has its own way to continue, with `lastEventId` or another parameter.
 */
export class EventStream<Item> extends ItemStream<Item> {
  readonly #source: ItemSource<ServerSentEvent, Item>;
  readonly #events: ServerSentEvents;

  /** Created by the runtime. */
  constructor(source: ItemSource<ServerSentEvent, Item>, events: ServerSentEvents) {
    super(source.pieces, () => itemsOf(source));
    this.#source = source;
    this.#events = events;
  }

  override get [Symbol.toStringTag](): string {
    return "EventStream";
  }

  /** The last id of an event, for the header `Last-Event-ID` of the next call; empty if there was none. */
  get lastEventId(): string {
    return this.#events.lastEventId;
  }

  /** Milliseconds that the API asks to wait before the next call, if it does. */
  get retry(): number | undefined {
    return this.#events.retry;
  }

  /** Whole events, with their data as text, instead of the items. They can be iterated once. */
  events(): AsyncIterable<ServerSentEvent> {
    const source = { ...this.#source, read: (event: ServerSentEvent) => [event] };
    return { [Symbol.asyncIterator]: () => this.iterate(itemsOf(source)) };
  }
}
