/** Pages, item by item and page by page: what is requested, and when. */
import { describe, expect, onTestFinished, test } from "vitest";
import {
  ApiError,
  ApiRequestError,
  ApiResponseError,
  Client,
  encodeJson,
  type Hook,
  Page,
  PagedCall,
  pagedCall,
  type PaginationPlan,
} from "@lading/runtime";
import { acme, recordingFetch, type Sent } from "../support.ts";
import { collect, itemsUpTo, kinds, pagedApi, pagedPlan, type List } from "./pagedApi.ts";

const cursorPlan = pagedPlan(kinds.cursor);

/** Three pages of two items, by the cursors `c1` and `c2`. */
function threePages({ url }: Sent): Response {
  const index = Number((new URL(url).searchParams.get("cursor") ?? "c0").slice(1));
  const items = itemsUpTo(6).slice(index * 2, index * 2 + 2);
  return Response.json({ items, next: index < 2 ? `c${index + 1}` : null });
}

const queries = (sent: readonly Sent[]): readonly string[] =>
  sent.map(({ url }) => new URL(url).search);

describe("a call", () => {
  test("is what any call is: its data, its result, its response", async () => {
    const { list, sent } = pagedApi(cursorPlan, threePages);
    const call = list();
    expect(call).toBeInstanceOf(PagedCall);
    expect((await call).next).toBe("c1");
    expect(await call.result()).toMatchObject({ ok: true, status: 200, data: { next: "c1" } });
    expect((await call.withResponse()).response.status).toBe(200);
    expect(sent).toHaveLength(1);
  });

  test("and its first page is no further request", async () => {
    const { list, sent } = pagedApi(cursorPlan, threePages);
    const call = list({ status: "open" });
    const data = await call;
    const page = await call.page();
    expect(page).toBeInstanceOf(Page);
    expect(page.data).toBe(data);
    expect(page.items).toEqual([{ id: "o0" }, { id: "o1" }]);
    expect(page.response.status).toBe(200);
    expect(page.hasNext()).toBe(true);
    expect(sent).toHaveLength(1);
    expect((await page.next()).items).toEqual([{ id: "o2" }, { id: "o3" }]);
    expect(queries(sent)).toEqual(["?status=open", "?status=open&cursor=c1"]);
  });

  test("that fails before it is iterated rejects in the loop", async () => {
    const { list } = pagedApi(cursorPlan, () => Response.json({ message: "No" }, { status: 404 }));
    const items = list().items();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(collect(items)).rejects.toBeInstanceOf(ApiError);
  });

  test("shows no response when it is inspected", async () => {
    const { list } = pagedApi(cursorPlan, threePages);
    expect(JSON.stringify(await list().page())).toBe(
      '{"items":[{"id":"o0"},{"id":"o1"}],"data":{"items":[{"id":"o0"},{"id":"o1"}],"next":"c1"}}',
    );
  });
});

