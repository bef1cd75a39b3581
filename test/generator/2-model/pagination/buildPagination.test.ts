/** What a declaration of pages becomes, and what is wrong with one. */
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { operationOf, printed, type Modelled } from "../modelOf.ts";

const cat = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
const page = {
  type: "object",
  properties: {
    cats: { type: "array", items: { $ref: "#/components/schemas/Cat" } },
    next: { type: ["string", "null"] },
    more: { type: "boolean" },
    total: { type: "integer" },
    "a/b": { type: "array", items: { type: "string" } },
  },
};
const query = (name: string, schema: JsonObject = { type: "string" }): JsonObject => ({
  name,
  in: "query",
  schema,
});

function paged(
  declaration: JsonObject,
  operation: JsonObject = { parameters: [query("after")] },
  schema: JsonObject = page,
): Modelled & ReturnType<typeof operationOf> {
  const content = { "application/json": { schema } };
  const given = {
    "x-lading-pagination": declaration,
    responses: { "200": { description: "Cats", content } },
    ...operation,
  };
  return operationOf(given, { components: { schemas: { Cat: cat, Page: page } } });
}

const cursor = { kind: "cursor", items: "/cats", cursor: "/next", parameter: "after" };
const body = (schema: JsonObject): JsonObject => ({
  requestBody: { content: { "application/json": { schema } } },
});
const options = { type: "object", properties: { after: { type: "string" } } };

describe("items", () => {
  test.each<[string, JsonObject, JsonObject, string]>([
    ["a named type", cursor, page, "Cat"],
    ["through a reference", cursor, { $ref: "#/components/schemas/Page" }, "Cat"],
    [
      "through a part of a whole",
      cursor,
      { allOf: [{ type: "object", properties: { x: { type: "string" } } }, page] },
      "Cat",
    ],
    [
      "of every choice",
      { ...cursor, items: "/cats" },
      {
        oneOf: [
          page,
          {
            type: "object",
            required: ["cats", "next"],
            properties: {
              cats: { type: "array", items: { type: "number" } },
              next: { type: "string" },
            },
          },
        ],
      },
      "Cat | number",
    ],
    ["a name with a slash", { ...cursor, items: "/a~1b" }, page, "string"],
    [
      "or null",
      cursor,
      {
        ...page,
        properties: {
          ...page.properties,
          cats: { type: ["array", "null"], items: { type: "string" } },
        },
      },
      "string",
    ],
    ["of which nothing is said", cursor, {}, "unknown"],
  ])("%s", (_, declaration, schema, type) => {
    const { api, operation, reports } = paged(declaration, undefined, schema);
    expect(reports).toEqual([]);
    expect(printed(api, operation.listItem)).toBe(type);
  });

  test("without a name get one", () => {
    const items = { type: "array", items: cat };
    const { api, operation } = paged(cursor, undefined, {
      ...page,
      properties: { ...page.properties, cats: items },
    });
    expect(printed(api, operation.listItem)).toBe("AddCatItem");
    expect(api.declarations.map(({ name }) => name)).toContain("AddCatItem");
  });
});

describe("a parameter", () => {
  test.each<[string, JsonObject, JsonObject, string]>([
    ["in the query", cursor, { parameters: [query("after")] }, "/after"],
    ["in a header", cursor, { parameters: [{ ...query("after"), in: "header" }] }, "/after"],
    [
      "next to a namesake",
      cursor,
      { parameters: [{ ...query("after"), in: "header" }, query("after")] },
      "/after",
    ],
    ["in the body", cursor, body(options), "/after"],
    [
      "inside of the body",
      { ...cursor, parameter: "/options/after" },
      body({ type: "object", properties: { options } }),
      "/options/after",
    ],
    [
      "in a body that is a parameter",
      cursor,
      {
        parameters: [query("body")],
        ...body({ ...options, properties: { ...options.properties, body: { type: "string" } } }),
      },
      "/body/after",
    ],
  ])("%s", (_, declaration, operation, pointer) => {
    const { operation: built, reports } = paged(declaration, operation);
    expect(reports).toEqual([]);
    expect(built.plan.pagination).toMatchObject({ parameter: pointer });
  });

  test("of the size of a page brings its default and its maximum, also from a body", () => {
    const limit = { type: "integer", default: 20, maximum: 100 };
    const size = { parameter: "/limit", usual: 20, most: 100 };
    const declaration = { ...cursor, limit: "limit" };
    const inQuery = paged(declaration, { parameters: [query("after"), query("limit", limit)] });
    expect(inQuery.operation.plan.pagination).toMatchObject({ size });
    const inBody = paged(
      declaration,
      body({ ...options, properties: { ...options.properties, limit } }),
    );
    expect(inBody.operation.plan.pagination).toMatchObject({ size });
  });

  test.each<[string, JsonObject, JsonObject, number | undefined]>([
    ["is 1", {}, { type: "integer" }, undefined],
    ["is the parameter's default", {}, { type: "integer", default: 0 }, 0],
    ["is what is declared", { first: 1 }, { type: "integer", default: 0 }, undefined],
    ["may be any other", { first: 5 }, { type: "integer" }, 5],
  ])("of the first page %s", (_, more, schema, first) => {
    const declaration = { kind: "page", items: "/cats", parameter: "page", ...more };
    const { operation } = paged(declaration, { parameters: [query("page", schema)] });
    expect(operation.plan.pagination).toEqual({
      kind: "page",
      items: "/cats",
      parameter: "/page",
      ...(first !== undefined && { first }),
    });
  });
});

