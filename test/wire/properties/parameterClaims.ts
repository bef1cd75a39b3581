/** What parameters hold can be read out of the address and the headers again. */
import fc from "fast-check";
import { expect } from "vitest";
import { ApiRequestError, type ParameterPlan } from "@lading/runtime";
import type { Claim } from "./Claim.ts";
import { bracketKeys, joinable, names, scalars, texts, wellFormed } from "./texts.ts";

type Pair = readonly [name: string, value: string];

interface GivenParameter {
  readonly plan: Omit<ParameterPlan, "name" | "in">;
  readonly value: unknown;
  /** What a parser of queries has to find. */
  readonly pairs: (name: string) => readonly Pair[];
}

function pair(name: string, value: unknown): Pair {
  return [wellFormed(name), wellFormed(String(value))];
}

const plain = scalars.map((value): GivenParameter => ({
  plan: {},
  value,
  pairs: (name) => [pair(name, value)],
}));
const repeated = fc.array(scalars, { maxLength: 4 }).map((value): GivenParameter => ({
  plan: {},
  value,
  pairs: (name) => value.map((item) => pair(name, item)),
}));
const exploded = fc.dictionary(names, scalars, { maxKeys: 4 }).map((value): GivenParameter => ({
  plan: {},
  value,
  pairs: () => Object.entries(value).map((entry) => pair(...entry)),
}));
const deep = fc.dictionary(bracketKeys, scalars, { maxKeys: 4 }).map((value): GivenParameter => ({
  plan: { style: "deepObject", explode: true },
  value,
  pairs: (name) => Object.entries(value).map(([key, item]) => pair(`${name}[${key}]`, item)),
}));
const json = fc
  .jsonValue()
  .filter((value) => value !== null)
  .map((value): GivenParameter => ({
    plan: { json: true },
    value,
    pairs: (name) => [pair(name, JSON.stringify(value))],
  }));
const joined = fc
  .record({
    items: fc.array(scalars, { minLength: 1, maxLength: 4 }),
    style: fc.constantFrom(
      ["form", ","] as const,
      ["spaceDelimited", " "] as const,
      ["pipeDelimited", "|"] as const,
    ),
  })
  // A comma between two items goes as it is, one inside of them encoded.
  .filter(({ items, style: [style, joiner] }) => {
    return style === "form" ? items.join() !== "" : joinable(items, joiner);
  })
  .map(({ items, style: [style, joiner] }): GivenParameter => ({
    plan: { style, explode: false },
    value: items,
    pairs: (name) => [pair(name, items.join(joiner))],
  }));

interface Named extends GivenParameter {
  readonly name: string;
}

const queries = fc.uniqueArray(
  fc
    .record({ given: fc.oneof(plain, repeated, exploded, deep, json, joined), name: names })
    .map(({ given, name }): Named => ({ ...given, name })),
  { maxLength: 5, selector: ({ name }) => name },
);

/** Queries. */
export const queryClaim: Claim<readonly Named[]> = {
  title: "the WHATWG URL parser reads the query that was given",
  runs: 2000,
  given: queries,
  holds: async (parameters, send) => {
    const sent = await send(
      { parameters: parameters.map(({ name, plan }) => ({ name, in: "query", ...plan })) },
      Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
    );
    const { pathname, hash, searchParams } = new URL(sent.url);
    expect([pathname.endsWith("/things"), hash]).toEqual([true, ""]);
    expect([...searchParams]).toEqual(parameters.flatMap(({ name, pairs }) => pairs(name)));
  },
};

interface GivenPath {
  readonly style: "simple" | "label" | "matrix";
  readonly value: string;
}

const paths = fc.record({
  style: fc.constantFrom("simple", "label", "matrix"),
  value: texts.filter((value) => value !== ""),
});

/** Paths. */
export const pathClaim: Claim<GivenPath> = {
  title: "the WHATWG URL parser finds a path's value in its segment, or the value is refused",
  runs: 1500,
  given: paths,
  holds: async ({ style, value }, send) => {
    const path = "/before/{value}/after";
    const parameters = [{ name: "value", in: "path", style }] as const;
    const sent = await send({ path, parameters }, { value }).catch((error: unknown) => error);
    const prefix = { simple: "", label: ".", matrix: ";value=" }[style];
    // Only dots can move a request: what is refused has some.
    if (sent instanceof ApiRequestError) return expect(prefix + value).toMatch(/\.|%(25)*2e/i);
    if (sent instanceof Error) throw sent;
    const segments = new URL((sent as { readonly url: string }).url).pathname.split("/").slice(-3);
    expect(segments.map(decodeURIComponent)).toEqual([
      "before",
      prefix + wellFormed(value),
      "after",
    ]);
  },
};

/** Cookies. */
export const cookieClaim: Claim<readonly Named[]> = {
  title: "a parser of cookies finds what was given",
  runs: 500,
  given: fc.uniqueArray(
    fc
      .record({ given: fc.oneof(plain, repeated, exploded), name: names })
      .map(({ given, name }): Named => ({ ...given, name })),
    { maxLength: 4, selector: ({ name }) => name },
  ),
  holds: async (parameters, send) => {
    const sent = await send(
      { parameters: parameters.map(({ name, plan }) => ({ name, in: "cookie", ...plan })) },
      Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
    );
    const cookies = sent.headers["cookie"]?.split("; ") ?? [];
    expect(cookies.map((cookie) => cookie.split("=").map(decodeURIComponent))).toEqual(
      parameters.flatMap(({ name, pairs }) => pairs(name)),
    );
  },
};

/** Headers. */
export const headerClaim: Claim<string> = {
  title: "a header arrives as it was given, or is refused",
  runs: 500,
  given: texts,
  holds: async (value, send) => {
    const parameters = [{ name: "X-Value", in: "header" }] as const;
    const sent = await send({ parameters }, { "X-Value": value }).catch((error: unknown) => error);
    if (sent instanceof ApiRequestError) return expect(value).toMatch(/[^\t\x20-\x7e\x80-\xff]/);
    if (sent instanceof Error) throw sent;
    const { headers } = sent as { readonly headers: Readonly<Record<string, string>> };
    // RFC 9110 §5.5: blanks around a value are no part of it.
    expect(headers["x-value"]).toBe(value.replace(/^[ \t]+|[ \t]+$/g, ""));
  },
};
