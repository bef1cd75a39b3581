/** Each item comes exactly once and in order, whatever the sizes of pages and whatever fails in between. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaginationPlan } from "@lading/runtime";
import { pageOf } from "@lading/testing/fakes";
import { seed } from "../../support/fuzz/seed.ts";
import type { Sent } from "../support.ts";
import { collect, itemsUpTo, kinds, pagedApi, pagedPlan, type Item } from "./pagedApi.ts";

/** A kind, as a document declares it and as the plan has it. */
interface Way {
  readonly declared: Readonly<Record<string, unknown>>;
  readonly plan: PaginationPlan;
  /** Pages are of one size. */
  readonly isEven?: true;
}

const { more: _, ...untilNoneIsLeft } = kinds["last-item"];
const size = { parameter: "/limit", usual: 4, most: 9 };
const ways: Readonly<Record<string, Way>> = {
  "a cursor": {
    declared: { kind: "cursor", items: "/items", cursor: "/next", parameter: "cursor" },
    plan: kinds.cursor,
  },
  "a cursor, and a word about others": {
    declared: {
      kind: "cursor",
      items: "/items",
      cursor: "/next",
      parameter: "cursor",
      more: "/more",
    },
    plan: { ...kinds.cursor, more: "/more" },
  },
  "the last item": {
    declared: {
      kind: "last-item",
      items: "/items",
      cursor: "/id",
      parameter: "cursor",
      more: "/more",
    },
    plan: kinds["last-item"],
  },
  "the last item, until none is left": {
    declared: { kind: "last-item", items: "/items", cursor: "/id", parameter: "cursor" },
    plan: untilNoneIsLeft,
  },
  "an offset": {
    declared: { kind: "offset", items: "/items", parameter: "offset" },
    plan: kinds.offset,
  },
  "an offset and a total": {
    declared: { kind: "offset", items: "/items", parameter: "offset", total: "/total" },
    plan: { ...kinds.offset, total: "/total" },
  },
  "an offset and full pages": {
    declared: { kind: "offset", items: "/items", parameter: "offset", limit: "limit" },
    plan: { ...kinds.offset, size },
    isEven: true,
  },
  "page numbers": {
    declared: { kind: "page", items: "/items", parameter: "page", limit: "limit" },
    plan: { ...kinds.page, size },
    isEven: true,
  },
  "page numbers and their count": {
    declared: { kind: "page", items: "/items", parameter: "page", first: 0, pages: "/pages" },
    plan: { ...kinds.page, first: 0, pages: "/pages" },
    isEven: true,
  },
  "a Link header": { declared: { kind: "link", items: "" }, plan: kinds.link },
  "an address": { declared: { kind: "url", items: "/items", url: "/next" }, plan: kinds.url },
};

type Mishap = "none" | "unavailable" | "broken" | "garbled";

interface World {
  readonly count: number;
  /** By request, again and again. */
  readonly sizes: readonly number[];
  readonly mishaps: readonly Mishap[];
  readonly limit: number | undefined;
}

const worlds: fc.Arbitrary<World> = fc.record({
  count: fc.nat(40),
  sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
  mishaps: fc.array(fc.constantFrom<Mishap>("none", "none", "unavailable", "broken", "garbled"), {
    maxLength: 12,
  }),
  limit: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
});

/** The API: it serves pages of its items, and fails as the world says. */
function server({ declared, isEven }: Way, { count, sizes, mishaps }: World) {
  const items = itemsUpTo(count);
  let served = 0;
  let asked = 0;
  return ({ url }: Sent): Response => {
    const mishap = mishaps[asked++] ?? "none";
    if (mishap === "broken") throw new TypeError("fetch failed");
    if (mishap === "unavailable") return new Response("later", { status: 503 });
    const { pathname: path, searchParams: query } = new URL(url);
    const length = isEven ? 4 : sizes[served++ % sizes.length]!;
    const request = { path, query, pagination: declared };
    const limits = isEven && query.has("limit") ? { size: 9 } : { size: length };
    const { headers = {}, body } = pageOf(request, items, limits);
    if (mishap === "garbled")
      return new Response("<html>", { headers: { "content-type": "text/html" } });
    return Response.json(body, { headers });
  };
}

test.each(Object.keys(ways))("%s", async (name) => {
  const way = ways[name]!;
  const plan = pagedPlan(way.plan, { responses: { 200: ["application/json"] } });
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const api = pagedApi(plan, server(way, world));
      const limit = way.isEven ? world.limit : undefined;
      const pages = await pagesDespiteFailures(() => api.list({ status: "open", limit }));
      expect(pages.flat()).toEqual(itemsUpTo(world.count));
      for (const { url, headers } of api.sent) {
        expect(new URL(url).searchParams.getAll("status")).toEqual(["open"]);
        expect(headers.get("x-key")).toBe("secret");
      }

      const calm = pagedApi(plan, server(way, { ...world, mishaps: [] }));
      expect(await collect(calm.list({ limit }).items())).toEqual(itemsUpTo(world.count));
    }),
    { seed, numRuns: 60 },
  );
});

type Call = ReturnType<ReturnType<typeof pagedApi>["list"]>;

/** Goes from page to page, and asks again for one that failed. */
async function pagesDespiteFailures(list: () => Call): Promise<readonly (readonly Item[])[]> {
  const pages: (readonly Item[])[] = [];
  let page = await untilItWorks(() => list().page());
  for (;;) {
    pages.push(page.items);
    if (!page.hasNext()) return pages;
    const before = page;
    page = await untilItWorks(() => before.next());
  }
}

/** There are fewer mishaps than attempts. */
async function untilItWorks<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (attempt > 12) throw error;
    }
}
