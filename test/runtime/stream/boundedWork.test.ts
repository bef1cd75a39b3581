/** Whatever a server sends, the work on it is bounded: by limits, and by about what JSON.parse takes for the same bytes. */
import { describe, expect, test } from "vitest";
import { type ApiError, ApiResponseError, Client, type ClientOptions } from "@lading/runtime";
import { blockRatio, cpuRatio, mostTimes } from "../../support/cpu.ts";
import {
  failureOf,
  framings,
  inPieces,
  itemsOf,
  packedOften,
  serverBytes,
  streaming,
  streamOf,
} from "../../support/serverBytes.ts";
import { acme, operation, startServer } from "../support.ts";

const MiB = 1_048_576;
const encoder = new TextEncoder();

/** A body of `count` pieces, made as they are asked for. */
function body(
  piece: Uint8Array,
  count: number,
): { readonly stream: ReadableStream; taken: number } {
  const state = {
    taken: 0,
    stream: new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (state.taken++ < count) controller.enqueue(piece);
          else controller.close();
        },
      },
      { highWaterMark: 0 },
    ),
  };
  return state;
}

function pending(make: () => Response, options: ClientOptions = {}): Client {
  return new Client(acme, { fetch: async () => make(), maxRetries: 0, ...options });
}

const json = { "content-type": "application/json" };
const things = operation();
const text = operation({ responses: { 200: ["text/plain"] } });
const bytes = operation({ responses: { 200: ["application/octet-stream"] } });

/** What JSON.parse does with as many bytes. */
const parsing = (value: unknown): (() => unknown) => {
  const source = encoder.encode(JSON.stringify(value));
  return () => JSON.parse(new TextDecoder().decode(source)) as unknown;
};

describe("limits", () => {
  const tooMany = (): Response =>
    new Response(body(new Uint8Array(1000).fill(0x31), 200).stream, { headers: json });
  test.each([
    ["JSON", things, 200, "maxResponseSize"],
    ["text", text, 200, "maxResponseSize"],
    ["an error", things, 500, "maxErrorSize"],
    ["an error that is binary", bytes, 503, "maxErrorSize"],
  ])("%s is read up to its limit, which the error names", async (_, plan, status, option) => {
    const server = await startServer((_request, response) => {
      response.writeHead(status, { "content-type": plan.responses[200]![0]! });
      response.end("1".repeat(200_000));
    });
    for (const options of [{}, { fetch: (url: string, init: RequestInit) => fetch(url, init) }]) {
      const client = new Client(acme, { ...options, baseUrl: server.url, maxRetries: 0 });
      const error = await failureOf(client.call(plan, {}, { [option]: 100_000 }));
      expect(error).toBeInstanceOf(ApiResponseError);
      expect(error.status).toBe(status);
      expect(error.message).toContain(`the body is longer than ${option} (100000 bytes)`);
      const whole = new Client(acme, {
        ...options,
        baseUrl: server.url,
        maxRetries: 0,
        [option]: 200_000,
      });
      expect(
        String(await whole.call(plan).catch((other: unknown) => (other as Error).message)),
      ).not.toContain(option);
    }
  });

  test("of an error that is too long, so much is kept as may be read", async () => {
    const error = await failureOf(
      pending(() => new Response(tooMany().body, { status: 500 }), { maxErrorSize: 1500 }).call(
        things,
      ),
    );
    expect(error.body).toBe("1".repeat(1500));
  });

  test("a body that is too long is not read on", async () => {
    const piece = body(new Uint8Array(MiB), 1000);
    await failureOf(pending(() => new Response(piece.stream, { status: 500 })).call(things));
    expect(piece.taken).toBeLessThan(5);
  });

  test("binary bodies and asResponse() have no limit", async () => {
    const client = pending(tooMany, { maxResponseSize: 10 });
    expect(await (await client.call(things).asResponse()).text()).toHaveLength(200_000);
    const blob = await pending(() => new Response(tooMany().body), { maxResponseSize: 10 }).call<
      Blob,
      unknown
    >(bytes);
    expect(blob.size).toBe(200_000);
  });

  test.each(["maxResponseSize", "maxErrorSize", "maxItemSize"])(
    "%s must be a number of bytes",
    async (option) => {
      expect(() => new Client(acme, { [option]: 0 })).toThrow(
        `${option} must be a number of bytes above 0 and is 0`,
      );
      const error = await failureOf(
        pending(() => Response.json({})).call(things, {}, { [option]: "1" }),
      );
      expect(error.message).toContain(
        `${option} must be a number of bytes above 0 and is a string`,
      );
    },
  );
});

