/** An API whose lists have pages, of each kind, observed through a handed-in `fetch`. */
import {
  Client,
  followCursor,
  followLink,
  followOffset,
  followPageNumber,
  followUrl,
  pagedCall,
  type CallOptions,
  type ClientOptions,
  type OperationPlan,
  type PagedCall,
  type CursorPaginationPlan,
  type LinkPaginationPlan,
  type OffsetPaginationPlan,
  type PageNumberPaginationPlan,
  type PaginationPlan,
  type UrlPaginationPlan,
} from "@lading/runtime";
import { acme, operation, recordingFetch, type Sent } from "../support.ts";

export interface Item {
  readonly id: string;
}

export interface List {
  readonly items?: readonly Item[] | null;
  readonly next?: unknown;
  readonly more?: unknown;
  readonly total?: unknown;
  readonly pages?: unknown;
}

const names = ["status", "cursor", "offset", "page", "limit"];

/** `GET /shops/{shop}/orders`, with every parameter that a kind of pages may need. */
export function pagedPlan(
  pagination: PaginationPlan,
  plan: Partial<OperationPlan> = {},
): OperationPlan {
  return operation({
    id: "listOrders",
    path: "/shops/{shop}/orders",
    parameters: [
      { name: "shop", in: "path", required: true },
      ...names.map((name) => ({ name, in: "query" }) as const),
      { name: "X-Trace", as: "trace", in: "header" },
    ],
    security: [["key"]],
    pagination,
    ...plan,
  });
}

export interface PagedApi {
  readonly sent: readonly Sent[];
  readonly client: Client;
  readonly list: (params?: object, options?: CallOptions) => PagedCall<List, unknown, Item>;
}

export function pagedApi(
  plan: OperationPlan,
  response: (sent: Sent) => Response | Promise<Response>,
  options: ClientOptions & { readonly [option: string]: unknown } = {},
): PagedApi {
  const { fetch, sent } = recordingFetch(async (each) => {
    const given = await response(each);
    return given.url === ""
      ? Object.defineProperty(given, "url", { value: each.url, configurable: true })
      : given;
  });
  const given: typeof options = { apiKey: "secret", fetch, maxRetries: 0, ...options };
  const client = new Client(acme, given);
  const list: PagedApi["list"] = (params = {}, callOptions) =>
    pagedCall(client, { plan, params: { shop: "a b", ...params }, options: callOptions });
  return { sent, client, list };
}

export const kinds: Kinds = {
  cursor: {
    kind: "cursor",
    follow: followCursor,
    items: "/items",
    cursor: "/next",
    parameter: "/cursor",
  },
  "last-item": {
    kind: "last-item",
    follow: followCursor,
    items: "/items",
    cursor: "/id",
    parameter: "/cursor",
    more: "/more",
  },
  offset: { kind: "offset", follow: followOffset, items: "/items", parameter: "/offset" },
  page: { kind: "page", follow: followPageNumber, items: "/items", parameter: "/page" },
  link: { kind: "link", follow: followLink, items: "" },
  url: { kind: "url", follow: followUrl, items: "/items", url: "/next" },
};

interface Kinds {
  readonly cursor: CursorPaginationPlan;
  readonly "last-item": CursorPaginationPlan;
  readonly offset: OffsetPaginationPlan;
  readonly page: PageNumberPaginationPlan;
  readonly link: LinkPaginationPlan;
  readonly url: UrlPaginationPlan;
}

/** As many items, each with another id. */
export function itemsUpTo(count: number): readonly Item[] {
  return Array.from({ length: count }, (_, index) => ({ id: `o${index}` }));
}

/** Everything that an iteration returns. */
export async function collect<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}
