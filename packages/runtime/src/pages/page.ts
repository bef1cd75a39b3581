import { ApiRequestError } from "../errors.ts";

/** One page of a list. */
export class Page<Item, Data = unknown> {
  readonly items: readonly Item[];
  /** What awaiting the call returns: the whole response. */
  readonly data: Data;
  readonly #read: PageParts<Item, Data>;

  /** Made by the runtime. */
  constructor(items: readonly Item[], data: Data, parts: PageParts<Item, Data>) {
    this.items = items;
    this.data = data;
    this.#read = parts;
  }

  /** The response; its body has been read. */
  get response(): Response {
    return this.#read.response;
  }

  hasNext(): boolean {
    return this.#read.next !== undefined;
  }

  /** Requests the next page; after a failure it may be called again. Rejects with `ApiRequestError` after the last page. */
  async next(): Promise<Page<Item, Data>> {
    const { next, operation } = this.#read;
    if (next === undefined)
      throw new ApiRequestError(operation, "there is no page after the last one. Ask hasNext()");
    return next();
  }
}

interface PageParts<Item, Data> {
  readonly response: Response;
  readonly operation: string;
  /** Left out after the last page. */
  readonly next: (() => Promise<Page<Item, Data>>) | undefined;
}
