/** Queries, headers and cookies in every style, right and wrong: each way to write a value is read as the document has it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../../packages/testing/src/index.ts";

const pageable = {
  type: "object",
  properties: {
    pageSize: { type: "integer", minimum: 1 },
    sort: { type: "array", items: { enum: ["name", "age"] } },
  },
};
const numbers = { type: "array", items: { type: "integer" }, maxItems: 2 };

const parameters = {
  plain: { schema: { type: "integer" } },
  needed: { required: true, schema: { type: "integer" } },
  list: { schema: numbers },
  names: { schema: { type: "array", items: { type: "string" }, maxItems: 1 } },
  joined: { explode: false, schema: { type: "array", items: { type: "string" }, maxItems: 2 } },
  spaced: { style: "spaceDelimited", schema: numbers },
  piped: { style: "pipeDelimited", explode: false, schema: numbers },
  page: { schema: { $ref: "#/components/schemas/Pageable" } },
  neededPage: { required: true, schema: { allOf: [{ $ref: "#/components/schemas/Pageable" }] } },
  filter: { style: "deepObject", explode: true, schema: { $ref: "#/components/schemas/Pageable" } },
  created: {
    style: "deepObject",
    explode: true,
    schema: {
      anyOf: [{ type: "object", properties: { gt: { type: "integer" } } }, { type: "integer" }],
    },
  },
  free: { style: "deepObject", schema: { type: "object" } },
  query: { content: { "application/json": { schema: pageable } } },
  flag: { allowEmptyValue: true, schema: { type: "boolean" } },
  node: { schema: { $ref: "#/components/schemas/Node" } },
  // In a header or a cookie.
  "X-Count": { in: "header", required: true, schema: { type: "integer" } },
  "X-Ids": { in: "header", schema: numbers },
  "X-Page": { in: "header", explode: true, schema: pageable },
  "X-Plain-Page": { in: "header", schema: pageable },
  visit: { in: "cookie", required: true, schema: { type: "integer" } },
} as const;

const document = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      `/${name}`,
      {
        // The operation's own parameter wins over that of the path.
        parameters: [
          { name, in: "in" in parameter ? parameter.in : "query", schema: { type: "boolean" } },
        ],
        get: {
          operationId: name,
          parameters: [{ name, in: "query", ...parameter }],
          responses: { 204: { description: "" } },
        },
      },
    ]),
  ),
  components: {
    schemas: {
      Pageable: pageable,
      Node: {
        type: "object",
        properties: { next: { $ref: "#/components/schemas/Node" }, id: { type: "integer" } },
      },
    },
  },
};

let mock: Mock;
beforeAll(async () => void (mock = await startMock(document)));
afterAll(() => mock.close());

async function messages(
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  mock.reset();
  const response = await fetch(`${mock.url}/${path}`, { headers });
  const found = mock.requests.flatMap(({ violations }) => violations);
  expect(response.status).toBe(found.length === 0 ? 204 : 422);
  const [name] = path.split("?");
  for (const { pointer } of found) expect(pointer).toMatch(new RegExp(`^/paths/~1${name}/get`));
  return found.map(({ message }) => message);
}

test.each([
  "plain",
  "plain?plain=1",
  "needed?needed=0",
  "list?list=1",
  "list?list=1&list=2",
  "names?names=Smith,%20John",
  "joined?joined=a,b",
  "joined?joined=a%2Cb",
  "joined?joined=a%2Cb,c",
  "spaced?spaced=1%202",
  "spaced?spaced=1+2",
  "piped?piped=1|2",
  "piped?piped=1%7C2",
  "page?pageSize=2",
  "page?sort=name",
  "page?sort=name&sort=age&pageSize=1",
  "neededPage",
  "neededPage?pageSize=2",
  "filter?filter[pageSize]=2",
  "filter?filter%5BpageSize%5D=2",
  "filter?filter[sort][]=name",
  "created?created[gt]=1",
  "created?created=1",
  "free?free[any]=1",
  'query?query={"pageSize":2}',
  "flag?flag=",
  "flag?flag",
  "flag?flag=true",
  "node?id=1",
])("allows %s", async (path) => {
  expect(await messages(path)).toEqual([]);
});

test.each([
  [
    "plain?plain=a",
    'the query parameter `plain` is sent as "a"; the document says: value must be integer',
  ],
  [
    "plain?plain=",
    'the query parameter `plain` is sent as ""; the document says: value must be integer',
  ],
  [
    "plain?plain=1&plain=2",
    "the query parameter `plain` is sent as 2 query parameters; the document allows one",
  ],
  ["needed", "the query parameter `needed` is missing; the document requires it"],
  [
    "list?list=1&list=a",
    'the query parameter `list` is sent as "a"; the document says: value must be integer',
  ],
  [
    "list?list=1&list=2&list=3",
    "the query parameter `list` has 3 items; the document allows at most 2",
  ],
  [
    "list?list=1,2",
    'the query parameter `list` is sent as "1,2"; the document says: value must be integer',
  ],
  [
    "joined?joined=a,b,c",
    "the query parameter `joined` has 3 items; the document allows at most 2",
  ],
  [
    "joined?joined=a&joined=b",
    "the query parameter `joined` is sent as 2 query parameters; the document allows one query parameter with items joined by commas",
  ],
  [
    "spaced?spaced=1%20a",
    'the query parameter `spaced` has the item "a", of items joined by spaces; the document says: value must be integer',
  ],
  [
    "page?pageSize=0",
    'the query parameter `pageSize` is sent as "0"; the document says: value must be >= 1',
  ],
  ["page?pagesize=1", "the query parameter `pagesize` is unknown; the document allows `page`"],
  [
    "filter?filter[pageSize]=x",
    'the query parameter `filter[pageSize]` is sent as "x"; the document says: value must be integer',
  ],
  [
    "created?created[gt]=x",
    'the query parameter `created[gt]` is sent as "x"; the document says: value must be integer',
  ],
  [
    "query?query={",
    'the query parameter `query` is sent as "{", which is no JSON; the document wants JSON',
  ],
  [
    "flag?flag=maybe",
    'the query parameter `flag` is sent as "maybe"; the document says: value must be boolean',
  ],
])("says what is wrong with %s", async (path, message) => {
  expect(await messages(path)).toEqual([message]);
});

test.each([
  ["X-Count", { "x-count": "1" }],
  ["X-Ids", {}],
  ["X-Ids", { "x-ids": "1, 2" }],
  ["X-Page", { "x-page": "pageSize=2" }],
  ["X-Plain-Page", { "x-plain-page": "pageSize,2" }],
  ["visit", { cookie: "other=a; visit=7" }],
])("allows %s with %j", async (path, headers) => {
  expect(await messages(path, headers)).toEqual([]);
});

test.each([
  ["X-Count", {}, "the header parameter `X-Count` is missing; the document requires it"],
  [
    "X-Count",
    { "x-count": "many" },
    'the header parameter `X-Count` is sent as "many"; the document says: value must be integer',
  ],
  [
    "X-Ids",
    { "x-ids": "1, two" },
    'the header parameter `X-Ids` has the item "two", of items joined by commas; the document says: value must be integer',
  ],
  [
    "X-Page",
    { "x-page": "pageSize=0" },
    'the header parameter `X-Page` has "0" as `pageSize`; the document says: value must be >= 1',
  ],
  [
    "visit",
    { cookie: "visitor=7" },
    "the cookie parameter `visit` is missing; the document requires it",
  ],
  [
    "visit",
    { cookie: "visit=seven" },
    'the cookie parameter `visit` is sent as "seven"; the document says: value must be integer',
  ],
])("says what is wrong with %s and %j", async (path, headers, message) => {
  expect(await messages(path, headers)).toEqual([message]);
});
