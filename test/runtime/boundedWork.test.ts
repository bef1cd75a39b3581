/** Whatever a server sends, the work on it is bounded: by limits, and by about what JSON.parse takes for the same bytes. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  ApiResponseError,
  Client,
  streamingCall,
  type ClientOptions,
  type ItemStream,
  type OperationPlan,
  type ServerSentEvent,
} from "@lading/runtime";
import { cpuRatio, longestBlock } from "../support/cpu.ts";
import { acme, operation, startServer } from "./support.ts";

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

function answering(make: () => Response, options: ClientOptions = {}): Client {
  return new Client(acme, { fetch: async () => make(), maxRetries: 0, ...options });
}

function failureOf(call: PromiseLike<unknown>): Promise<ApiError> {
  return Promise.resolve(call).then(
    () => Promise.reject(new Error("did not fail")),
    (error: unknown) => error as ApiError,
  );
}

const json = { "content-type": "application/json" };
const things = operation();
const text = operation({ responses: { 200: ["text/plain"] } });
const bytes = operation({ responses: { 200: ["application/octet-stream"] } });

/** From Node 22 on, JSON.parse takes half the time and less, and reading a stream takes what it took. */
const mostTimes = Number(process.versions.node.split(".")[0]) < 22 ? 2 : 5;

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
      answering(() => new Response(tooMany().body, { status: 500 }), { maxErrorSize: 1500 }).call(
        things,
      ),
    );
    expect(error.body).toBe("1".repeat(1500));
  });

  test("a body that is too long is not read on", async () => {
    const piece = body(new Uint8Array(MiB), 1000);
    await failureOf(answering(() => new Response(piece.stream, { status: 500 })).call(things));
    expect(piece.taken).toBeLessThan(5);
  });

  test("binary bodies and asResponse() have no limit", async () => {
    const client = answering(tooMany, { maxResponseSize: 10 });
    expect(await (await client.call(things).asResponse()).text()).toHaveLength(200_000);
    const blob = await answering(() => new Response(tooMany().body), { maxResponseSize: 10 }).call<
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
        answering(() => Response.json({})).call(things, {}, { [option]: "1" }),
      );
      expect(error.message).toContain(
        `${option} must be a number of bytes above 0 and is a string`,
      );
    },
  );
});

const streams: readonly (readonly [
  string,
  string,
  "lines" | "sequence" | "events",
  string,
  string,
])[] = [
  ["JSON Lines", "application/jsonl", "lines", "", "\n"],
  ["a JSON sequence", "application/json-seq", "sequence", "\x1e", "\n"],
  ["server-sent events", "text/event-stream", "events", "data: ", "\n\n"],
];

function streaming(mediaType: string, framing: "lines" | "sequence" | "events"): OperationPlan {
  return operation({ responses: { 200: [mediaType] }, streams: { 200: [{ mediaType, framing }] } });
}

async function itemsOf(
  client: Client,
  plan: OperationPlan,
  options: object = {},
): Promise<unknown[]> {
  const items: unknown[] = [];
  const stream = await streamingCall<ItemStream<unknown>, unknown>(client, { plan, options });
  for await (const item of stream) items.push(item);
  return items;
}

