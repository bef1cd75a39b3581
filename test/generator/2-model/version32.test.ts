/** What OpenAPI 3.2 adds, as far as it reaches the model. */
import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/2-model/model.ts";
import { declared, modelOf } from "./modelOf.ts";

const done = { responses: { "204": { description: "Done." } } };
const form = {
  type: "object",
  required: ["a"],
  properties: { a: { type: "string" }, b: { type: "array", items: { type: "integer" } } },
};
const inForm = { type: "object", properties: { x: { type: "integer" } } };
const spelled = {
  type: "object",
  properties: { c: inForm, d: inForm, e: form.properties.b, f: form.properties.b },
};
const given: JsonObject = {
  openapi: "3.2.0",
  $self: "https://toy.example/openapi.yaml",
  tags: [
    { name: "nav", kind: "nav", summary: "Way" },
    { name: "pets", parent: "nav" },
  ],
  paths: {
    "/pets": {
      query: { operationId: "searchPets", tags: ["pets"], ...done },
      additionalOperations: {
        COPY: { operationId: "copyPets", ...done },
        "M-SEARCH": { operationId: "mSearch", ...done },
      },
    },
    "/whole": {
      get: {
        operationId: "readWhole",
        parameters: [
          {
            name: "all",
            in: "querystring",
            content: { "application/x-www-form-urlencoded": { schema: form } },
          },
        ],
        ...done,
      },
    },
    "/spelled": {
      get: {
        operationId: "readSpelled",
        parameters: [
          {
            name: "all",
            in: "querystring",
            content: {
              "application/x-www-form-urlencoded": {
                schema: spelled,
                encoding: {
                  d: { style: "deepObject", explode: true },
                  e: { style: "pipeDelimited", explode: false, allowReserved: true },
                  f: { "x-lading-array-format": "brackets" },
                },
              },
            },
          },
        ],
        ...done,
      },
    },
  },
};
const { api, reports } = modelOf(given);

test("$self and the hierarchy of tags are no obstacle", () => {
  expect(reports).toEqual([]);
});

test("query and additional methods are called as they are spelt", () => {
  const called = api.operations.map(({ name, plan }) => `${name} ${plan.method} ${plan.path}`);
  expect(called).toEqual([
    "searchPets QUERY /pets",
    "copyPets COPY /pets",
    "mSearch M-SEARCH /pets",
    "readWhole GET /whole",
    "readSpelled GET /spelled",
  ]);
});

test("a query string described as a whole is its members", () => {
  expect(declared(api, "ReadWholeParams")).toBe("{ a: string; b?: number[]; }");
  const whole = api.operations.find(({ name }) => name === "readWhole");
  expect(whole?.plan.parameters).toEqual([
    { name: "a", in: "query", required: true },
    { name: "b", in: "query" },
  ]);
});

test("its encoding spells them, and an object without a style is JSON, as in a form", () => {
  const whole = api.operations.find(({ name }) => name === "readSpelled");
  expect(whole?.plan.parameters).toEqual([
    { name: "c", in: "query", json: "objects" },
    { name: "d", in: "query", style: "deepObject", explode: true },
    { name: "e", in: "query", style: "pipeDelimited", allowReserved: true },
    { name: "f", in: "query", style: "deepObject", array: "brackets" },
  ]);
});
