/** The limits of a schema that TypeScript cannot say, in words. */
import { expect, test } from "vitest";
import { buildDocs } from "../../../../generator/src/2-model/docs/buildDocs.ts";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";

function docsOf(value: JsonObject): ReturnType<typeof buildDocs> {
  return buildDocs({ value, pointer: "#" });
}

test.each<[JsonObject, readonly string[]]>([
  [{ minLength: 1 }, ["at least 1 character"]],
  [{ maxLength: 2 }, ["at most 2 characters"]],
  [{ minLength: 0, maxLength: 1 }, ["0 to 1 character"]],
  [{ minLength: 8, maxLength: 8 }, ["exactly 8 characters"]],
  [{ maxLength: 1024, format: "binary" }, ["at most 1024 bytes"]],
  [{ minItems: 1, maxItems: 30 }, ["1 to 30 items"]],
  [{ minProperties: 2 }, ["at least 2 keys"]],
  [{ minimum: -1, maximum: 1 }, ["-1 to 1"]],
  [{ minimum: 0 }, ["at least 0"]],
  [{ multipleOf: 5, uniqueItems: true }, ["a multiple of 5", "no duplicate items"]],
  [{ uniqueItems: false }, []],
  [{ pattern: "^a$" }, ["matches `^a$`"]],
  [{ minLength: "1", pattern: 1, multipleOf: null }, []],
])("%j: %j", (schema, limits) => {
  expect(docsOf(schema).constraints ?? []).toEqual(limits);
});

test.each(["binary", "byte", "password", "int32", "uint64", "float", "double"])(
  "the format %s is said by the type",
  (format) => {
    expect(docsOf({ format })).toEqual({});
    for (const other of [`x-${format}`, `${format}-x`])
      expect(docsOf({ format: other }).constraints).toEqual([`format \`${other}\``]);
  },
);

test.each<[unknown, boolean]>([
  ["https://toy.example/docs", true],
  ["http://toy.example", true],
  ["javascript:alert(1)//https://toy.example", false],
  ["https://toy.example/a b", false],
  [7, false],
])("a link to %j is given: %j", (url, isGiven) => {
  expect(docsOf({ externalDocs: { url } } as JsonObject)).toEqual(isGiven ? { links: [url] } : {});
});

test("what is not said takes no place, and what is said takes a fallback's", () => {
  expect(docsOf({ deprecated: false, title: 7 })).toEqual({});
  const said = { summary: "s", description: "d", deprecated: true, default: false };
  const docs = buildDocs({ value: said, pointer: "#" }, { description: "other", values: [] });
  expect(docs).toEqual({
    summary: "s",
    description: "d",
    deprecated: true,
    defaultValue: false,
    values: [],
  });
  expect(docsOf({ title: "t" })).toEqual({ summary: "t" });
});
