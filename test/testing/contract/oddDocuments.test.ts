/** Contract tests of documents that ask for what no client can send, no mock can see, or leave out what a test needs. */
import { expect, test } from "vitest";
import type { OperationPlan, ProviderPlan } from "@lading/runtime";
import { startMock } from "@lading/testing";
import { contractCases, contractSource, type JsonObject } from "@lading/testing/internal";
import { clientOptions } from "../../../packages/testing/src/contract/clientOptions.ts";

const security: ProviderPlan["security"] = {
  basic: { type: "basic", username: "username", password: "password" },
  bearer: { type: "bearer", token: "token" },
  digest: { type: "apiKey", in: "header", name: "Authorization", value: "authorization" },
  key: { type: "apiKey", in: "header", name: "X-Key", value: "key" },
};

const securitySchemes = {
  basic: { type: "http", scheme: "basic" },
  bearer: { type: "http", scheme: "bearer" },
  digest: { type: "http", scheme: "digest" },
  key: { type: "apiKey", in: "header", name: "X-Key" },
};

function sourceOf(operation: JsonObject, plan: Partial<OperationPlan> = {}) {
  const { method = "GET" } = plan;
  const document = {
    openapi: "3.1.0",
    info: { title: "Odd", version: "1" },
    servers: [{ url: "https://odd.example/v1" }],
    paths: { "/it": { [method.toLowerCase()]: operation } },
    components: { securitySchemes },
  };
  const it = { id: "it", method: "GET", path: "/it", responses: {}, ...plan } as const;
  const provider = { format: 1, name: "odd", server: { url: "https://odd.example/v1" }, security };
  const api = { provider, operations: { it: { plan: it } }, document } as const;
  return contractSource(api as never, document, 1);
}

test("of the ways to authenticate, one with two credentials in one header is not tried", () => {
  const both = [
    ["basic", "bearer"],
    ["basic", "key"],
  ];
  const [operation] = contractCases(sourceOf({ responses: {} }, { security: both }));
  expect(operation?.cases.map(({ schemes }) => schemes)).toEqual([["basic", "key"]]);
  expect(operation?.untried).toEqual([
    { what: "request", reason: "two credentials in one header" },
  ]);
});

test("the credentials of a scheme that the client does not know are a whole header", () => {
  const source = sourceOf({ responses: {} });
  expect(clientOptions(source, ["digest"])).toEqual({ authorization: "digest test_authorization" });
  expect(clientOptions(source, ["key"])).toEqual({ key: "test_key" });
});

test("an operation that no mock serves is not tried", () => {
  const servers = [{ url: "wss://elsewhere.example" }];
  const [operation] = contractCases(sourceOf({ servers, responses: {} }));
  expect(operation).toEqual({
    operation: "it",
    cases: [],
    untried: [{ what: "operation", reason: "on a server of its own" }],
  });
});

test("a parameter that its style cannot spell is left out, and is a reason where it is required", () => {
  const items = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
  const schema = { type: "array", minItems: 1, items };
  const casesOf = (required: boolean) => {
    const header = { name: "X-Rows", in: "header", ...(required && { required }) } as const;
    const document = { parameters: [{ ...header, schema }], responses: {} };
    return contractCases(sourceOf(document, { parameters: [header as never] }));
  };
  expect(casesOf(false)[0]?.cases.map(({ request }) => request.params)).toEqual([{}]);
  expect(casesOf(true)[0]?.untried).toContainEqual({
    what: "request",
    reason: "the parameter X-Rows nests lists or objects, which its style cannot hold",
  });
});

test("of operations at one address, the first is tried", () => {
  const source = sourceOf({ responses: {} });
  const { get } = (source.document["paths"] as Record<string, JsonObject>)["/it"] ?? {};
  const paths = { "/{it}": { get }, "/{again}": { get } };
  const again = { id: "again", method: "GET", path: "/{again}", responses: {} };
  const operations = { it: { plan: { ...again, path: "/{it}" } }, again: { plan: again } };
  const document = { ...source.document, paths } as JsonObject;
  const made = contractCases({ ...source, document, api: { ...source.api, operations } } as never);
  expect(made.map(({ cases }) => cases.length)).toEqual([1, 0]);
  expect(made[1]?.untried).toEqual([
    { what: "operation", reason: "at the address of another operation" },
  ]);
});

test.each(["/it?fixed=1", "/it#again", "/{a}{b}"])("%s is not tried", (path) => {
  const { document, ...source } = sourceOf({ responses: {} });
  const paths = { [path]: { get: { responses: {} } } };
  const operations = { it: { plan: { id: "it", method: "GET", path, responses: {} } } };
  const made = contractCases({
    ...source,
    document: { ...document, paths },
    api: { ...source.api, operations },
  } as never);
  const reason = "at an address that a mock cannot read";
  expect(made).toEqual([{ operation: "it", cases: [], untried: [{ what: "operation", reason }] }]);
});

