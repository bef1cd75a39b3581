/** The encoder that the corpus holds the product to, held itself to the tables of the standards. */
import { expect, test } from "vitest";
import { parameterTexts } from "./parameterText.ts";
import { normalSpelling, percentEncoded } from "./percentEncoded.ts";

const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

// https://spec.openapis.org/oas/v3.1.1#style-examples, row by row: empty text, text, list, object.
test.each<[string, string, boolean, readonly string[]]>([
  [
    "path",
    "matrix",
    false,
    [";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  ],
  [
    "path",
    "matrix",
    true,
    [";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
  ],
  ["path", "label", false, [".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"]],
  ["path", "label", true, [".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"]],
  ["header", "simple", false, ["", "blue", "blue,black,brown", "R,100,G,200,B,150"]],
  ["header", "simple", true, ["", "blue", "blue,black,brown", "R=100,G=200,B=150"]],
  [
    "query",
    "form",
    false,
    ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ],
  [
    "query",
    "form",
    true,
    ["color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
  ],
  [
    "query",
    "spaceDelimited",
    false,
    ["color=", "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"],
  ],
  [
    "query",
    "pipeDelimited",
    false,
    ["color=", "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"],
  ],
])("%s %s, explode %j", (place, style, explode, want) => {
  const parameter = { name: "color", in: place, style, explode };
  const got = ["", "blue", array, object].map((value) =>
    parameterTexts(parameter, value).join("&"),
  );
  expect(got).toEqual(want);
});

test("a deep object, a JSON text, and a style that its place does not have", () => {
  const deep = { name: "color", in: "query", style: "deepObject" };
  expect(parameterTexts(deep, { R: 1, more: ["a"] })).toEqual([
    "color%5BR%5D=1",
    "color%5Bmore%5D%5B0%5D=a",
  ]);
  const json = { name: "color", in: "query", content: { "application/json": {} } };
  expect(parameterTexts(json, { R: 1 })).toEqual(["color=%7B%22R%22%3A1%7D"]);
  expect(parameterTexts({ name: "color", in: "query", style: "simple" }, "x")).toEqual(["color=x"]);
});

test("what is reserved is encoded, unless it may stand as it is", () => {
  expect(percentEncoded("a/b ü~%41")).toBe("a%2Fb%20%C3%BC~%2541");
  expect(percentEncoded("a/b ü~%41", { allowReserved: true })).toBe("a/b%20%C3%BC~%41");
});

test("spellings that mean the same are one, and delimiters stay what they are", () => {
  expect(normalSpelling("%7euser[%5b%2f")).toBe("~user%5B%5B%2F");
  expect(normalSpelling("a,b%2Cc")).toBe("a,b%2Cc");
});
