/** What the mock says of parameters, whose values Prism judges, and of what is wrong before any judge. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../../packages/testing/src/index.ts";

const document = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      get: {
        operationId: "getPet",
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer" } },
          { name: "X-Order", in: "header", required: true, schema: { type: "string" } },
        ],
        responses: { "200": { description: "", content: { "application/json": {} } } },
      },
      put: {
        operationId: "putPet",
        requestBody: {
          content: {
            "multipart/form-data": { schema: { type: "object" } },
            "application/xml": { schema: { type: "string" } },
          },
        },
        responses: { "400": { description: "No pet is ever right" } },
      },
    },
  },
};

let mock: Mock;

beforeAll(async () => {
  mock = await startMock(document);
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

async function found(path: string, init: RequestInit = {}): Promise<readonly string[]> {
  await fetch(mock.url + path, init);
  return mock.requests.flatMap(({ violations }) =>
    violations.map(({ message, pointer }) => `${message} (${pointer})`),
  );
}

const order = { "x-order": "1" };

test("values of parameters, each once, with the place that describes them", async () => {
  expect(await found("/pets/tom?limit=many")).toEqual([
    'the query parameter `limit` is sent as "many"; the document says: value must be integer (/paths/~1pets~1{id}/get/parameters/0)',
    "the header parameter `X-Order` is missing; the document requires it (/paths/~1pets~1{id}/get/parameters/1)",
    "the path parameter `id` is wrong; the document says: must be integer (/paths/~1pets~1{id}/parameters/0)",
  ]);
});

test("the same where the document has a response for it", async () => {
  const paths = structuredClone(document.paths);
  Object.assign(paths["/pets/{id}"].get.responses, { "422": { description: "Wrong" } });
  await using other = await startMock({ ...document, paths });
  const response = await fetch(`${other.url}/pets/1?limit=many`, { headers: order });
  expect(response.status).toBe(422);
  expect(other.requests[0]?.violations).toEqual([
    {
      operation: "getPet",
      pointer: "/paths/~1pets~1{id}/get/parameters/0",
      message:
        'the query parameter `limit` is sent as "many"; the document says: value must be integer',
    },
  ]);
});

test("a media type that no response has", async () => {
  expect(await found("/pets/1", { headers: { ...order, accept: "text/csv" } })).toEqual([
    expect.stringContaining("the header parameter `accept`"),
  ]);
});

test("a form that cannot be read", async () => {
  const headers = { "content-type": "multipart/form-data; boundary=b" };
  const response = await fetch(`${mock.url}/pets/1`, { method: "PUT", headers, body: "x" });
  expect(response.status).toBe(422);
  await expect(mock.verify()).rejects.toThrow("Unexpected end of form");
});

test("a document without a success is no fault of the request", async () => {
  const headers = { "content-type": "application/xml" };
  const response = await fetch(`${mock.url}/pets/1`, { method: "PUT", headers, body: "<a/>" });
  expect(response.status).toBe(400);
  await mock.verify();
});

test("descriptions of the headers that the standard keeps for itself are ignored", async () => {
  const ignored = ["Accept", "Content-Type", "Authorization"].map((name) => ({
    name,
    in: "header",
    required: name === "Authorization",
    schema: { enum: ["text/plain"] },
  }));
  const get = {
    operationId: "list",
    parameters: ignored,
    responses: { "204": { description: "" } },
  };
  await using other = await startMock({ ...document, paths: { "/pets": { get } } });
  const response = await fetch(`${other.url}/pets`, { headers: { accept: "application/json" } });
  expect(response.status).toBe(204);
  await other.verify();
});