test("without a documented response, the request alone is held against the document", () => {
  const [operation] = contractCases(sourceOf({ responses: {} }));
  expect(operation?.cases.map(({ title, response }) => [title, response.isMakeshift])).toEqual([
    ["request default", true],
  ]);
});

test("a mock asks for no credentials of a scheme that the document does not define", async () => {
  const { document } = sourceOf({ security: [{ gone: [] }], responses: { 204: {} } });
  await using mock = await startMock(document);
  expect(await fetch(`${mock.url}/it`)).toMatchObject({ status: 204 });
  await expect(mock.verify()).resolves.toBeUndefined();
});

test("references to what stands below the paths are resolved, wherever the mock serves these", async () => {
  const path = "#/paths/~1it/get/responses/200/content/application~1json/schema/properties/name";
  const properties = { name: { type: "string", const: "Ann" }, again: { $ref: path } };
  const schema = { type: "object", required: ["name", "again"], properties };
  const responses = { 200: { description: "", content: { "application/json": { schema } } } };
  const { document } = sourceOf({ responses });
  await using mock = await startMock(document);
  const response = await fetch(`${mock.url}/it`);
  expect(await response.json()).toEqual({ name: "Ann", again: "Ann" });
});

test("a reference to a file in an extension does not keep the document from being mocked", async () => {
  const schema = { type: "string", const: "Ann", "x-if": { then: { $ref: "./Other.yaml" } } };
  const responses = { 200: { description: "", content: { "application/json": { schema } } } };
  await using mock = await startMock(sourceOf({ responses }).document);
  expect(await (await fetch(`${mock.url}/it`)).json()).toBe("Ann");
});

test("an example with a property that no caller can name is replaced by samples", () => {
  const schema = { type: "object", properties: { a: { type: "integer" } } };
  const operation = { requestBody: { content: { "application/json": { schema } } }, responses: {} };
  const body = { kind: "json", mediaType: "application/json", flat: true, properties: ["a"] };
  const source = sourceOf(operation, { method: "POST", bodies: [body as never] });
  const described = source.api.operations["it"] as object;
  const operations = { it: { ...described, requests: { shown: { b: 1 } } } };
  const [made] = contractCases({ ...source, api: { ...source.api, operations } } as never);
  expect(made?.cases.map(({ request }) => request.params)).toEqual([{}, { a: expect.any(Number) }]);
});

test("a range of response types is sent as what the client reads it as", () => {
  const schema = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
  const operation = { responses: { 200: { description: "", content: { "*/*": { schema } } } } };
  const readings = { 200: { "*/*": "json" } } as const;
  const [made] = contractCases(sourceOf(operation, { responses: { 200: ["*/*"] }, readings }));
  expect(made?.cases[0]?.response.body).toEqual({
    mediaType: "application/json",
    value: { a: expect.any(String) },
  });
});

test("a header that the transport sends by itself, or whose description is ignored, is not held against the document", async () => {
  const schema = { type: "string", enum: ["base64"] };
  const parameters = [
    { name: "Accept-Encoding", in: "header", schema },
    { name: "Authorization", in: "header", required: true, schema },
  ];
  const { document } = sourceOf({ parameters, responses: { 204: { description: "" } } });
  await using mock = await startMock(document);
  await fetch(`${mock.url}/it`, { headers: { "accept-encoding": "gzip" } });
  expect(mock.requests[0]?.violations).toEqual([]);
});

test("an example request that does not fit its schemas is replaced by samples", () => {
  const parameters = [{ name: "sort", in: "query", schema: { type: "string", enum: ["up"] } }];
  const content = { "application/json": { schema: { type: "object", required: ["a"] } } };
  const operation = { parameters, requestBody: { content }, responses: {} };
  const source = sourceOf(operation, {
    parameters: [{ name: "sort", in: "query" }],
    bodies: [{ kind: "json", mediaType: "application/json" }],
    bodyRequired: true,
    method: "POST",
  });
  const described = source.api.operations["it"] as object;
  const requests = {
    right: { sort: "up", body: { a: 1 } },
    "wrong sort": { sort: "down", body: { a: 1 } },
    "wrong body": { body: {} },
  };
  const api = { ...source.api, operations: { it: { ...described, requests } } };
  const [made] = contractCases({ ...source, api } as never);
  expect(made?.cases.map(({ title }) => title)).toEqual(["request right"]);
  const reason = "an example that does not fit its schema";
  expect(made?.untried).toEqual(Array(2).fill({ what: "request", reason }));
});
