/** A deliberate defect for each thing that the oracle looks at: it sees every one of them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeContents, type Contents } from "../support/faults/bodyKinds.ts";
import { drawCase, exampleCalls, type FaultCase } from "../support/faults/faultCase.ts";
import { startFaultProxy, type FaultProxy } from "@lading/testing/internal";
import type { WireFault } from "@lading/testing/internal";
import { heapSize, leftoverResources, openResources } from "../support/faults/leftovers.ts";
import { runCase } from "../support/faults/runCase.ts";
import { readProviders } from "../support/providers.ts";

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const calls = exampleCalls(await readProviders());
const upload = calls.filter(
  ({ provider, operation, request }) =>
    provider.name === "imagekit" && operation.name === "uploadFile" && request.name === "bytes",
);

let proxy: FaultProxy;
let contents: Contents;

beforeAll(async () => {
  proxy = await startFaultProxy();
  contents = await makeContents();
});

afterAll(async () => {
  await proxy.stop();
  await contents.stop();
});

/** What the oracle says of an upload, a POST that must not be repeated, through this `fetch`. */
async function violations(
  fault: WireFault,
  fetch: Fetch,
  changes: Partial<FaultCase> = {},
): Promise<string> {
  const given: FaultCase = {
    ...drawCase(1, {
      calls: upload,
      transport: "fetch",
    }),
    reading: "awaited",
    before: "fresh",
    isAborted: false,
    isFollowed: false,
    isShort: false,
    timeout: 3e4,
    faults: [fault],
    body: {
      kind: "bytes",
      size: 700,
      isSized: true,
    },
    ...changes,
  };
  const bench = { proxy, contents, fetch, refusedUrl: "", grace: 500 };
  return (await runCase(given, bench)).violations.join("\n");
}

const storm: WireFault = { kind: "storm", status: 500, body: "documented" };
const healthy: WireFault = { kind: "none", framing: "length" };
const cutOff: WireFault = {
  kind: "breakInResponse",
  share: 0.5,
  ending: "reset",
  framing: "length",
};

test.each<WireFault>([storm, healthy, cutOff])(
  "finds nothing where all is right: $kind",
  async (fault) => {
    expect(await violations(fault, fetch)).toBe("");
  },
);

test("sees an unsafe request repeated", async () => {
  const repeating: Fetch = async (url, init) => {
    const first = await fetch(url, init);
    if (first.ok) return first;
    await first.text();
    return fetch(url, init);
  };
  expect(await violations(storm, repeating)).toMatch(/sent again after .* against its replay rule/);
  const refusal: WireFault = { kind: "storm", status: 429, body: "documented" };
  expect(
    await violations({ ...refusal, wait: { form: "seconds", seconds: 3_600 } }, repeating),
  ).toBe("");
});

test("sees a request that was given up too early", async () => {
  const resigning: Fetch = async (url, init) => {
    const { headers, body } = await fetch(url, init);
    return new Response(body, { status: 400, headers });
  };
  const refusal: WireFault = { kind: "storm", status: 429, body: "documented" };
  expect(await violations(refusal, resigning)).toMatch(/POST was not sent again after/);
});

test("sees too many requests, and one that follows its response", async () => {
  const insisting: Fetch = async (url, init) => {
    for (let round = 0; round < 3; round++) await (await fetch(url, init)).text();
    return fetch(url, init);
  };
  const found = await violations(healthy, insisting);
  expect(found).toMatch(/which was its response/);
  expect(found).toMatch(/4 requests were made for one POST/);
});

test("sees a consumed stream sent again, and a file that is not whole", async () => {
  const resending: Fetch = async (url, init) => {
    const bytes = await new Response(init.body).arrayBuffer();
    await (await fetch(url, { ...init, body: bytes })).text();
    return fetch(url, { ...init, body: bytes.slice(0, 500), headers: withoutLength(init) });
  };
  const refusal: WireFault = { kind: "storm", status: 429, body: "documented" };
  const stream = { kind: "iterable", size: 700, isSized: false } as const;
  const found = await violations(refusal, resending, { body: stream });
  expect(found).toMatch(/though its stream was consumed/);
  expect(found).toMatch(/does not hold the file/);
});

test("sees a failure that is reported as done", async () => {
  const glossing: Fetch = (url, init) =>
    fetch(url, init).then(async (response) => {
      await response.text();
      return Response.json({ fileId: "made up" });
    });
  expect(await violations(storm, glossing)).toMatch(/ended as success instead of ApiError/);
  expect(await violations(healthy, glossing)).toMatch(/gave other data than the response holds/);
});

test("sees a success that is lost, and an error of the wrong kind", async () => {
  const losing: Fetch = async (url, init) => {
    await (await fetch(url, init)).text();
    throw new TypeError("lost");
  };
  expect(await violations(healthy, losing)).toMatch(/ApiConnectionError instead of success/);
  expect(await violations(storm, losing)).toMatch(/ApiConnectionError instead of ApiError/);
});

test("sees another call's response taken for its own", async () => {
  let earlier: Response | undefined;
  const confusing: Fetch = async (url, init) => {
    const response = await fetch(url, init);
    const other = earlier ?? response.clone();
    earlier = response;
    return other;
  };
  await violations(healthy, confusing, { seed: 100 });
  expect(await violations(healthy, confusing, { seed: 101 })).toMatch(/took 100\S* for 101/);
});

test("sees a connection that is not let go", async () => {
  const clinging: Fetch = (url, { signal: _signal, ...init }) => fetch(url, init);
  const hanging: WireFault = { kind: "hang", at: "whole" };
  const found = await violations(hanging, clinging, { timeout: 100, isShort: true });
  expect(found).toMatch(/did not let go of a connection/);
});

test("sees timers, and memory that is kept", async () => {
  const before = openResources();
  const heap = await heapSize();
  const kept: unknown[] = [];
  // Several, because those who run the tests have timers that come and go.
  const timers = Array.from({ length: 5 }, () => setInterval(() => undefined, 60_000));
  kept.push(Array.from({ length: 1_500_000 }, (_item, index) => `${String(index)} kept`));
  expect(String(await leftoverResources(before, 0))).toMatch(/Timeout/);
  expect((await heapSize()) - heap).toBeGreaterThan(8_000_000);
  for (const timer of timers) clearInterval(timer);
  kept.length = 0;
});

function withoutLength({ headers }: RequestInit): Headers {
  const rest = new Headers(headers);
  rest.delete("content-length");
  return rest;
}
