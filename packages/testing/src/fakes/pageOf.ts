/** One page of a list, as the operation's `x-lading-pagination` says: what a fake responds with. */
import { readPointer, type JsonObject } from "../document/json.ts";
import type { FakeReply, FakeRequest } from "./Fake.ts";

/** What of a request says which page it asks for. */
export type PageRequest = Pick<FakeRequest, "path" | "query" | "json" | "pagination">;

export interface PageOptions {
  /** Items of a page: no page has more, and one has so many where the request does not ask for fewer. Default: 20. */
  readonly size?: number;
  /** What the body has next to the page; for a body that is no list. */
  readonly body?: JsonObject;
  /** What the last page has in the place of the cursor or address. Default: nothing. */
  readonly end?: null;
  /** The query parameter in the address of the next page, where that is what a page has. Default: `after`. */
  readonly addressParameter?: string;
}

/** The reply with the page of `items` that was asked for. Throws where the document does not say how the operation pages. */
export function pageOf(
  request: PageRequest,
  items: readonly unknown[],
  options: PageOptions = {},
): FakeReply {
  const { pagination } = request;
  if (pagination === undefined) {
    throw new Error(
      "The operation has no x-lading-pagination in the document, so nothing says what a page looks like. Declare it, or write the reply yourself.",
    );
  }
  const { size = 20 } = options;
  const asked = numberOf(valueOf(request, pagination["limit"])) ?? size;
  const length = Math.max(1, Math.min(asked, size));
  const start = startOf({ request, pagination, items, length, options });
  if (start === undefined) return { status: 400 };
  const end = start + length;
  const page = { shown: items.slice(start, end), start, end, length, total: items.length };
  return replyFor({ request, pagination, options, page });
}

interface Start {
  readonly request: PageRequest;
  readonly pagination: JsonObject;
  readonly items: readonly unknown[];
  readonly length: number;
  readonly options: PageOptions;
}

/** `undefined` for a cursor that was never given out. */
function startOf({ request, pagination, items, length, options }: Start): number | undefined {
  const given = valueOf(request, pagination["parameter"]);
  switch (pagination["kind"]) {
    case "cursor":
      return given === undefined ? 0 : indexOf(given, items.length);
    case "last-item": {
      if (given === undefined) return 0;
      const pointer = String(pagination["cursor"]);
      const at = items.findIndex((item) => String(readPointer(item, pointer)) === String(given));
      return at < 0 ? undefined : at + 1;
    }
    case "offset":
      return numberOf(given) ?? 0;
    case "page": {
      const first = numberOf(pagination["first"]) ?? 1;
      return ((numberOf(given) ?? first) - first) * length;
    }
    default:
      return numberOf(request.query.get(options.addressParameter ?? "after")) ?? 0;
  }
}

interface Shown {
  readonly shown: readonly unknown[];
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly total: number;
}

interface Reply {
  readonly request: PageRequest;
  readonly pagination: JsonObject;
  readonly options: PageOptions;
  readonly page: Shown;
}

function replyFor({ request, pagination, options, page }: Reply): FakeReply {
  const { kind, items, more, total, pages, cursor, url } = pagination;
  const isMore = page.end < page.total;
  const address = nextAddress(request, options, page.end);
  const headers = kind === "link" && isMore ? { Link: `<${address}>; rel="next"` } : {};
  if (items === "") return { headers, body: page.shown };
  const body = structuredClone(options.body ?? {}) as Record<string, unknown>;
  set(body, items, page.shown);
  set(body, more, isMore);
  set(body, total, page.total);
  set(body, pages, Math.ceil(page.total / page.length));
  if (kind === "cursor") set(body, cursor, isMore ? `after-${page.end}` : options.end);
  if (kind === "url") set(body, url, isMore ? address : options.end);
  return { headers, body };
}

function nextAddress({ path, query }: PageRequest, options: PageOptions, end: number): string {
  const next = new URLSearchParams(query);
  next.set(options.addressParameter ?? "after", String(end));
  return `${path}?${next.toString()}`;
}

function indexOf(cursor: unknown, most: number): number | undefined {
  const [, text] = /^after-(\d+)$/.exec(String(cursor)) ?? [];
  return text === undefined || Number(text) > most ? undefined : Number(text);
}

/** A parameter in the query, or a property of the JSON body. */
function valueOf({ query, json }: PageRequest, name: unknown): unknown {
  if (typeof name !== "string") return undefined;
  const pointer = name.startsWith("/")
    ? name
    : `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  return query.get(name) ?? readPointer(json, pointer);
}

function numberOf(value: unknown): number | undefined {
  const isText = typeof value === "string" && /^\d+$/.test(value);
  return isText || typeof value === "number" ? Number(value) : undefined;
}

/** Nothing without a pointer or a value. */
function set(body: Record<string, unknown>, pointer: unknown, value: unknown): void {
  if (typeof pointer !== "string" || value === undefined) return;
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop() ?? "";
  const place = keys.reduce((object, key) => (object[key] ??= {}) as Record<string, unknown>, body);
  place[last] = value;
}
