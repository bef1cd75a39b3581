/** Calls with an idempotency key: one key for all attempts, and then a POST is retried too. */
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Client, keyedCall, streamingCall, type KeyedCallOptions } from "@lading/runtime";
import { acme, operation, recordingFetch, type Sent } from "../support.ts";

beforeEach(() => vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

const createOrder = operation({
  id: "createOrder",
  method: "POST",
  idempotencyKey: "Idempotency-Key",
});
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

interface Ended {
  readonly keys: readonly (string | null)[];
  readonly sent: readonly Sent[];
  readonly end: unknown;
}

/** A call whose requests get these statuses in turn; 0 is a lost response. */
async function call(
  statuses: readonly number[],
  options: KeyedCallOptions = {},
  { plan = createOrder, ...others }: { readonly [option: string]: unknown } = {},
): Promise<Ended> {
  const { fetch, sent } = recordingFetch(() => {
    const status = statuses[sent.length - 1] ?? 200;
    if (status === 0) throw new TypeError("fetch failed", { cause: new Error("ECONNRESET") });
    return Response.json({ id: "1" }, { status });
  });
  const client = new Client(acme, { fetch, ...others });
  const end = await keyedCall(client, { plan: plan as typeof createOrder, options }).then(
    (data) => data,
    (error: unknown) => error,
  );
  return { end, sent, keys: sent.map(({ headers }) => headers.get("idempotency-key")) };
}

describe("the client's key", () => {
  test("is a random UUID, another one for each call", async () => {
    const [one, other] = [await call([200]), await call([200])];
    expect(one.keys).toEqual([expect.stringMatching(uuid)]);
    expect(other.keys).toEqual([expect.stringMatching(uuid)]);
    expect(one.keys).not.toEqual(other.keys);
  });

  test.each([
    ["a lost response", 0],
    ["a timeout of the server's", 408],
    ["an error of the server's", 500],
    ["a gateway's timeout", 504],
  ])("stays the same after %s, and the POST is sent again", async (_, status) => {
    const { keys, end } = await call([status, status, 200]);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(end).toEqual({ id: "1" });
  });

  test("is made from random bytes where a page came over http", async () => {
    vi.stubGlobal("crypto", {
      getRandomValues: (bytes: Uint8Array) => bytes.fill(0xff),
    });
    const { keys } = await call([200]).finally(() => vi.unstubAllGlobals());
    expect(keys).toEqual(["ffffffff-ffff-4fff-bfff-ffffffffffff"]);
  });

  test("takes the place of one that all calls of a client would share", async () => {
    const { keys } = await call([200], {}, { defaultHeaders: { "idempotency-key": "shared" } });
    expect(keys).toEqual([expect.stringMatching(uuid)]);
  });
});

describe("the caller's key", () => {
  test("is sent with every attempt", async () => {
    const { keys } = await call([500, 200], { idempotencyKey: "order-7" });
    expect(keys).toEqual(["order-7", "order-7"]);
  });

  test.each<[unknown, string]>([
    ["", "idempotencyKey must be a text that is not empty and is empty"],
    [" ", "idempotencyKey must be a text that is not empty and is a string"],
    [7, "idempotencyKey must be a text that is not empty and is a number"],
    [null, "idempotencyKey must be a text that is not empty and is null"],
    ["a\nb", "contains a line break or a character that a header cannot have"],
  ])("%j is refused by the call, before anything is sent", async (idempotencyKey, message) => {
    const { end, sent } = await call([200], { idempotencyKey } as KeyedCallOptions);
    expect(sent).toEqual([]);
    expect(end).toMatchObject({
      name: "ApiRequestError",
      message: expect.stringContaining(message) as string,
    });
    expect(String(end)).toContain("acme.createOrder");
  });

  test.each<[string, KeyedCallOptions]>([
    ["headers", { headers: { "IDEMPOTENCY-key": "order-7" } }],
    ["headers that remove it", { headers: { "Idempotency-Key": null } }],
    ["extra headers", { extra: { headers: { "idempotency-key": "order-7" } } }],
  ])("is not given by %s", async (_, options) => {
    const { end, sent } = await call([200], options);
    expect(sent).toEqual([]);
    expect(String(end)).toContain("Give it as the call option idempotencyKey");
  });
});

test("a refused call leaves no stream open", async () => {
  const stream = Readable.from(["a cat"]);
  const call = keyedCall(new Client(acme), {
    plan: createOrder,
    params: { body: stream },
    options: { idempotencyKey: "" },
  });
  await expect(call).rejects.toThrow("idempotencyKey");
  expect(stream.destroyed).toBe(true);
});

test("a document may forbid to send a request again in spite of its key", async () => {
  const { keys, end } = await call(
    [500, 200],
    {},
    { plan: { ...createOrder, replay: "unsafe" as const } },
  );
  expect(keys).toHaveLength(1);
  expect(end).toMatchObject({ status: 500, notRetried: "unsafe" });
});

test("without keyedCall there is no key, and the plan alone lets nothing be sent again", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}, { status: 500 }));
  await expect(new Client(acme, { fetch }).call(createOrder)).rejects.toMatchObject({
    notRetried: "unsafe",
  });
  expect(sent.map(({ headers }) => headers.get("idempotency-key"))).toEqual([null]);
});

test("a stream may have a key too", async () => {
  const { fetch, sent } = recordingFetch(
    () =>
      new Response('{"id":1}\n{"id":2}\n', { headers: { "content-type": "application/jsonl" } }),
  );
  const plan = operation({
    method: "POST",
    idempotencyKey: "X-Key",
    responses: { 200: ["application/jsonl"] },
    streams: { 200: [{ mediaType: "application/jsonl", framing: "lines" }] },
  });
  const client = new Client(acme, { fetch });
  const items: unknown[] = [];
  const stream = keyedCall<AsyncIterable<unknown>, unknown>(
    client,
    { plan, options: { idempotencyKey: "k" } },
    streamingCall,
  );
  for await (const item of await stream) items.push(item);
  expect(items).toEqual([{ id: 1 }, { id: 2 }]);
  expect(sent[0]?.headers.get("x-key")).toBe("k");
});
