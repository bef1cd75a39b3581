/** A list where the document has one value, and an empty one where it wants some: refused by name, before a byte is sent. */
import { expect, test } from "vitest";
import type { FieldPlan, OperationPlan, ParameterPlan } from "@lading/runtime";
import { refusalOf, sentBy } from "../support.ts";

const file = new File(["a"], "a.png");

function form(field: Partial<FieldPlan>): Partial<OperationPlan> {
  const fields: FieldPlan[] = [{ name: "file", kind: "file", ...field }];
  return {
    method: "POST",
    bodies: [{ kind: "multipart", mediaType: "multipart/form-data", flat: true, fields }],
  };
}

test.each([[[file, file]], [[file]], [[]]])("a list is no single file", async (list) => {
  expect((await refusalOf(form({ single: true }), { file: list })).message).toBe(
    "acme.listThings: file must be one file and is an array",
  );
});

test("a list of files is one where the document has one", async () => {
  const { text } = await sentBy(form({}), { file: [file, file] });
  expect(text.match(/name="file"/g)).toHaveLength(2);
});

test("a required list of files must not be empty", async () => {
  for (const empty of [[], [undefined], [null]]) {
    expect((await refusalOf(form({ required: true }), { file: empty })).message).toBe(
      "acme.listThings: file is required and is an empty list, so nothing would be sent",
    );
  }
});

const places: readonly (readonly [string, Partial<ParameterPlan>])[] = [
  ["query", { in: "query" }],
  ["query, in one value", { in: "query", explode: false }],
  ["query, by pipes", { in: "query", style: "pipeDelimited" }],
  ["query, deeply", { in: "query", style: "deepObject" }],
  ["header", { in: "header" }],
  ["cookie", { in: "cookie" }],
];

test.each(places)("%s: a required list must not be empty", async (_place, plan) => {
  const parameters = [{ name: "ids", in: "query", required: true, ...plan }] as const;
  for (const [given, what] of [
    [[], "an empty list"],
    [[undefined], "an empty list"],
    [{}, "an empty object"],
  ] as const) {
    expect((await refusalOf({ parameters }, { ids: given })).message).toBe(
      `acme.listThings: ids is required and is ${what}, so nothing would be sent`,
    );
  }
});

test.each(places)("%s: one that may be left out is, where it is empty", async (_place, plan) => {
  const parameters = [{ name: "ids", in: "query", ...plan }] as const;
  const { url, headers } = await sentBy({ parameters }, { ids: [] });
  expect([url, headers.get("ids"), headers.get("cookie")]).toEqual([
    "https://api.acme.test/things",
    null,
    null,
  ]);
});

test("as JSON, an empty list is a value", async () => {
  const parameters = [{ name: "ids", in: "query", required: true, json: true }] as const;
  expect((await sentBy({ parameters }, { ids: [] })).url).toMatch(/\?ids=%5B%5D$/);
});
