import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { startMock } from "../../../packages/testing/src/index.ts";
import { testTimeout } from "../../support/testTimeout.ts";
import { leftoverResources, openResources } from "../../support/faults/leftovers.ts";

const document = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets": { get: { operationId: "listPets", responses: { "200": { description: "" } } } },
  },
};

/** Processes that this one has started; Linux says which. */
function children(): readonly string[] {
  if (!existsSync("/proc/self/task")) return [];
  return readdirSync("/proc/self/task").flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );
}

test(
  "fifty mocks that have come and gone, half of them at a time, leave nothing behind",
  { timeout: testTimeout(120_000) },
  async () => {
    const before = openResources();
    const listeners = process.eventNames().map((name) => [name, process.listenerCount(name)]);
    const processes = children().length;
    const ports = new Set<string>();
    for (let round = 0; round < 2; round += 1) {
      const mocks = await Promise.all(Array.from({ length: 25 }, () => startMock(document)));
      const statuses = await Promise.all(
        mocks.map(async ({ url }) => (await fetch(`${url}/pets`)).status),
      );
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(mocks.map(({ requests }) => requests.length)).toEqual(mocks.map(() => 1));
      for (const { origin } of mocks) ports.add(origin);
      await Promise.all(mocks.map((mock) => mock.close()));
    }
    expect(ports.size).toBeGreaterThan(24);
    expect(await leftoverResources(before)).toEqual([]);
    expect(children()).toHaveLength(processes);
    expect(process.eventNames().map((name) => [name, process.listenerCount(name)])).toEqual(
      listeners,
    );
  },
);