describe("a loop", () => {
  test("over pages requests each when it is asked for", async () => {
    const { list, sent } = pagedApi(cursorPlan, threePages);
    const seen: number[] = [];
    for await (const page of list().pages()) {
      seen.push(page.items.length);
      expect(sent).toHaveLength(seen.length);
    }
    expect(seen).toEqual([2, 2, 2]);
  });

  test.each([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 2],
    [6, 3],
    [100, 3],
  ])("over at most %i items makes %i requests", async (maxItems, requests) => {
    const { list, sent } = pagedApi(cursorPlan, threePages);
    expect(await collect(list().items({ maxItems }))).toEqual(itemsUpTo(Math.min(maxItems, 6)));
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(sent).toHaveLength(requests);
  });

  test.each([-1, 1.5, NaN, "3"])("over at most %s items is refused", async (maxItems) => {
    const { list } = pagedApi(cursorPlan, threePages);
    await expect(collect(list().items({ maxItems: maxItems as number }))).rejects.toMatchObject({
      name: "ApiRequestError",
      parameter: "maxItems",
      message: "acme.listOrders: maxItems must be a whole number",
    });
  });

  test("that is left requests nothing more", async () => {
    const { list, sent } = pagedApi(cursorPlan, threePages);
    for await (const { id } of list().items()) if (id === "o1") break;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toHaveLength(1);
  });

  test("ends with the reason of its signal, at the next item", async () => {
    const controller = new AbortController();
    const { list, sent } = pagedApi(cursorPlan, threePages);
    const seen: string[] = [];
    const loop = async (): Promise<void> => {
      for await (const { id } of list({}, { signal: controller.signal }).items()) {
        seen.push(id);
        controller.abort(new Error("enough"));
      }
    };
    await expect(loop()).rejects.toThrow("enough");
    expect(seen).toEqual(["o0"]);
    expect(sent).toHaveLength(1);
  });

  test("stops a page in flight", async () => {
    const controller = new AbortController();
    const { list } = pagedApi(cursorPlan, (sent) => {
      if (!sent.url.includes("c1")) return threePages(sent);
      controller.abort(new Error("enough"));
      return new Promise<Response>(() => undefined);
    });
    const pages = list({}, { signal: controller.signal }).pages();
    await pages.next();
    await expect(pages.next()).rejects.toThrow("enough");
  });

  test("has the options of its call for each page", async () => {
    let failures = 1;
    const { list, sent } = pagedApi(cursorPlan, (each) => {
      if (each.url.includes("c1") && failures-- > 0)
        return new Response(null, { status: 503, headers: { "retry-after": "0" } });
      return threePages(each);
    });
    const options = { headers: { "X-Trace": "t" }, maxRetries: 1 };
    expect(await collect(list({}, options).items())).toEqual(itemsUpTo(6));
    expect(sent.map(({ headers }) => headers.get("x-trace"))).toEqual(["t", "t", "t", "t"]);
  });

  test("waits for each page as long as for any call", async () => {
    const { list } = pagedApi(cursorPlan, (sent) =>
      sent.url.includes("c1") ? new Promise<Response>(() => undefined) : threePages(sent),
    );
    const pages = list({}, { timeout: 30 }).pages();
    await pages.next();
    await expect(pages.next()).rejects.toMatchObject({ name: "ApiTimeoutError" });
  });

  test("is seen by hooks, page by page", async () => {
    const seen: string[] = [];
    const hook: Hook = ({ url }, next) => {
      seen.push(new URL(url).search);
      return next();
    };
    const { list } = pagedApi(cursorPlan, threePages, { hooks: [hook] });
    await collect(list().items());
    expect(seen).toEqual(["", "?cursor=c1", "?cursor=c2"]);
  });
});

test("a page that failed may be asked for again", async () => {
  let failures = 1;
  const { list } = pagedApi(cursorPlan, (sent) =>
    sent.url.includes("c1") && failures-- > 0
      ? Response.json({ message: "later" }, { status: 503 })
      : threePages(sent),
  );
  const page = await list().page();
  await expect(page.next()).rejects.toMatchObject({ status: 503 });
  expect((await page.next()).items[0]).toEqual({ id: "o2" });
  expect((await page.next()).items[0]).toEqual({ id: "o2" });
});

test("after the last page there is none", async () => {
  const { list } = pagedApi(cursorPlan, () => Response.json({ items: [] }));
  const page = await list().page();
  expect(page.hasNext()).toBe(false);
  const error = await page.next().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiRequestError);
  expect((error as Error).message).toBe(
    "acme.listOrders: there is no page after the last one. Ask hasNext()",
  );
});

