import { expect, test } from "vitest";
import { parseJson } from "../../../../generator/src/1-load/read/parseJson.ts";

test.each([
  [
    "colons and quotes inside strings",
    '{ "a:b": "c: \\"d\\": \\\\", "e": [{ "f": "\\\\\\"" }, ":"] }',
  ],
  ["a colon after an escaped quote", '{ "a": "\\"x: y", "b": "z" }'],
  ["nothing in it", " {} "],
  ["names of the prototype", '{ "__proto__": { "constructor": 1 } }'],
])("JSON is read: %s", (_what, text) => {
  expect(parseJson(text)).toEqual(JSON.parse(text));
});

test.each([
  ["a key that stands twice", '{ "a": 1, "b": { "c": 1, "c": 2 } }'],
  ["a key that stands twice, spelled in two ways", '{ "a": 1, "\\u0061": 2 }'],
  ["YAML in braces", "{ a: 1 }"],
  ["a comment", '{ "a": 1 } # here'],
  ["no object", "[1]"],
])("left to YAML's parser: %s", (_what, text) => {
  expect(parseJson(text)).toBeUndefined();
});
