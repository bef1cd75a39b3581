/** The contract phase notices what it is there for: a plan that is not the document's. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client, type OperationPlan, type ProviderPlan } from "@lading/runtime";
import {
  type JsonObject,
  type Prism,
  prismView,
  startPrism,
  startWire,
  type Wire,
} from "@lading/testing/internal";
import type { Operation } from "../../support/providers.ts";
import type { MeantRequest } from "../standard/expectedRequest.ts";
import type { DocumentedOperation } from "../standard/readOperations.ts";
import { callCase, guardedFetch } from "./callCase.ts";
import { corpusCases, type CorpusCase } from "./corpusCases.ts";
import { mockableDocument } from "./mockableDocument.ts";

const query = (name: string, more: object): JsonObject => ({
  name,
  in: "query",
  required: true,
  ...more,
});
const integer = { type: "integer" };
const document = {
  openapi: "3.1.0",
  info: { title: "Cats", version: "1" },
  paths: {
    "/cats": {
      get: {
        operationId: "listCats",
        parameters: [
          query("ids", { explode: false, schema: { type: "array", items: integer, minItems: 2 } }),
          query("size", {
            style: "deepObject",
            schema: { type: "object", required: ["least"], properties: { least: integer } },
          }),
        ],
        responses: { "204": { description: "Nothing" } },
      },
    },
    "/mice": { get: { operationId: "listMice" } },
  },
};
const ids = { name: "ids", in: "query", required: true, explode: false } as const;
const size = { name: "size", in: "query", required: true, style: "deepObject" } as const;
const right: OperationPlan = {
  id: "listCats",
  method: "GET",
  path: "/cats",
  parameters: [ids, size],
  responses: { 204: [] },
};
const provider: ProviderPlan = { name: "cats", server: { url: "https://cats.example" } };

let prism: Prism;
let wire: Wire;
beforeAll(async () => {
  const mockable = mockableDocument(document);
  if (mockable === undefined) throw new Error("no document to mock");
  prism = await startPrism([prismView(mockable)]);
  wire = await startWire(prism.urls[0] ?? "");
});
afterAll(async () => {
  await wire.stop();
  await prism.stop();
});

const described: DocumentedOperation = {
  key: "GET /cats",
  method: "GET",
  path: "/cats",
  parameters: document.paths["/cats"].get.parameters.map((object) => ({
    in: "query",
    name: String(object["name"]),
    object,
  })),
  bodies: [],
  bodyRequired: false,
  responses: [{ status: "204", content: new Map() }],
};
const request: MeantRequest = {
  name: "full",
  values: described.parameters.map((parameter) => ({
    parameter,
    value: parameter.name === "ids" ? [1, 2] : { least: 3 },
  })),
};

function caseOf(plan: OperationPlan): CorpusCase {
  const operation = { name: "listCats", paramsName: "ListCatsParams", plan } as Operation;
  const [response] = described.responses;
  if (response === undefined) throw new Error("no response");
  return { operation, described, request, response, status: 204 };
}

const place = { hasOwnServer: false, prefix: "", credentials: new Set<string>(), isOld: false };

test.each<[string, Partial<OperationPlan>, readonly RegExp[]]>([
  ["the document's plan", {}, []],
  [
    "another style",
    { parameters: [ids, { ...size, style: "form" }] },
    [/size must have required property 'least'/, /sent: query/, /sent: query/],
  ],
  [
    "another spelling of a list",
    { parameters: [{ ...ids, style: "pipeDelimited" }, size] },
    [/ids/, /ids.0 must be integer/, /sent: query "ids=1%7C2" instead of "ids=1,2"/],
  ],
  [
    "another method",
    { method: "POST" },
    [/no method matched/, /sent: method "POST" instead of "GET"/],
  ],
  [
    "another path",
    { path: "/dogs" },
    [/Route not resolved/, /sent: path "\/dogs" instead of "\/cats"/],
  ],
])("%s", async (_name, change, want) => {
  const plan = { ...right, ...change };
  const options = { baseUrl: wire.url, fetch: guardedFetch(wire), maxRetries: 0 };
  const client = {
    listCats: (params: unknown) => new Client(provider, options).call(plan, params as object),
  };
  const outcome = await callCase({ ...place, client: client as never, wire }, caseOf(plan));
  const violations = outcome.kind === "called" ? outcome.violations : [outcome.reason];
  expect(violations).toEqual(want.map((each) => expect.stringMatching(each) as string));
});

test("an operation that describes no response is called all the same", async () => {
  const plan: OperationPlan = { id: "listMice", method: "GET", path: "/mice", responses: {} };
  const options = { baseUrl: wire.url, fetch: guardedFetch(wire), maxRetries: 0 };
  const client = { listMice: () => new Client(provider, options).call(plan, {}) };
  const { cases } = corpusCases({
    operation: { name: "listMice", plan, responses: [] } as unknown as Operation,
    described: { ...described, path: "/mice", parameters: [], responses: [] },
    requests: [{ name: "full", values: [] }],
  });
  expect(cases).toHaveLength(1);
  for (const each of cases) {
    const called = await callCase({ ...place, client: client as never, wire }, each);
    expect(called).toMatchObject({ kind: "called", violations: [], exchange: { status: 200 } });
  }
});

test("what would leave for another server is not sent", async () => {
  const options = { fetch: guardedFetch(wire), maxRetries: 0 };
  const client = {
    listCats: (params: unknown) => new Client(provider, options).call(right, params as object),
  };
  const outcome = await callCase({ ...place, client: client as never, wire }, caseOf(right));
  expect(outcome).toMatchObject({
    kind: "called",
    violations: [expect.stringContaining("leaves for another server"), "0 requests were sent"],
  });
});