describe("a mistake has its place", () => {
  test.each<[string, JsonObject, JsonObject | undefined, readonly string[]]>([
    [
      "items that are no list",
      { ...cursor, items: "/next" },
      undefined,
      ["pagination-items items"],
    ],
    [
      "items that are not there",
      { ...cursor, items: "/dogs" },
      undefined,
      ["pagination-items items"],
    ],
    [
      "a cursor that is not there",
      { ...cursor, cursor: "/gone" },
      undefined,
      ["pagination-pointer cursor"],
    ],
    [
      "a cursor that is a list",
      { ...cursor, cursor: "/cats" },
      undefined,
      ["pagination-pointer cursor"],
    ],
    [
      "a cursor that no item has",
      { ...cursor, kind: "last-item", cursor: "/next" },
      undefined,
      ["pagination-pointer cursor"],
    ],
    [
      "a total that is no number",
      { kind: "offset", items: "/cats", parameter: "at", total: "/more" },
      { parameters: [query("at", { type: "integer" })] },
      ["pagination-pointer total"],
    ],
    [
      "an address that is not there",
      { kind: "url", items: "/cats", url: "/links/next" },
      undefined,
      ["pagination-pointer url"],
    ],
    [
      "a parameter that is not there",
      { ...cursor, parameter: "cursor" },
      undefined,
      ["pagination-parameter parameter"],
    ],
    ["no parameters at all", cursor, {}, ["pagination-parameter parameter"]],
    [
      "a parameter of the path",
      cursor,
      { parameters: [{ ...query("after"), in: "path", required: true }] },
      ["pagination-parameter parameter"],
    ],
    [
      "a parameter that takes a list",
      cursor,
      { parameters: [query("after", { type: "array", items: { type: "string" } })] },
      ["pagination-parameter parameter"],
    ],
    [
      "an offset that is a text",
      { kind: "offset", items: "/cats", parameter: "after" },
      undefined,
      ["pagination-parameter parameter"],
    ],
    [
      "a limit that is not there",
      { ...cursor, limit: "limit" },
      undefined,
      ["pagination-parameter limit"],
    ],
    [
      "a parameter that the client fills",
      cursor,
      { parameters: [{ ...query("after"), "x-lading-client-option": "after" }] },
      ["pagination-parameter parameter"],
    ],
    [
      "several",
      { ...cursor, items: "/gone", parameter: "gone" },
      undefined,
      ["pagination-items items", "pagination-parameter parameter"],
    ],
  ])("%s", (_, declaration, operation, wanted) => {
    const { reports, operation: built } = paged(declaration, operation);
    const place = "#/paths/~1cats/post/x-lading-pagination";
    expect(reports).toEqual(wanted.map((each) => each.replace(" ", ` ${place}/`)));
    expect(built.plan.pagination).toBeUndefined();
  });
});

describe("a POST that returns a list", () => {
  test("is sent again like a GET, and has no idempotency key of the document's", () => {
    const { operation } = operationOf(
      {
        "x-lading-pagination": cursor,
        parameters: [query("after")],
        responses: {
          "200": { description: "Cats", content: { "application/json": { schema: page } } },
        },
      },
      { "x-lading-idempotency-key": "Idempotency-Key", components: { schemas: { Cat: cat } } },
    );
    expect(operation.plan).toMatchObject({ replay: "safe" });
    expect(operation.plan.idempotencyKey).toBeUndefined();
  });

  test("has no key of its own either", () => {
    const { reports } = paged(cursor, {
      parameters: [query("after")],
      "x-lading-idempotency-key": "Idempotency-Key",
    });
    expect(reports).toEqual(["extension-conflict #/paths/~1cats/post/x-lading-idempotency-key"]);
  });

  test("may be unsafe all the same", () => {
    const { operation } = paged(cursor, {
      parameters: [query("after")],
      "x-lading-replay": "unsafe",
    });
    expect(operation.plan.replay).toBe("unsafe");
  });
});
