/** A recorder does to a request what its fault says, and a client sees exactly that. */
import { Agent, request as httpRequest } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import type { Fault } from "@lading/testing";
import { FaultQueue, startRecorder, type Recorder } from "@lading/testing/internal";

const picture = Buffer.alloc(200_000, "picture");
const reply = { headers: { "content-type": "application/json" }, body: '{"fileId":"1"}' };

async function recorder(...faults: readonly Fault[]): Promise<Recorder> {
  const queue = new FaultQueue();
  for (const fault of faults) queue.add("POST /files", fault);
  const started = await startRecorder(() => reply, {
    findFault: ({ method, path }) => queue.take(`${method} ${path}`),
  });
  onTestFinished(started.stop);
  return started;
}

interface Seen {
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The code of the error that ended it. */
  readonly error?: string;
}

/** What a plain client sees: unlike `fetch`, it shows what came before an error. */
function send(url: string, agent?: Agent): Promise<Seen> {
  return new Promise((resolve) => {
    let seen: Seen = { body: "" };
    const fail = ({ code = "unknown" }: NodeJS.ErrnoException): void =>
      resolve({ ...seen, error: code });
    const sent = httpRequest(
      `${url}/files`,
      { method: "POST", agent, timeout: 400 },
      (response) => {
        seen = { ...seen, status: response.statusCode, headers: response.headers };
        response.on(
          "data",
          (piece: Buffer) => (seen = { ...seen, body: seen.body + piece.toString() }),
        );
        response.on("error", fail).on("end", () => resolve(seen));
      },
    );
    sent.on("error", fail);
    sent.on("timeout", () => sent.destroy(Object.assign(new Error(), { code: "timeout" })));
    sent.setHeader("content-type", "image/jpeg").end(picture);
  });
}

test.each<[Fault, Partial<Seen>]>([
  [{ kind: "reset", after: 1024 }, { error: "ECONNRESET" }],
  [{ kind: "reset", after: 0 }, { error: "ECONNRESET" }],
  [{ kind: "reset" }, { error: "ECONNRESET" }],
  [{ kind: "hang" }, { error: "timeout", body: "" }],
  [
    { kind: "drip", pieces: 5, pause: 20 },
    { status: 200, body: reply.body },
  ],
  [
    { kind: "truncated", share: 0.99 },
    { status: 200, error: "ECONNRESET" },
  ],
  [{ kind: "truncated" }, { error: "ECONNRESET", body: "" }],
  [{ kind: "garbage" }, { error: "HPE_INVALID_CONSTANT" }],
  [
    { kind: "storm" },
    { status: 503, headers: expect.objectContaining({ "retry-after": "0" }) as {} },
  ],
  [
    { kind: "storm", status: 429, retryAfter: 7 },
    { status: 429, headers: expect.objectContaining({ "retry-after": "7" }) as {} },
  ],
  [
    { kind: "storm", retryAfter: null },
    { status: 503, headers: expect.not.objectContaining({ "retry-after": "0" }) as {} },
  ],
  [
    { kind: "wrongBody" },
    { status: 200, headers: expect.objectContaining({ "content-type": "text/html" }) as {} },
  ],
  [
    { kind: "wrongBody", body: "brokenJson" },
    { status: 200, body: reply.body.slice(0, -1) },
  ],
  [
    { kind: "wrongBody", body: "empty" },
    { status: 200, body: "" },
  ],
])("%j", async (fault, want) => {
  const { url, exchanges } = await recorder(fault);
  expect(await send(url)).toMatchObject(want);
  // Once: the next request is served.
  expect(await send(url)).toMatchObject({ status: 200, body: reply.body });
  expect(exchanges.map(({ fault: met, violations }) => [met, violations])).toEqual([
    [fault, []],
    [undefined, []],
  ]);
});

test("a reset after n bytes records those n bytes", async () => {
  const { url, exchanges } = await recorder({ kind: "reset", after: 1024 });
  await send(url);
  expect(exchanges[0]).toMatchObject({ body: picture.subarray(0, 1024) });
  expect(exchanges[0]).not.toHaveProperty("status");
});

test("a drip takes its time", async () => {
  const { url } = await recorder({ kind: "drip", pieces: 4, pause: 50 });
  const begun = performance.now();
  await send(url);
  expect(performance.now() - begun).toBeGreaterThan(140);
});

test("a stale connection responds once, and resets the next request that is sent on it", async () => {
  const { url, exchanges } = await recorder({ kind: "stale" });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  expect(await send(url, agent)).toMatchObject({ status: 200, body: reply.body });
  expect(await send(url, agent)).toMatchObject({ error: "ECONNRESET" });
  expect(await send(url, agent)).toMatchObject({ status: 200 });
  expect(exchanges).toHaveLength(2);
});

test("a hanging request does not keep the recorder from stopping", async () => {
  const queue = new FaultQueue();
  queue.add("any", { kind: "hang" }, { times: "always" });
  const { url, stop } = await startRecorder(() => reply, { findFault: () => queue.take("any") });
  const pending = send(url);
  await stop();
  expect((await pending).error).toBeDefined();
});

test("a page may read a refusal", async () => {
  const { url } = await recorder({ kind: "storm" });
  const { headers } = await fetch(`${url}/files`, {
    method: "POST",
    headers: { origin: "http://app.test" },
  });
  expect(headers.get("access-control-allow-origin")).toBe("http://app.test");
});