test("a cursor goes into the body, also inside of an object, and what the caller gave stays as it is", async () => {
  const body = {
    kind: "json",
    encode: encodeJson,
    mediaType: "application/json",
    flat: true,
  } as const;
  const plan = pagedPlan(
    { ...kinds.cursor, parameter: "/options/cursor" },
    { method: "POST", bodies: [body] },
  );
  const { fetch, sent } = recordingFetch(({ text }) => {
    const { options } = JSON.parse(text) as { options: { cursor?: string } };
    return Response.json({ items: [1], next: options.cursor ? "" : "c1" });
  });
  const given: object = { fetch, apiKey: "secret" };
  const params = { shop: "s", text: "hat", options: { sort: "up" } };
  const call = pagedCall<List, unknown, number>(new Client(acme, given), { plan, params });
  expect(await collect(call.items())).toEqual([1, 1]);
  expect(sent.map(({ text }) => JSON.parse(text) as unknown)).toEqual([
    { text: "hat", options: { sort: "up" } },
    { text: "hat", options: { sort: "up", cursor: "c1" } },
  ]);
  expect(params).toEqual({ shop: "s", text: "hat", options: { sort: "up" } });
});

describe("responses that leave something out", () => {
  test.each<[string, PaginationPlan, readonly object[], number]>([
    ["no list and no cursor", kinds.cursor, [{}], 0],
    ["null for an empty list", kinds.cursor, [{ items: null, next: null }], 0],
    [
      "an empty page in between",
      kinds.cursor,
      [{ items: [1], next: "a" }, { next: "b" }, { items: [2] }],
      2,
    ],
    [
      "the last cursor again, with an empty page",
      kinds.cursor,
      [
        { items: [1], next: "a" },
        { items: [], next: "a" },
      ],
      1,
    ],
    [
      "a cursor that counts",
      kinds.cursor,
      [{ items: [1], next: 0 }, { items: [2], next: 1 }, { items: [3] }],
      3,
    ],
    [
      "a cursor although nothing follows",
      { ...kinds.cursor, more: "/more" },
      [{ items: [1], next: "a", more: false }],
      1,
    ],
    [
      "a total as text",
      { ...kinds.offset, total: "/total" },
      [
        { items: [1], total: "2" },
        { items: [2], total: "2" },
      ],
      2,
    ],
    [
      "a total that it does not have",
      { ...kinds.offset, total: "/total" },
      [
        { items: [1], total: 9 },
        { items: [], total: 9 },
      ],
      1,
    ],
    ["no total", { ...kinds.offset, total: "/total" }, [{ items: [1] }, {}], 1],
    ["an empty last page", kinds.page, [{ items: [1] }, { items: [] }], 1],
    ["no count of pages", { ...kinds.page, pages: "/pages" }, [{ items: [1] }, {}], 1],
    [
      "an empty page before the last",
      { ...kinds.page, pages: "/pages" },
      [{ pages: 2 }, { items: [1], pages: 2 }],
      1,
    ],
  ])("%s", async (_, pagination, pages, count) => {
    const left = [...pages];
    const { list, sent } = pagedApi(pagedPlan(pagination), () => Response.json(left.shift()));
    expect(await collect(list().items())).toHaveLength(count);
    expect(sent).toHaveLength(pages.length);
  });
});

describe("sizes", () => {
  const size = { parameter: "/limit", usual: 2, most: 3 };
  test.each<[string, number | undefined, number, number]>([
    ["fewer than usual", undefined, 1, 1],
    ["as many as usual", undefined, 2, 2],
    ["fewer than asked for", 3, 2, 1],
    ["fewer than asked for, and as many as there may be", 9, 3, 2],
  ])("%s", async (_, limit, length, requests) => {
    const left = [Array(length).fill(0), []];
    const plan = pagedPlan({ ...kinds.offset, size });
    const { list, sent } = pagedApi(plan, () => Response.json({ items: left.shift() }));
    await collect(list({ limit }).items());
    expect(sent).toHaveLength(requests);
  });

  test("that a server may cap say nothing", async () => {
    const left = [Array(100).fill(0), Array(100).fill(0), []];
    const plan = pagedPlan({ ...kinds.offset, size: { parameter: "/limit", usual: 10 } });
    const { list, sent } = pagedApi(plan, () => Response.json({ items: left.shift() }));
    expect(await collect(list({ limit: 500 }).items())).toHaveLength(200);
    expect(queries(sent)).toEqual(["?limit=500", "?offset=100&limit=500", "?offset=200&limit=500"]);
  });

  test("an offset begins where the caller does", async () => {
    const left = [[1, 2], []];
    const { list, sent } = pagedApi(pagedPlan(kinds.offset), () =>
      Response.json({ items: left.shift() }),
    );
    await collect(list({ offset: 40 }).items());
    expect(queries(sent)).toEqual(["?offset=40", "?offset=42"]);
  });
});

