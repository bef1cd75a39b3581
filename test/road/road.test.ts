import { afterAll, beforeAll, expect, test } from "vitest";
import { startMocks, type Mocks } from "../support/contract/mocks.ts";
import { readProviders, type Provider } from "../support/providers.ts";
import { makeStop } from "./makeStop.ts";
import { plannedStops } from "./plannedStops.ts";
import { table } from "./table.ts";

const [provider, other] = await readProviders();
if (provider === undefined || other === undefined) throw new Error("There are no two providers.");

let mocks: Mocks;

beforeAll(async () => {
  mocks = await startMocks([provider, { ...provider, name: "strange", document: other.document }]);
});

afterAll(async () => {
  await mocks.stop();
});

test("stops at every operation", () => {
  const stops = plannedStops(provider).stops.map(({ operation }) => operation.name);
  expect(new Set(stops)).toEqual(new Set(provider.api.operations.map(({ name }) => name)));
});

test("samples a request where the document has no example, and says which operation cannot be called", () => {
  const [first, ...others] = provider.api.operations;
  if (first === undefined) throw new Error("There is no operation.");
  const unseen = { ...first, requests: [] };
  const trace = { ...first, name: "trace", plan: { ...first.plan, path: "/nowhere" } };
  const api = { ...provider.api, operations: [unseen, trace, ...others] };
  const { stops, leftOut } = plannedStops({ ...provider, api });
  expect(stops[0]).toMatchObject({ operation: { name: first.name }, request: { name: "sample" } });
  expect(leftOut).toEqual([
    { provider: provider.name, operation: "trace", reason: "not in the document" },
  ]);
});

test("makes a stop", async () => {
  const [planned] = plannedStops(provider).stops;
  if (planned === undefined) throw new Error("Nothing is planned.");
  const stop = await makeStop(planned, mocks.of(provider));
  expect(stop).toMatchObject({ operation: planned.operation.name, status: "200", troubles: [] });
});

test("notices a client that does not fit the document", async () => {
  const strange: Provider = { ...provider, name: "strange" };
  const [planned] = plannedStops(strange).stops;
  if (planned === undefined) throw new Error("Nothing is planned.");
  const { troubles } = await makeStop(planned, mocks.of(strange));
  expect(troubles.join("\n")).toContain("hasn't been found in the specification");
});

test("prints a table", () => {
  expect(
    table(
      ["a", "bb"],
      [
        ["ccc", "d"],
        ["e", ""],
      ],
    ),
  ).toBe("a    bb\n───  ──\nccc  d\ne");
});