describe.each(streams)("%s", (_, mediaType, framing, before, after) => {
  const plan = streaming(mediaType, framing);
  const answer = (stream: ReadableStream): Response =>
    new Response(stream, { headers: { "content-type": mediaType } });

  test("one item that never ends is an error at its limit, in linear time", async () => {
    const piece = encoder.encode("a".repeat(1024));
    const run = (count: number) => async () => {
      const endless = body(piece, Infinity);
      const client = answering(() => answer(endless.stream));
      const error = await failureOf(itemsOf(client, plan, { maxItemSize: count * 1024 - 1 }));
      expect(error).toBeInstanceOf(ApiResponseError);
      expect(error.message).toContain(
        `item 1 of its stream is longer than maxItemSize (${count * 1024 - 1} bytes)`,
      );
      expect(endless.taken).toBeLessThan(count + 3);
    };
    expect(await cpuRatio(run(4096), run(1024))).toBeLessThan(8);
    expect(await longestBlock(run(4096))).toBeLessThan(250);
  });

  test("an item that is too long is refused also where it comes in one piece", async () => {
    const item = encoder.encode(`${before}"${"a".repeat(5000)}"${after}`);
    const client = answering(() => answer(body(item, 1).stream));
    expect((await failureOf(itemsOf(client, plan, { maxItemSize: 4000 }))).message).toContain(
      "maxItemSize (4000 bytes)",
    );
    expect(await itemsOf(client, plan)).toEqual(["a".repeat(5000)]);
  });

  test.each<[string, unknown]>([
    ["numbers", Array.from({ length: 500_000 }, (_each, index) => index)],
    ["a long string", ['\\"a'.repeat(500_000)]],
    ["deep lists", JSON.parse("[".repeat(2000) + "]".repeat(2000))],
  ])("2 MB of %s in pieces of 1 kB costs about what parsing does", async (_name, value) => {
    const source = encoder.encode(`${before}${JSON.stringify(value)}${after}`);
    const pieces = Array.from({ length: Math.ceil(source.length / 1024) }, (_each, at) =>
      source.slice(at * 1024, (at + 1) * 1024),
    );
    const decoded = pieces.map((each) => new TextDecoder().decode(each));
    const { LineTexts, SequenceTexts } =
      await import("../../packages/runtime/src/stream/jsonTexts.ts");
    const { ServerSentEvents } =
      await import("../../packages/runtime/src/stream/serverSentEvents.ts");
    const read = (): void => {
      const reader = {
        lines: () => new LineTexts(),
        sequence: () => new SequenceTexts(),
        events: () => new ServerSentEvents(),
      }[framing]();
      const push = (each: string): readonly (string | ServerSentEvent)[] => reader.push(each);
      const frames = [...decoded.flatMap(push), ...reader.end()];
      const [only] = frames.map((frame) => (typeof frame === "string" ? frame : frame.data));
      JSON.parse(only!);
      expect(frames).toHaveLength(1);
    };
    expect(await cpuRatio(read, parsing(value))).toBeLessThan(mostTimes);
    const client = answering(() => answer(new Response(source).body!));
    expect(await itemsOf(client, plan)).toEqual([value]);
  });
});

test.each<[string, () => Response, unknown]>([
  [
    "an error page of 60 MiB",
    () =>
      new Response(body(encoder.encode("<p>error</p> \n".repeat(MiB / 14)), 60).stream, {
        status: 500,
      }),
    "<p>error</p> \n".repeat((60 * MiB) / 14),
  ],
  [
    "a message of 20 MB and a code of 5 MB",
    () =>
      Response.json(
        { message: "m ".repeat(10_000_000), code: "c".repeat(5_000_000) },
        { status: 404 },
      ),
    { message: "m ".repeat(10_000_000), code: "c".repeat(5_000_000) },
  ],
])("%s costs no more than parsing it, and holds nothing up", async (_, make, value) => {
  const response = make();
  const whole = await response.arrayBuffer();
  const { status, headers } = response;
  const client = answering(() => new Response(whole, { status, headers }));
  const call = async (): Promise<void> => {
    const error = await failureOf(client.call(things));
    expect(error.status).toBe(status);
    expect(error.message.length).toBeLessThan(2000);
    expect((error.code ?? "").length).toBeLessThan(2000);
  };
  expect(await cpuRatio(call, parsing(value), { rounds: 4 })).toBeLessThan(mostTimes);
  expect(await longestBlock(call, 2)).toBeLessThan(400);
});

test("1,000 content codings are not undone one by one", async () => {
  const { url } = await startServer((_request, response) => {
    response.writeHead(200, {
      ...json,
      "content-encoding": Array.from({ length: 1000 }, () => "gzip").join(","),
    });
    response.end(gzipSync("{}"));
  });
  const client = new Client(acme, { baseUrl: url, maxRetries: 0 });
  const error = await failureOf(client.call(things));
  expect(error).toBeInstanceOf(ApiResponseError);
  expect(error.message).toContain("1000 codings");
  expect(await longestBlock(() => failureOf(client.call(things)))).toBeLessThan(100);
});

test("1,500 headers cost no more than parsing them", async () => {
  const names = Array.from({ length: 1500 }, (_, at) => `x${at.toString(36)}`);
  const { url } = await startServer((_request, response) => {
    for (const name of names) response.setHeader(name, "1");
    response.writeHead(200, json).end("{}");
  });
  const client = new Client(acme, { baseUrl: url, maxRetries: 0 });
  expect(await client.call(things)).toEqual({});
  expect(await longestBlock(() => Promise.resolve(client.call(things)))).toBeLessThan(100);
  const same = Array.from({ length: 3000 }, (_, at) => (at % 2 ? "1" : "set-cookie"));
  const { nodeAnswer } = await import("../../packages/runtime/src/transport/nodeResponse.ts");
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
  const read = (): unknown => nodeAnswer(incoming as never, context);
  expect(await cpuRatio(read, parsing(same), { floor: 10 })).toBeLessThan(mostTimes);
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
