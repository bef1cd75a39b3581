/** An upload may be long, and may not stand still. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Client, type OperationPlan } from "@lading/runtime";
import { acme, operation, startServer } from "../support.ts";

const put: OperationPlan = operation({
  id: "putThing",
  method: "PUT",
  bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
});

const reply = (response: ServerResponse): void =>
  void response.setHeader("content-type", "application/json").end("{}");

/** More than a connection's buffers hold, so that the reader sets the pace. */
const large = new Uint8Array(24 * 1_048_576);

/** The clock is ours; the network is not. */
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** Reads a request part by part, and lets the client's clock go on by `pause` milliseconds before each. */
async function readSlowly(request: IncomingMessage, pause: number): Promise<void> {
  const part = large.length / 12;
  for (let left = large.length; left > 0;) {
    vi.advanceTimersByTime(pause);
    for (let got = 0; got < part && left > 0;) {
      const piece = request.read() as Buffer | null;
      if (!piece) await new Promise((resolve) => request.once("readable", resolve));
      got += piece?.length ?? 0;
      left -= piece?.length ?? 0;
    }
  }
}

test("an upload that goes on is not ended by its timeout", async () => {
  const { url } = await startServer((request, response) => {
    void readSlowly(request, 100).then(() => reply(response));
  });
  const client = new Client(acme, { baseUrl: url, timeout: 600 });
  const begun = performance.now();
  await client.call(put, { body: large });
  expect(performance.now() - begun).toBe(1200);
});

test("through fetch, each piece of a stream starts the timeout again", async () => {
  let left = 6;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (left-- > 0) controller.enqueue(new Uint8Array(10));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
    const reader = (init.body as ReadableStream<Uint8Array>).getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read())
      vi.advanceTimersByTime(500);
    init.signal?.throwIfAborted();
    return Response.json({});
  };
  const client = new Client(acme, { fetch, timeout: 600, maxRetries: 0 });
  expect(await client.call(put, { body })).toEqual({});
});

test("an upload that stands still is", async () => {
  const { url } = await startServer(() => void setImmediate(() => vi.advanceTimersByTime(200)));
  const client = new Client(acme, { baseUrl: url, timeout: 100, maxRetries: 0 });
  await expect(client.call(put, { body: large })).rejects.toMatchObject({
    name: "ApiTimeoutError",
    message: expect.stringContaining("got no response in 100 ms") as string,
  });
});

test("a response that does not come is, however long the upload took", async () => {
  const { url } = await startServer((request) => {
    void readSlowly(request, 1).then(() => setImmediate(() => vi.advanceTimersByTime(200)));
  });
  const client = new Client(acme, { baseUrl: url, timeout: 100, maxRetries: 0 });
  await expect(client.call(put, { body: large })).rejects.toMatchObject({
    name: "ApiTimeoutError",
  });
});

test("totalTimeout ends what goes on", async () => {
  const { url } = await startServer(
    (request) => void readSlowly(request, 100).catch(() => undefined),
  );
  const client = new Client(acme, { baseUrl: url, timeout: 600, totalTimeout: 200 });
  await expect(client.call(put, { body: large })).rejects.toMatchObject({
    name: "ApiTimeoutError",
    message: expect.stringContaining("option totalTimeout") as string,
  });
});

test("where no one tells of the sending, the body's size at 64 KB per second is allowed on top", async () => {
  const client = new Client(acme, {
    fetch: () => new Promise(() => undefined),
    timeout: 1000,
    maxRetries: 0,
  });
  const end = vi.fn();
  client.call(put, { body: new Uint8Array(640_000) }).catch(end);
  await vi.advanceTimersByTimeAsync(10_900);
  expect(end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(end).toHaveBeenCalledTimes(1);
});
