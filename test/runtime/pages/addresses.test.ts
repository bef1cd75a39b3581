/** Pages whose whole address the API names: what is sent there, and what is not. */
import { describe, expect, test } from "vitest";
import { collect, kinds, pagedApi, pagedPlan, type PagedApi } from "./pagedApi.ts";

const first = "https://api.acme.test/shops/a%20b/orders";

/** An API whose first page names an address, and whose second names none. */
function leadingTo(
  address: string,
  given: Partial<Parameters<typeof pagedPlan>[1]> = {},
  options: Parameters<typeof pagedApi>[2] = {},
): PagedApi {
  let isFirst = true;
  return pagedApi(
    pagedPlan(kinds.url, given),
    () => {
      const body = { items: [isFirst], ...(isFirst && { next: address }) };
      isFirst = false;
      return Response.json(body);
    },
    options,
  );
}

describe("an address", () => {
  test.each([
    [
      "absolute",
      "https://api.acme.test/v2/orders?after=7&status=open",
      "https://api.acme.test/v2/orders?after=7&status=open",
    ],
    [
      "of the same server",
      "/shops/9/orders?after=7",
      "https://api.acme.test/shops/9/orders?after=7",
    ],
    ["relative", "orders?after=7", "https://api.acme.test/shops/a%20b/orders?after=7"],
    ["a query alone", "?after=7", `${first}?after=7`],
    ["without a query", "/page2", "https://api.acme.test/page2"],
    ["with braces", "/a{b}?c={d}", "https://api.acme.test/a%7Bb%7D?c=%7Bd%7D"],
    ["with a cursor that is spelled in its own way", "?c=a+b%2Fc==", `${first}?c=a+b%2Fc==`],
    ["with dots", "/shops/../admin?x=1", "https://api.acme.test/admin?x=1"],
    [
      "without TLS, as a server behind a proxy believes",
      "http://api.acme.test/x?after=7",
      "https://api.acme.test/x?after=7",
    ],
    ["with a fragment", "?after=7#top", `${first}?after=7`],
  ])("%s", async (_, address, url) => {
    const { list, sent } = leadingTo(address);
    expect(await collect(list({ status: "open", limit: 2 }).items())).toEqual([true, false]);
    expect(sent.map((each) => each.url)).toEqual([`${first}?status=open&limit=2`, url]);
    expect(sent[1]?.headers.get("x-key")).toBe("secret");
  });

  test("has the call's own headers, and none of its other parameters", async () => {
    const { list, sent } = leadingTo("?after=7");
    await collect(list({ status: "open", trace: "t" }, { headers: { "X-More": "m" } }).items());
    expect(sent[1]?.url).toBe(`${first}?after=7`);
    expect(sent[1]?.headers.get("x-trace")).toBe("t");
    expect(sent[1]?.headers.get("x-more")).toBe("m");
  });

  test("has what the client adds to every query once", async () => {
    const { list, sent } = leadingTo(
      "?after=7&companyId=3&lang=de&lang=fr&filter%5Bage%5D=1",
      {
        parameters: [
          { name: "shop", in: "path", required: true },
          { name: "companyId", in: "query", option: "companyId" },
        ],
      },
      { companyId: 5, defaultQuery: { lang: "en" } },
    );
    const options = { extra: { query: { filter: { age: 2 } } } };
    await collect(list({}, options).items());
    const query = new URL(sent[1]!.url).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      after: "7",
      companyId: "5",
      lang: "en",
      "filter[age]": "2",
    });
    expect([...query.keys()]).toHaveLength(4);
  });

  test.each([
    ["another host", "https://evil.test/orders?after=7", "https://evil.test"],
    ["another port", "https://api.acme.test:8443/orders", "https://api.acme.test:8443"],
    ["another host without a scheme", "//evil.test/orders", "https://evil.test"],
    ["a user in front of the host", "https://api.acme.test@evil.test/", "https://evil.test"],
    ["another scheme", "ftp://api.acme.test/orders", "ftp://api.acme.test"],
    ["data", "data:text/plain,x", "null"],
  ])("of %s is refused: credentials do not leave", async (_, address, origin) => {
    const { list, sent } = leadingTo(address);
    await expect(collect(list().items())).rejects.toMatchObject({
      name: "ApiResponseError",
      message:
        `acme.listOrders: GET /shops/a%20b/orders returned a page whose next one is at another server, ${origin}. ` +
        "It was not requested: credentials are sent only to https://api.acme.test.",
    });
    expect(sent).toHaveLength(1);
  });

  test("that was read already ends the list with an error", async () => {
    const { list, sent } = pagedApi(pagedPlan(kinds.url), () =>
      Response.json({ items: [1], next: "?after=7" }),
    );
    await expect(collect(list().items())).rejects.toThrow("was read already");
    expect(sent).toHaveLength(2);
  });
});

describe("the header Link", () => {
  test.each([
    ["with others", '<https://api.acme.test/p1>; rel="prev", </p2>; rel="next"', "/p2"],
    ["without quotation marks", "</p2>; rel=next", "/p2"],
    ["with several relations", '</p2>; rel="last NEXT"', "/p2"],
    [
      "with other parameters, and commas and brackets in them",
      '</p2>; title="a, <b>; rel=prev"; rel="next"',
      "/p2",
    ],
    ["with a comma in its address", "</p2,3>; rel=next", "/p2,3"],
    ["without spaces", '</p1>;rel="first",</p2>;rel="next"', "/p2"],
    ["of another resource", '</p2>; rel="next"; anchor="/other"', undefined],
    ["whose first relation counts", '</p2>; rel="prev"; rel="next"', undefined],
    ["of another name", '</p2>; rel="nextpage"', undefined],
    ["of nothing", "nonsense; rel=next", undefined],
  ])("%s", async (_, link, path) => {
    let isFirst = true;
    const { list, sent } = pagedApi(pagedPlan(kinds.link), () => {
      const headers = new Headers(isFirst ? { link } : {});
      isFirst = false;
      return Response.json([1], { headers });
    });
    await collect(list().items());
    expect(sent.slice(1).map(({ url }) => new URL(url).pathname)).toEqual(path ? [path] : []);
  });

  test("of any length is read at once", async () => {
    const link = `<a>${' ; x="'.repeat(20_000)}`;
    const { list } = pagedApi(pagedPlan(kinds.link), () =>
      Response.json([1], { headers: { link } }),
    );
    const before = performance.now();
    await collect(list().items());
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
