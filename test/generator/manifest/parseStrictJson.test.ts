/** Where a file of a package stops being JSON, to the line and the column. */
import { expect, test } from "vitest";
import { parseStrictJson } from "../../../generator/src/manifest/parseStrictJson.ts";

test.each([
  ['{ "empty": {}, "none": [], "deep": [[], [{}]] }', { empty: {}, none: [], deep: [[], [{}]] }],
  ["\uFEFF{}", {}],
])("%s is read", (text, value) => {
  expect(parseStrictJson(text)).toEqual({ value });
});

test.each([
  ['{ "a": {}, "b": [], oops }', 1, 21],
  ['{\n  "a": [{}, []],\n  "b": [}\n}', 3, 9],
  ['{ "a": {]', 1, 9],
  ['{ "a": 1, }', 1, 11],
  ['{ "a": [1, ] }', 1, 12],
  ['{ "a" 1 }', 1, 7],
  ['{ "a": "b" "c" }', 1, 12],
  ["{} {}", 1, 4],
  ['{ "a": tru }', 1, 8],
  ["", 1, 1],
])("%j is wrong at line %i, column %i", (text, line, column) => {
  expect(parseStrictJson(text)).toEqual({ reason: "it is not valid JSON", line, column });
});

test("JSON that is no object is named as such, and so are the marks of a merge", () => {
  expect(parseStrictJson("[]")).toMatchObject({ reason: "it is not a JSON object" });
  expect(parseStrictJson('{\n<<<<<<< ours\n"a": 1\n')).toMatchObject({
    reason: "it contains merge conflict markers",
    line: 2,
    column: 1,
  });
});
