import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ParameterPlan } from "@lading/runtime";
import { expandParameter } from "../../packages/runtime/src/expansion.ts";
import { sentBy } from "./support.ts";

const rgb = { R: 100, G: 200, B: 150 };
const colors = ["blue", "black", "brown"];

// https://spec.openapis.org/oas/v3.1.1#style-examples
test.each<[Omit<ParameterPlan, "name">, unknown, string | undefined]>([
  [{ in: "path", style: "matrix" }, "", ";color"],
  [{ in: "path", style: "matrix" }, "blue", ";color=blue"],
  [{ in: "path", style: "matrix" }, colors, ";color=blue,black,brown"],
  [{ in: "path", style: "matrix" }, rgb, ";color=R,100,G,200,B,150"],
  [{ in: "path", style: "matrix", explode: true }, colors, ";color=blue;color=black;color=brown"],
  [{ in: "path", style: "matrix", explode: true }, rgb, ";R=100;G=200;B=150"],
  [{ in: "path", style: "label" }, "", "."],
  [{ in: "path", style: "label" }, "blue", ".blue"],
  [{ in: "path", style: "label" }, colors, ".blue,black,brown"],
  [{ in: "path", style: "label" }, rgb, ".R,100,G,200,B,150"],
  [{ in: "path", style: "label", explode: true }, colors, ".blue.black.brown"],
  [{ in: "path", style: "label", explode: true }, rgb, ".R=100.G=200.B=150"],
  [{ in: "path" }, "blue", "blue"],
  [{ in: "path" }, colors, "blue,black,brown"],
  [{ in: "path" }, rgb, "R,100,G,200,B,150"],
  [{ in: "path", explode: true }, rgb, "R=100,G=200,B=150"],
  [{ in: "query" }, "", "color="],
  [{ in: "query" }, "blue", "color=blue"],
  [{ in: "query" }, colors, "color=blue&color=black&color=brown"],
  [{ in: "query" }, rgb, "R=100&G=200&B=150"],
  [{ in: "query", explode: false }, colors, "color=blue,black,brown"],
  [{ in: "query", explode: false }, rgb, "color=R,100,G,200,B,150"],
  [{ in: "query", style: "spaceDelimited" }, colors, "color=blue%20black%20brown"],
  [{ in: "query", style: "spaceDelimited" }, rgb, "color=R%20100%20G%20200%20B%20150"],
  [{ in: "query", style: "pipeDelimited" }, colors, "color=blue%7Cblack%7Cbrown"],
  [{ in: "query", style: "pipeDelimited", explode: true }, ["a", "b"], "color=a&color=b"],
  [{ in: "query", style: "deepObject" }, rgb, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  [
    { in: "query", style: "deepObject" },
    { a: { b: 1 }, c: [2, 3] },
    "color%5Ba%5D%5Bb%5D=1&color%5Bc%5D=2&color%5Bc%5D=3",
  ],
  [{ in: "query", json: true }, { a: [1] }, "color=%7B%22a%22%3A%5B1%5D%7D"],
  [
    { in: "query", allowReserved: true },
    ":/?[]@!$&'()*+,;= %#%2F",
    "color=:/?[]@!$&'()*+,;=%20%25%23%2F",
  ],
  [
    { in: "query" },
    "a b&c=d+e#f/ä€😀\ud800",
    "color=a%20b%26c%3Dd%2Be%23f%2F%C3%A4%E2%82%AC%F0%9F%98%80%EF%BF%BD",
  ],
  [{ in: "query" }, "!'()*~-._", "color=%21%27%28%29%2A~-._"],
  [{ in: "query" }, new Date(0), "color=1970-01-01T00%3A00%3A00.000Z"],
  [{ in: "query" }, [1, null, undefined, true], "color=1&color=true"],
  [{ in: "query" }, [], undefined],
  [{ in: "query" }, {}, undefined],
  [{ in: "query" }, JSON.parse('{"__proto__":"x"}'), "__proto__=x"],
  [{ in: "header" }, colors, "blue,black,brown"],
  [{ in: "header", explode: true }, rgb, "R=100,G=200,B=150"],
  [{ in: "header" }, "50% of a b", "50% of a b"],
  [{ in: "cookie" }, "a;b", "color=a%3Bb"],
  [{ in: "cookie" }, ["a", "b"], "color=a; color=b"],
])("%j spells %j as %s", (plan, value, want) => {
  expect(expandParameter({ name: "color", ...plan }, value)).toBe(want);
});

test("an object is refused where a text belongs, by the parameter's name", () => {
  expect(() => expandParameter({ name: "color", in: "query" }, [{ a: 1 }])).toThrow(
    "color cannot hold an Object",
  );
});

const operators: { readonly [operator: string]: Omit<ParameterPlan, "name"> } = {
  "": { in: "path", style: "simple" },
  ".": { in: "path", style: "label" },
  ";": { in: "path", style: "matrix" },
  "?": { in: "query", style: "form" },
  "+": { in: "query", style: "simple", allowReserved: true },
};

interface Section {
  readonly variables: { readonly [name: string]: unknown };
  readonly testcases: readonly (readonly [template: string, want: string | string[] | false])[];
}

const suite = new URL("../../../shared/suites/rfc6570/", import.meta.url);

const isPresent = existsSync(suite);

test(`RFC 6570: ${isPresent ? "every expression that OpenAPI can express" : "the suite is absent, nothing checked"}`, () => {
  if (!isPresent) return;
  const files = ["spec-examples.json", "spec-examples-by-section.json", "extended-tests.json"];
  const sections = files.flatMap((file) =>
    Object.values(
      JSON.parse(readFileSync(new URL(file, suite), "utf8")) as Record<string, Section>,
    ),
  );
  let checked = 0;
  for (const { variables, testcases } of sections) {
    for (const [template, want] of testcases) {
      const found = /^\{([.;?+]?)([\w.]+)(\*?)\}$/.exec(template);
      if (!found || want === false) continue;
      const [, operator, name, star] = found;
      const value = variables[name!];
      const plan = { name: name!, ...operators[operator!]!, explode: star === "*" };
      const text = value === null || value === undefined ? undefined : expandParameter(plan, value);
      const got = text === undefined ? "" : operator === "?" ? `?${text}` : text;
      // The fragment sign is the one reserved character that stays encoded.
      expect([want].flat(), template).toContain(got);
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(60);
});

test("openapi-fetch trap: arrays and objects in the query follow the plan, not one global rule", async () => {
  const { url } = await sentBy(
    {
      parameters: [
        { name: "tags", in: "query", explode: false },
        { name: "filter", in: "query", style: "deepObject" },
        { name: "none", in: "query" },
      ],
    },
    { tags: ["a", "b"], filter: { size: 1 }, none: null },
  );
  expect(url).toBe("https://api.acme.test/things?tags=a,b&filter%5Bsize%5D=1");
});
