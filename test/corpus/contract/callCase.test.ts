/** The contract phase notices what it is there for: a plan that is not the document's. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client, type OperationPlan, type ProviderPlan } from "@lading/runtime";
import { startPrism, type Prism } from "../../support/prism/prism.ts";
import { prismView } from "../../support/prism/prismView.ts";
import type { Answer, Operation } from "../../support/providers.ts";
import { startWire, type Wire } from "../../support/wire/wire.ts";
import { callCase, guardedFetch } from "./callCase.ts";

const query = (name: string, more: object): object => ({
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
  prism = await startPrism([prismView(document)]);
  wire = await startWire(prism.urls[0] ?? "");
});
afterAll(async () => {
  await wire.stop();
  await prism.stop();
});

test.each<[string, Partial<OperationPlan>, readonly RegExp[]]>([
  ["the document's plan", {}, []],
  [
    "another style",
    { parameters: [ids, { ...size, style: "form" }] },
    [/size must have required property 'least'/],
  ],
  [
    "another spelling of a list",
    { parameters: [{ ...ids, style: "pipeDelimited" }, size] },
    [/ids/, /ids.0 must be integer/],
  ],
  ["another method", { method: "POST" }, [/no method matched/]],
  ["another path", { path: "/dogs" }, [/Route not resolved/]],
])("%s", async (_name, change, want) => {
  const plan = { ...right, ...change };
  const options = { baseUrl: wire.url, fetch: guardedFetch(wire), maxRetries: 0 };
  const client = {
    listCats: (params: unknown) => new Client(provider, options).call(plan, params as object),
  };
  const outcome = await callCase(client as never, wire, {
    operation: { name: "listCats", paramsName: "ListCatsParams", plan } as Operation,
    request: { name: "full", params: { ids: [1, 2], size: { least: 3 } } },
    answer: { status: "204" } as Answer,
    status: 204,
  });
  const violations = outcome.kind === "called" ? outcome.violations : ["elsewhere"];
  expect(violations).toEqual(want.map((each) => expect.stringMatching(each) as string));
});

test("what would leave for another server is not sent", async () => {
  const options = { fetch: guardedFetch(wire), maxRetries: 0 };
  const client = {
    listCats: (params: unknown) => new Client(provider, options).call(right, params as object),
  };
  const outcome = await callCase(client as never, wire, {
    operation: { name: "listCats", paramsName: "ListCatsParams", plan: right } as Operation,
    request: { name: "full", params: { ids: [1, 2], size: { least: 3 } } },
    answer: { status: "204" } as Answer,
    status: 204,
  });
  expect(outcome).toEqual({ kind: "elsewhere" });
});
