/** The same faults in front of the mocks: what the documents' own mocks respond gets through, or the call says why not. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CannedResponse } from "@lading/testing/internal";
import { startCampaign } from "../support/faults/campaign.ts";
import { exampleCalls, type FaultCase } from "../support/faults/faultCase.ts";
import type { ReceivedRequest } from "@lading/testing/internal";
import { startTally } from "../support/faults/tally.ts";
import { startMocks, type Mocks } from "../support/contract/mocks.ts";
import { readProviders } from "../support/providers.ts";

const providers = await readProviders();
const calls = exampleCalls(providers);

let mocks: Mocks;

beforeAll(async () => {
  mocks = await startMocks(providers);
});

afterAll(async () => {
  await mocks.stop();
});

test("200 faulty calls in front of the mocks end as they should", async () => {
  const campaign = await startCampaign({ lanes: 8, response: askMock });
  const tally = startTally();
  const seeds = Array.from({ length: 200 }, (_seed, index) => 50_000 + index);
  await campaign.run(seeds, { calls, transport: "node" }, tally.add);
  await campaign.stop();
  expect(tally.failures()).toEqual([]);
  expect(tally.total()).toBe(200);
});

async function askMock({ provider }: FaultCase, request: ReceivedRequest): Promise<CannedResponse> {
  const { method, target, headers, body } = request;
  const own = ["host", "connection", "content-length", "transfer-encoding"];
  const passed = [...headers].filter(([name]) => !own.includes(name));
  const response = await fetch(mocks.of(provider).wire.url + target, {
    method,
    headers: passed,
    ...(body.byteLength > 0 && { body: new Uint8Array(body) }),
  });
  const type = response.headers.get("content-type");
  return {
    status: response.status,
    headers: type === null ? {} : { "content-type": type },
    body: Buffer.from(await response.arrayBuffer()),
  };
}
