/** Server-sent events, parsed according to the standard (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
import { TextLines, type Framing } from "../response/textLines.ts";

/** One raw event, with only the fields that it had. */
export interface ServerSentEvent {
  /** Its lines, joined by line feeds. */
  readonly data: string;
  /** Its type. */
  readonly event?: string;
  readonly id?: string;
  /** Milliseconds to wait before connecting again. */
  readonly retry?: number;
}

export class ServerSentEvents implements Framing<ServerSentEvent> {
  readonly #lines = new TextLines({ anyEnd: true });
  #data: string[] = [];
  #dataLength = 0;
  #fields: Partial<Omit<ServerSentEvent, "data">> = {};
  /** The last id of an event. */
  lastEventId = "";
  /** The last waiting time, in milliseconds. */
  retry: number | undefined;

  get open(): number {
    return this.#lines.open + this.#dataLength;
  }

  lengthOf({ data }: ServerSentEvent): number {
    return data.length;
  }

  push(piece: string): readonly ServerSentEvent[] {
    return this.#lines.push(piece).flatMap((line) => {
      if (line === "") return this.#dispatched();
      this.#take(line);
      return [];
    });
  }

  /** An event without a final empty line is dropped. */
  end(): readonly ServerSentEvent[] {
    return [];
  }

  #take(line: string): void {
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + (line[colon + 1] === " " ? 2 : 1));
    if (name === "data") {
      this.#data.push(value);
      // An empty line of data is a line feed, which needs memory too.
      this.#dataLength += value.length + 1;
    } else if (name === "event") this.#fields = { ...this.#fields, event: value };
    else if (name === "id" && !value.includes("\0")) {
      this.lastEventId = value;
      this.#fields = { ...this.#fields, id: value };
    } else if (name === "retry" && /^[0-9]+$/.test(value)) {
      this.retry = Number(value);
      this.#fields = { ...this.#fields, retry: this.retry };
    }
  }

  /** Without data there is no event. */
  #dispatched(): readonly ServerSentEvent[] {
    const data = this.#data;
    const { event, ...fields } = this.#fields;
    this.#data = [];
    this.#dataLength = 0;
    this.#fields = {};
    if (data.length === 0) return [];
    return [{ ...(event && { event }), data: data.join("\n"), ...fields }];
  }
}
