/** Contract tests for users: with node:test, by the name of a package, without a test runner, and of documents without examples. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { Capillary } from "@lading/capillary";
import { api } from "@lading/capillary/testing";
import { runContract, type GivenContract, type OperationOutcome } from "@lading/testing/contract";
import { contractCases, contractSource, type JsonObject } from "@lading/testing/internal";
import { runLading } from "../../generator/runLading.ts";
import { testTimeout } from "../../support/testTimeout.ts";

const repository = join(import.meta.dirname, "../../..");

test(
  "node --test runs them, for a package by its name",
  { timeout: testTimeout(60_000) },
  async () => {
    const program = join(import.meta.dirname, "withNodeTest.js");
    const words = ["--test", "--test-reporter=tap", program];
    const { NODE_OPTIONS: _options, NODE_TEST_CONTEXT: _context, ...env } = process.env;
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: repository, env });
    expect(stdout).toContain("uploadFile: request png");
    expect(stdout).toMatch(/^# pass 14$/m);
    expect(stdout).toMatch(/^# fail 0$/m);
  },
);

async function outcomesOf(contract: GivenContract): Promise<readonly OperationOutcome[]> {
  const outcomes: OperationOutcome[] = [];
  for await (const outcome of runContract(contract)) outcomes.push(outcome);
  return outcomes;
}

test("what the client does wrong is a failure with its reason", async () => {
  const options = {
    fetch: async (url: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      headers.delete("authorization");
      return fetch(url, { ...init, headers });
    },
  };
  const outcomes = await outcomesOf({ api, client: Capillary, options });
  const [upload] = outcomes;
  expect(upload?.failures[0]).toEqual({
    title: expect.stringContaining("request png"),
    message: expect.stringContaining("uploadFile: "),
  });
});

test("lading test prints a line for each operation, and fails for a package that is not there", async () => {
  expect(await runLading(repository, "test", "capillary")).toEqual({
    status: 0,
    stdout: "@lading/capillary\n  uploadFile: 10 of 10 passed\n  generateToken: 4 of 4 passed\n",
    stderr: "",
  });
  const missing = await runLading(repository, "test", "nowhere");
  expect(missing.status).toBe(1);
  expect(missing.stderr).toContain("Run `lading generate` first.");
});

const schema = { type: "object", required: ["name"], properties: { name: { type: "string" } } };

const document: JsonObject = {
  openapi: "3.1.0",
  paths: {
    "/pets/{id}": {
      put: {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        requestBody: { content: { "application/json": { schema } } },
        responses: {
          200: { description: "", content: { "application/json": { schema } } },
          103: { description: "" },
          default: { description: "", content: { "text/plain": {} } },
        },
      },
    },
  },
};

test("without examples, samples are sent and received; what cannot be tried has its reason", () => {
  const plan = {
    id: "savePet",
    method: "PUT",
    path: "/pets/{id}",
    parameters: [{ name: "id", in: "path", required: true }],
    bodies: [{ kind: "json", mediaType: "application/json", flat: true }],
    responses: { 200: ["application/json"], 103: [], default: ["text/plain"] },
  } as const;
  const described = { ...api, operations: { savePet: { plan } } };
  const [operation] = contractCases(contractSource(described, document, 1));
  expect(operation?.cases.map(({ title }) => title)).toEqual([
    "request the least",
    "request everything",
    "response 200 sample",
    "response default sample",
  ]);
  expect(operation?.cases[1]?.request.params).toEqual({
    id: expect.stringMatching(/^[a-z]+$/),
    name: expect.any(String),
  });
  expect(operation?.untried).toEqual([
    { what: "response", reason: "a status that fetch keeps (1xx, 407, 421)" },
  ]);
});
