import { expect, test } from "vitest";
import type { ParameterPlan } from "@lading/runtime";
import { expandParameter } from "../../../packages/runtime/src/request/expandParameter.ts";
import { sentBy } from "../support.ts";

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
    "color%5Ba%5D%5Bb%5D=1&color%5Bc%5D%5B0%5D=2&color%5Bc%5D%5B1%5D=3",
  ],
  [{ in: "query", style: "deepObject" }, ["a", null, "b c"], "color%5B0%5D=a&color%5B1%5D=b%20c"],
  [
    { in: "query", style: "deepObject" },
    [{ R: 1, G: [{ B: 2 }, { B: 3 }] }, { R: 4 }],
    "color%5B0%5D%5BR%5D=1&color%5B0%5D%5BG%5D%5B0%5D%5BB%5D=2&color%5B0%5D%5BG%5D%5B1%5D%5BB%5D=3&color%5B1%5D%5BR%5D=4",
  ],
  [{ in: "query", style: "deepObject", array: "brackets" }, [1, 2], "color%5B%5D=1&color%5B%5D=2"],
  [
    { in: "query", style: "deepObject", array: "repeat" },
    { a: [1, 2] },
    "color%5Ba%5D=1&color%5Ba%5D=2",
  ],
  [{ in: "query", style: "deepObject", array: "comma" }, { a: ["1,5", 2] }, "color%5Ba%5D=1%2C5,2"],
  [{ in: "query", style: "deepObject" }, 7, "color=7"],
  [{ in: "query", json: "objects" }, { a: [1] }, "color=%7B%22a%22%3A%5B1%5D%7D"],
  [{ in: "query", json: "objects" }, [{ a: 1 }, "b"], "color=%7B%22a%22%3A1%7D&color=b"],
  [{ in: "query", json: "objects" }, "{}", "color=%7B%7D"],
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
  [{ in: "query" }, { page: 2, sort: ["name", null, "age"] }, "page=2&sort=name&sort=age"],
  [{ in: "query" }, [], undefined],
  [{ in: "query" }, {}, undefined],
  [{ in: "query" }, JSON.parse('{"__proto__":"x"}'), "__proto__=x"],
  [{ in: "header" }, colors, "blue,black,brown"],
  [{ in: "header", explode: true }, rgb, "R=100,G=200,B=150"],
  [{ in: "header" }, "50% of a b", "50% of a b"],
  [{ in: "cookie" }, "a;b", "color=a%3Bb"],
  [{ in: "cookie" }, ["a", "b"], "color=a; color=b"],
  [{ in: "cookie" }, rgb, "R=100; G=200; B=150"],
  [{ in: "cookie", explode: false }, colors, "color=blue,black,brown"],
  [{ in: "cookie", allowReserved: true }, "a;b=c%2F d", "color=a%3Bb=c%2F%20d"],
  // https://spec.openapis.org/oas/v3.2.0#style-values
  [{ in: "cookie", style: "cookie" }, 'a b="50%"', 'color=a b="50%"'],
  [{ in: "cookie", style: "cookie" }, "", "color="],
  [{ in: "cookie", style: "cookie" }, colors, "color=blue; color=black; color=brown"],
  [{ in: "cookie", style: "cookie" }, rgb, "R=100; G=200; B=150"],
  [{ in: "cookie", style: "cookie", explode: false }, rgb, "color=R,100,G,200,B,150"],
  [{ in: "cookie", json: true }, { a: 1 }, "color=%7B%22a%22%3A1%7D"],
])("%j spells %j as %s", (plan, value, want) => {
  expect(expandParameter({ name: "color", ...plan }, value)).toBe(want);
});

test("lists and objects inside of lists and objects go as JSON, where OpenAPI leaves them open", () => {
  const color = { name: "color", in: "query" } as const;
  expect(expandParameter(color, [{ a: 1 }, ["x", 2]])).toBe(
    "color=%7B%22a%22%3A1%7D&color=%5B%22x%22%2C2%5D",
  );
  expect(expandParameter({ ...color, explode: false }, { r: { a: 1 } })).toBe(
    "color=r,%7B%22a%22%3A1%7D",
  );
});

// `encodeURIComponent` throws at one, an error that names no parameter.
test.each(["path", "query"] as const)("half a surrogate pair in a %s is replaced", (place) => {
  const plan: ParameterPlan = { name: "color", in: place };
  const expanded = expandParameter(plan, "a\ud83d b");
  expect(expanded?.replace("color=", "")).toBe("a%EF%BF%BD%20b");
});

test("what is no data is refused where a text belongs, by the parameter's name", () => {
  expect(() => expandParameter({ name: "color", in: "query" }, [new Map()])).toThrow(
    "color.0 cannot be a Map. Give an object: Object.fromEntries(map)",
  );
});

