/** Which operations have an idempotency key, and in which header. */
import { expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { declared, modelOf } from "../modelOf.ts";

const extension = "x-lading-idempotency-key";

/** The headers of `GET`, `POST` and `PATCH /cats`; `none` where there is none. */
function headersOf(
  { root, path, operation }: { readonly [place: string]: unknown },
  method = "post",
): { readonly headers: string; readonly reports: readonly string[] } {
  const at = (value: unknown): object => (value === undefined ? {} : { [extension]: value });
  const responses = { "204": { description: "Done." } };
  const operations = ["get", "post", "patch"].map((each) => [
    each,
    { operationId: `${each}Cat`, responses, ...(each === method && at(operation)) },
  ]);
  const { api, reports } = modelOf({
    ...at(root),
    paths: { "/cats": { ...at(path), ...Object.fromEntries(operations) } },
  } as JsonObject);
  const headers = api.operations.map(({ plan }) => plan.idempotencyKey ?? "none").join(" ");
  return { headers, reports };
}

test.each<[string, object, string]>([
  ["the document: each POST", { root: "Key" }, "none Key none"],
  ["the path: its POST", { path: "Key" }, "none Key none"],
  ["the operation", { operation: "Key" }, "none Key none"],
  ["the nearest place counts", { root: "A", path: "B", operation: "C" }, "none C none"],
  ["the path excepts its POST", { root: "A", path: false }, "none none none"],
  ["the operation excepts itself", { root: "A", operation: false }, "none none none"],
])("%s", (_, places, headers) => {
  expect(headersOf(places as Record<string, unknown>)).toEqual({ headers, reports: [] });
});

test("another method than POST has one of its own only", () => {
  expect(headersOf({ operation: "Key" }, "patch")).toEqual({
    headers: "none none Key",
    reports: [],
  });
});

test("a GET needs none, and what is not sent again contradicts it", () => {
  expect(headersOf({ operation: "Key" }, "get")).toEqual({
    headers: "none none none",
    reports: [`extension-conflict #/paths/~1cats/get/${extension}`],
  });
  const responses = { "204": { description: "Done." } };
  const post = { [extension]: "Key", "x-lading-replay": "unsafe", responses };
  expect(modelOf({ paths: { "/cats": { post } } }).reports).toEqual([
    `extension-conflict #/paths/~1cats/post/${extension}`,
  ]);
});

test("a header parameter of that name is none of the caller's", () => {
  const parameter = (name: string): object => ({
    name,
    in: "header",
    required: true,
    schema: { type: "string" },
  });
  const { api } = modelOf({
    [extension]: "Idempotency-Key",
    paths: {
      "/cats": {
        post: {
          operationId: "addCat",
          parameters: [parameter("IDEMPOTENCY-KEY"), parameter("X-Note")],
          responses: { "204": { description: "Done." } },
        },
      },
    },
  });
  expect(api.operations[0]?.plan).toMatchObject({
    idempotencyKey: "IDEMPOTENCY-KEY",
    parameters: [{ name: "X-Note", in: "header", required: true }],
  });
  expect(declared(api, "AddCatParams")).toBe('{ "X-Note": string; }');
});