describe("a response that does not say how to go on", () => {
  test.each<[string, PaginationPlan, object, string]>([
    ["no list", kinds.cursor, { items: {} }, "returned a page without a list at /items."],
    ["no list at all", kinds.link, {}, "returned a page that is no list."],
    [
      "an object for a cursor",
      kinds.cursor,
      { next: {} },
      "returned a page whose cursor at /next is neither a text nor a number.",
    ],
    [
      "no cursor",
      { ...kinds.cursor, more: "/more" },
      { more: true },
      "returned a page that says there are more items, and has no cursor at /next.",
    ],
    [
      "no last item",
      kinds["last-item"],
      { items: [], more: true },
      "returned a page that says there are more items, and has no cursor at /id of its last item.",
    ],
    [
      "a number for an address",
      kinds.url,
      { next: 7 },
      "returned a page whose address of the next one, at /next, is no text.",
    ],
    [
      "no address",
      { ...kinds.url, more: "/more" },
      { more: true },
      "returned a page that says there are more items, and has no address at /next.",
    ],
    [
      "no URL",
      kinds.url,
      { next: "https://[" },
      "returned a page whose address of the next one is not a URL.",
    ],
  ])("%s", async (_, pagination, body, message) => {
    const { list, sent } = pagedApi(pagedPlan(pagination), () => Response.json(body));
    const error = await list()
      .page()
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiResponseError);
    expect((error as Error).message).toBe(`acme.listOrders: GET /shops/a%20b/orders ${message}`);
    expect(error).toMatchObject({ status: 200, error: body });
    expect(sent).toHaveLength(1);
  });

  test.each<[string, readonly string[], number]>([
    ["the same cursor", ["a", "a"], 2],
    ["two cursors by turns", ["a", "b", "a"], 3],
    ["a circle", ["a", "b", "c", "d", "b"], 5],
  ])("%s", async (_, cursors, requests) => {
    let count = 0;
    const { list, sent } = pagedApi(cursorPlan, () =>
      Response.json({ items: [count], next: cursors[count++ % cursors.length] }),
    );
    await expect(collect(list().items())).rejects.toThrow(
      "returned a page that leads to one which was read already. Nothing more was requested.",
    );
    expect(sent).toHaveLength(requests);
  });
});

test("of many pages few are held", async () => {
  const held: WeakRef<object>[] = [];
  const gc = await collector();
  let count = 0;
  const { list } = pagedApi(cursorPlan, () => {
    count += 1;
    return Response.json({ items: [{ id: `o${count}` }], next: `c${count}` });
  });
  for await (const page of list().pages()) {
    held.push(new WeakRef(page));
    if (held.length < 40) continue;
    // A reference that was read stays until the end of the turn.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    gc();
    break;
  }
  expect(held).toHaveLength(40);
  expect(held.map((each) => each.deref() !== undefined).lastIndexOf(false)).toBeGreaterThan(35);
  expect(held.slice(0, 35).filter((each) => each.deref() !== undefined)).toEqual([]);
});

/** Node's own collector, which only a flag shows. */
async function collector(): Promise<() => void> {
  const { setFlagsFromString } = await import("node:v8");
  const { runInNewContext } = await import("node:vm");
  setFlagsFromString("--expose-gc");
  onTestFinished(() => setFlagsFromString("--no-expose-gc"));
  return runInNewContext("gc") as () => void;
}
