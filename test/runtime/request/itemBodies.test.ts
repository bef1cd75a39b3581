/** Bodies of items that follow one another, as they leave. */
import { expect, test } from "vitest";
import type { JsonBodyPlan, OperationPlan } from "@lading/runtime";
import { refusalOf, sentBy } from "../support.ts";

function plan(
  items: JsonBodyPlan["items"],
  mediaType = "application/x-ndjson",
): Partial<OperationPlan> {
  return {
    method: "POST",
    bodies: [{ kind: "json", mediaType, items: items! }],
    bodyRequired: true,
  };
}

async function* generated(): AsyncGenerator<unknown> {
  yield { a: 1 };
  yield await Promise.resolve([2]);
}

test.each<[string, unknown, string]>([
  ["a list", [{ a: 1 }, "x\ny", null], '{"a":1}\n"x\\ny"\nnull\n'],
  ["an empty list", [], ""],
  ["an async iterable", generated(), '{"a":1}\n[2]\n'],
  ["ready-made lines", new Blob(['{"a":1}\n'], { type: "text/plain" }), '{"a":1}\n'],
])("%s goes as lines", async (_, body, text) => {
  const sent = await sentBy(plan("lines"), { body });
  expect([sent.text, sent.headers.get("content-type")]).toEqual([text, "application/x-ndjson"]);
});

test("a sequence has its separators", async () => {
  const sent = await sentBy(plan("sequence", "application/json-seq"), { body: [1, 2] });
  expect(sent.text).toBe("\x1e1\n\x1e2\n");
});

test.each<[string, object, string]>([
  ["nothing", {}, "acme.listThings: body is missing"],
  ["an object", { body: { a: 1 } }, "acme.listThings: body must be a list or an async iterable"],
  ["a file inside of an item", { body: [{ a: new Blob() }] }, "acme.listThings: "],
  ["an item that is not JSON", { body: [1n] }, "acme.listThings: "],
])("%s is refused before anything is sent", async (_, params, message) => {
  const error = await refusalOf(plan("lines"), params);
  expect([error.name, error.message.startsWith(message)]).toEqual(["ApiRequestError", true]);
});

test("an item of an iterable that is not JSON ends the call", async () => {
  async function* broken(): AsyncGenerator<unknown> {
    yield await Promise.resolve(1n);
  }
  await expect(sentBy(plan("lines"), { body: broken() })).rejects.toThrow();
});
