/** Calls whose response is one page of a list. A bundle without such a call contains none of this code. */
import { ApiCall } from "../call/apiCall.ts";
import { senderOf, settingsOf, type Client, type OperationCall } from "../call/client.ts";
import { ApiRequestError, ApiResponseError } from "../errors.ts";
import { atPointer, calling, sentences } from "../messages/messages.ts";
import type { PaginationPlan } from "../plan.ts";
import { operationName } from "../request/wireRequest.ts";
import { throwIfAborted } from "../values/signals.ts";
import { Page } from "./page.ts";
import type { Follow, ReadPage } from "./readPage.ts";

/** The options of `items()`. */
export interface ItemsOptions {
  /** Ends the list after so many items; no page is requested beyond them. Default: all. */
  readonly maxItems?: number | undefined;
}

/**
 * A call of an operation that returns a list page by page. Awaiting it returns the first page's response, as with any call.
 *
 * Each page is a request of its own with the options of the call: timeouts and retries count for each, `signal` ends all.
 */
export class PagedCall<Data, Result, Item> extends ApiCall<Data, Result> {
  readonly #walk: Walk;

  /** Made by the runtime. */
  constructor(walk: Walk) {
    super(senderOf(walk.client, walk.call));
    this.#walk = walk;
  }

  /** The first page. */
  async page(): Promise<Page<Item, Data>> {
    const { data, response } = await this.withResponse();
    return readPage(this.#walk, data, response);
  }

  /** All pages: `for await (const page of call.pages())`. A page is requested when the loop asks for it. */
  pages(): AsyncGenerator<Page<Item, Data>, void, undefined> {
    const first = this.page();
    // The loop may begin after the call has failed.
    first.catch(() => undefined);
    return pagesFrom([first]);
  }

  /** The items of all pages: `for await (const item of call.items())`. Leaving the loop requests nothing more. */
  items(options: ItemsOptions = {}): AsyncGenerator<Item, void, undefined> {
    return itemsOf(this.pages(), this.#walk, options);
  }
}

/** Sends one operation. Generated functions use it where `Client.call` would know nothing of pages. */
export function pagedCall<Data, Result, Item>(
  client: Client,
  call: OperationCall,
): PagedCall<Data, Result, Item> {
  return new PagedCall({ client, call, first: call, marks: [] });
}

/** Where a call is among the pages. */
interface Walk {
  readonly client: Client;
  /** That of this page. */
  readonly call: OperationCall;
  /** That of the first page. */
  readonly first: OperationCall;
  /** Cursors or addresses that led here, the latest last. */
  readonly marks: readonly string[];
}

/** As many cursors are remembered: a server that goes around in a larger circle is not known. */
const mostMarks = 1000;

function readPage<Item, Data>(walk: Walk, data: Data, response: Response): Page<Item, Data> {
  const { client, call, first } = walk;
  const settings = settingsOf(client);
  const { plan, options = {} } = first;
  const pagination = plan.pagination!;
  const fault = (problem: string): Error => faultOf({ walk, data, response, problem });
  const items = listAt(data, pagination, fault);
  const { params } = call;
  const page = { pagination, plan, params, options, settings, data, items, response, fault };
  const later = nextWalk(walk, page);
  // A bound function outlives the page, and holds nothing of it.
  const request: (walk: Walk) => Promise<Page<Item, Data>> = nextPage;
  const next = later && request.bind(undefined, later);
  const operation = operationName(settings, plan);
  return new Page(items as readonly Item[], data, { response, operation, next });
}

function nextPage<Item, Data>(walk: Walk): Promise<Page<Item, Data>> {
  return new PagedCall<Data, unknown, Item>(walk).page();
}

/** The call of the next page; `undefined` after the last one. */
function nextWalk(walk: Walk, page: ReadPage): Walk | undefined {
  const { first, marks } = walk;
  const next = (page.pagination.follow as Follow<PaginationPlan>)(page);
  if (next === undefined) return undefined;
  const { plan = first.plan, params, mark } = next;
  const call = { ...first, plan, params };
  if (mark === undefined) return { ...walk, call };
  if (!marks.includes(mark)) return { ...walk, call, marks: [...marks, mark].slice(-mostMarks) };
  // Some servers repeat the last cursor for ever, each time with an empty page.
  if (page.items.length === 0 && mark === marks.at(-1)) return undefined;
  throw page.fault("that leads to one which was read already. Nothing more was requested");
}

/** APIs leave an empty list out, or send `null` for it. */
function listAt(
  data: unknown,
  { items: pointer }: PaginationPlan,
  fault: (problem: string) => Error,
): readonly unknown[] {
  const list = atPointer(data, pointer) ?? [];
  if (Array.isArray(list)) return list;
  throw fault(pointer === "" ? "that is no list" : `without a list at ${pointer}`);
}

interface Fault {
  readonly walk: Walk;
  readonly data: unknown;
  readonly response: Response;
  readonly problem: string;
}

function faultOf({ walk: { client, first }, data, response, problem }: Fault): ApiResponseError {
  const { plan } = first;
  const site = {
    operation: operationName(settingsOf(client), plan),
    method: plan.method,
    url: response.url || plan.path,
  };
  return new ApiResponseError({
    ...site,
    message: sentences(`${calling(site)} returned a page ${problem}`),
    status: response.status,
    code: undefined,
    requestId: undefined,
    retryAfter: undefined,
    attempts: 1,
    error: data,
    body: "",
    response,
  });
}

/** @param first Emptied, so that the first page can be freed while the others are read. */
async function* pagesFrom<Item, Data>(
  first: Promise<Page<Item, Data>>[],
): AsyncGenerator<Page<Item, Data>, void, undefined> {
  let page = await first.pop()!;
  yield page;
  while (page.hasNext()) {
    page = await page.next();
    yield page;
  }
}

async function* itemsOf<Item, Data>(
  pages: AsyncGenerator<Page<Item, Data>, void, undefined>,
  { client, first: { plan, options } }: Walk,
  { maxItems = Infinity }: ItemsOptions,
): AsyncGenerator<Item, void, undefined> {
  if (maxItems !== Infinity && (!Number.isSafeInteger(maxItems) || maxItems < 0)) {
    const operation = operationName(settingsOf(client), plan);
    throw new ApiRequestError(operation, "maxItems must be a whole number", "maxItems");
  }
  let left = maxItems;
  if (left === 0) return;
  for await (const { items } of pages)
    for (const item of items) {
      throwIfAborted(options?.signal);
      yield item;
      if (--left === 0) return;
    }
}