test("a cookie that goes as it stands cannot begin another one", () => {
  const plan = { name: "color", in: "cookie", style: "cookie" } as const;
  expect(() => expandParameter(plan, "blue; admin=1")).toThrow("color contains a semicolon");
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

/** As a server takes the parts of a list: at the separator first, then decoded. */
test.each<[Omit<ParameterPlan, "name">, unknown, string]>([
  [{ in: "query", explode: false }, ["New York, NY", "cat"], "color=New%20York%2C%20NY,cat"],
  [{ in: "query", style: "pipeDelimited" }, ["a b", "c,d"], "color=a%20b%7Cc%2Cd"],
  [{ in: "query", style: "spaceDelimited" }, ["a|b", "c,d"], "color=a%7Cb%20c%2Cd"],
  [{ in: "query" }, ["a,b|c d", ""], "color=a%2Cb%7Cc%20d&color="],
  [{ in: "path" }, ["a,b", "c"], "a%2Cb,c"],
  [{ in: "path", style: "label", explode: true }, ["a,b", "c"], ".a%2Cb.c"],
  [{ in: "path", style: "matrix", explode: true }, ["a;b"], ";color=a%3Bb"],
  [{ in: "path" }, { "a,b": "c=d" }, "a%2Cb,c%3Dd"],
  [{ in: "header" }, ["a b", "c|d"], "a b,c|d"],
  [{ in: "header" }, "a, b", "a, b"],
  [{ in: "cookie" }, ["a,b", "c;d"], "color=a%2Cb; color=c%3Bd"],
  [{ in: "query", explode: false }, ["a", ""], "color=a,"],
])("%j: items %j stay apart in %s", (plan, value, want) => {
  expect(expandParameter({ name: "color", ...plan }, value)).toBe(want);
});

test.each<[Omit<ParameterPlan, "name">, unknown, string]>([
  [{ in: "header" }, ["New York, NY", "cat"], 'color.0 contains ","'],
  [{ in: "header", explode: true }, ["a", "b,c"], 'color.1 contains ","'],
  [{ in: "header" }, { a: "b,c" }, 'color.a contains ","'],
  [{ in: "header" }, { "a,b": "c" }, 'color.a,b contains ","'],
  [{ in: "header", explode: true }, { "a=b": 1 }, 'color.a=b contains "="'],
  [{ in: "header" }, [{ a: 1, b: 2 }], 'color.0 contains ","'],
  [{ in: "header" }, ["a", ""], "color.1 is an empty string"],
  [{ in: "header" }, { a: "" }, "color.a is an empty string"],
  [{ in: "query", style: "spaceDelimited" }, ["a b"], 'color.0 contains " "'],
  [{ in: "query", style: "pipeDelimited" }, ["a", "b|c"], 'color.1 contains "|"'],
  [{ in: "query", style: "pipeDelimited", allowReserved: true }, ["a%7cb"], 'color.0 contains "|"'],
  [{ in: "query", explode: false, allowReserved: true }, ["a,b"], 'color.0 contains ","'],
  [{ in: "query", allowReserved: true }, ["a&b"], 'color.0 contains "&"'],
  [{ in: "query", allowReserved: true }, { "a=b": 1 }, 'color.a=b contains "="'],
  [{ in: "path", allowReserved: true }, ["a,b"], 'color.0 contains ","'],
  [
    { in: "path", style: "matrix", explode: true, allowReserved: true },
    ["a;b"],
    "color.0 contains",
  ],
  [{ in: "path", style: "label", explode: true }, ["cat.jpg", "b"], 'color.0 contains "."'],
  [{ in: "path", style: "label", explode: true }, { size: 1.5 }, 'color.size contains "."'],
  [{ in: "cookie", explode: false, style: "cookie" }, ["a,b"], 'color.0 contains ","'],
  [{ in: "cookie", style: "cookie" }, { "a=b": 1 }, 'color.a=b contains "="'],
  [{ in: "query", explode: false }, [""], "color.0 is an empty string"],
  [{ in: "query", explode: false }, [null, ""], "color.1 is an empty string"],
  [{ in: "query", style: "pipeDelimited" }, [""], "color.0 is an empty string"],
  [{ in: "path", style: "matrix" }, [""], "color.0 is an empty string"],
  [{ in: "query", style: "deepObject" }, { "a][b": 1 }, 'color has the key "a][b"'],
  [{ in: "query", style: "deepObject" }, { a: { "": 1 } }, 'color.a has the key ""'],
])("%j: what would be read as another list or object is refused: %j", (plan, value, want) => {
  expect(() => expandParameter({ name: "color", ...plan }, value)).toThrow(want);
});
