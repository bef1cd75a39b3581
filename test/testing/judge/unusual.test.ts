/** Documents that are written in unusual ways are judged all the same: each of these went unseen, or was refused, once. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../../packages/testing/src/index.ts";

const pet = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
const ok = { responses: { "200": { description: "" } } };
const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const ofCats = "#/paths/~1cats/post/requestBody/content/application~1json/schema";

const document = {
  openapi: "3.2.0",
  info: { title: "Pets", version: "1" },
  paths: {
    "/cats": { post: { operationId: "addCat", requestBody: json(pet), ...ok } },
    "/dogs": { post: { operationId: "addDog", requestBody: json({ $ref: ofCats }), ...ok } },
    "/birds": {
      post: {
        operationId: "addBird",
        requestBody: { content: { "application/json": { $ref: "#/components/mediaTypes/Pet" } } },
        ...ok,
      },
    },
    "/fish": {
      get: {
        operationId: "listFish",
        parameters: [
          { name: "gone", in: "path", required: true, schema: { type: "string" } },
          {
            name: "size",
            in: "query",
            schema: {
              $schema: "http://json-schema.org/draft-07/schema#",
              type: "integer",
              maximum: 3,
            },
          },
        ],
        ...ok,
      },
    },
    "/mice": {
      post: {
        operationId: "addMouse",
        requestBody: json({
          ...pet,
          properties: {
            ...pet.properties,
            required: { type: "string", required: true },
            type: { type: "String" },
            tail: { type: [] },
            items: { type: "array", items: [{ type: "string" }] },
          },
        }),
        ...ok,
      },
    },
  },
  components: { mediaTypes: { Pet: { schema: pet } } },
};

let mock: Mock;
beforeAll(async () => {
  mock = await startMock(document);
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

test.each<[what: string, path: string, body: object | undefined, want: readonly string[]]>([
  ["a schema that refers to one in a path", "/dogs", {}, ["must have required property 'name'"]],
  ["the same, rightly", "/dogs", { name: "Rex" }, []],
  ["a media type that is a reference", "/birds", {}, ["must have required property 'name'"]],
  ["the same, rightly", "/birds", { name: "Tweety" }, []],
  [
    "keywords of older drafts, and types that there are not",
    "/mice",
    { name: 1 },
    ["must be string"],
  ],
  ["a property with the name of one", "/mice", { name: "Pip", required: 1 }, ["must be string"]],
  ["a list of items of their own", "/mice", { name: "Pip", items: [1] }, ["must be string"]],
  ["the same, rightly", "/mice", { name: "Pip", type: 1, items: ["x", 1], required: "" }, []],
  ["a schema of another dialect", "/fish?size=4", undefined, ["must be <= 3"]],
  ["a path parameter that no path has", "/fish?size=3", undefined, []],
])("%s: %s", async (_what, path, body, want) => {
  const headers = { "content-type": "application/json" };
  const init = body && { method: "POST", headers, body: JSON.stringify(body) };
  const { status } = await fetch(mock.url + path, init);
  const found = mock.requests.flatMap(({ violations }) => violations.map(({ message }) => message));
  expect(found).toEqual(want.map((each) => expect.stringContaining(each) as string));
  expect(status).toBe(want.length === 0 ? 200 : 422);
});