describe.each(framings)("$name", ({ mediaType, framing, before, after }) => {
  const plan = streaming(mediaType, framing);
  const response = (stream: ReadableStream): Response =>
    new Response(stream, { headers: { "content-type": mediaType } });

  test("one item that never ends is an error at its limit", async () => {
    const endless = body(encoder.encode("a".repeat(1024)), Infinity);
    const client = pending(() => response(endless.stream));
    const error = await failureOf(itemsOf(client, plan, { maxItemSize: 64 * 1024 - 1 }));
    expect(error).toBeInstanceOf(ApiResponseError);
    expect(error.message).toContain(
      "item 1 of its stream is longer than maxItemSize (65535 bytes)",
    );
    expect(endless.taken).toBeLessThan(64 + 3);
  });

  test("an item that is too long is refused also where it comes in one piece", async () => {
    const item = encoder.encode(`${before}"${"a".repeat(5000)}"${after}`);
    const client = pending(() => response(body(item, 1).stream));
    expect((await failureOf(itemsOf(client, plan, { maxItemSize: 4000 }))).message).toContain(
      "maxItemSize (4000 bytes)",
    );
    expect(await itemsOf(client, plan)).toEqual(["a".repeat(5000)]);
  });

  test.each<[string, unknown]>([
    ["numbers", Array.from({ length: 5000 }, (_each, index) => index)],
    ["a long string", ['\\"ä'.repeat(5000)]],
    ["deep lists", JSON.parse("[".repeat(2000) + "]".repeat(2000))],
  ])("%s in pieces of 1 kB are read as they were sent", async (_name, value) => {
    const bytes = encoder.encode(`${before}${JSON.stringify(value)}${after}`);
    const client = pending(() => response(streamOf(inPieces(bytes))));
    expect(await itemsOf(client, plan)).toEqual([value]);
  });
});

test.each(serverBytes())(
  "$name costs about what reading and parsing do, and blocks no longer",
  async (bytes) => {
    expect(await cpuRatio(bytes)).toBeLessThan(mostTimes);
    expect(await blockRatio(bytes)).toBeLessThan(mostTimes);
  },
);

test("1,000 content codings are not undone one by one", async () => {
  const { body: packed, codings } = packedOften();
  const { url } = await startServer((request, response) => {
    const isPacked = request.headers["x-packed"] === "1";
    response.writeHead(200, { ...json, ...(isPacked && { "content-encoding": codings }) });
    response.end(isPacked ? packed : "{}");
  });
  const client = new Client(acme, { baseUrl: url, maxRetries: 0 });
  const call = (): Promise<ApiError> =>
    failureOf(client.call(things, {}, { headers: { "X-Packed": "1" } }));
  const error = await call();
  expect(error).toBeInstanceOf(ApiResponseError);
  expect(error.message).toContain("1000 content codings");
  const work = { work: call, measure: parsing(Array.from(packed)) };
  expect(await cpuRatio(work)).toBeLessThan(mostTimes);
  expect(await blockRatio(work)).toBeLessThan(mostTimes);
});

test("1,500 headers cost no more than parsing them", async () => {
  const names = Array.from({ length: 1500 }, (_, at) => `x${at.toString(36)}`);
  const { url } = await startServer((_request, response) => {
    for (const name of names) response.setHeader(name, "1");
    response.writeHead(200, json).end("{}");
  });
  const client = new Client(acme, { baseUrl: url, maxRetries: 0 });
  expect(await client.call(things)).toEqual({});
  const call = { work: () => client.call(things), measure: parsing(names) };
  expect(await blockRatio(call)).toBeLessThan(mostTimes);
  const same = Array.from({ length: 3000 }, (_, at) => (at % 2 ? "1" : "set-cookie"));
  const { nodeResponse } = await import("../../../packages/runtime/src/transport/nodeResponse.ts");
  const incoming = {
    rawHeaders: same,
    headers: {},
    statusCode: 204,
    statusMessage: "",
    on: () => incoming,
    resume: () => incoming,
  };
  const context = {
    method: "GET",
    url,
    signal: new AbortController().signal,
    uploaded: Promise.resolve(true),
  };
  const read = (): unknown => nodeResponse(incoming as never, context);
  expect(await cpuRatio({ work: read, measure: parsing(same) })).toBeLessThan(mostTimes);
});

test("a 503 whose body dribbles does not delay the retry", async () => {
  let count = 0;
  const { url } = await startServer((_request, response) => {
    if (++count > 1) return void response.writeHead(200, json).end("{}");
    // The rest never comes.
    response.writeHead(503, { ...json, "content-length": "100", "retry-after": "0" }).write("{");
  });
  for (const options of [
    {},
    { fetch: (address: string, init: RequestInit) => fetch(address, init) },
  ]) {
    count = 0;
    const client = new Client(acme, { ...options, baseUrl: url, maxRetries: 1, timeout: 20_000 });
    const begun = performance.now();
    expect(await client.call(things)).toEqual({});
    expect(performance.now() - begun).toBeLessThan(10_000);
  }
});
