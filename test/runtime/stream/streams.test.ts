/** Responses that are streams of items: what they are, how they end, and what becomes of their connection. */
import type { ServerResponse } from "node:http";
import { describe, expect, test, vi } from "vitest";
import {
  ApiConnectionError,
  ApiRequestError,
  ApiTimeoutError,
  Client,
  EventStream,
  ItemStream,
  streamingCall,
  type ApiCall,
  type CallOptions,
  type ClientOptions,
  type OperationPlan,
} from "@lading/runtime";
import { acme, respondingWith, operation, recordingFetch, startServer } from "../support.ts";

const events = "text/event-stream";
const lines = "application/x-ndjson";

/** A whole response or events, and lines, by what the server likes. */
const chat = operation({
  id: "chat",
  responses: { 200: ["application/json", events, lines], 422: ["application/json"] },
  streams: {
    200: [
      { mediaType: events, framing: "events" },
      { mediaType: lines, framing: "lines" },
    ],
  },
  accept: `application/json, ${events}, ${lines}`,
});

const changes = operation({
  id: "changes",
  responses: { 200: [events] },
  streams: { 200: [{ mediaType: events, framing: "events" }] },
});

function call(client: Client, plan = chat, options?: CallOptions): ApiCall<unknown, unknown> {
  return streamingCall<unknown, unknown>(client, { plan, options });
}

async function open(
  client: Client,
  plan = chat,
  options?: CallOptions,
): Promise<EventStream<unknown>> {
  const data = await call(client, plan, options);
  expect(data).toBeInstanceOf(ItemStream);
  return data as EventStream<unknown>;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const got: Item[] = [];
  for await (const item of items) got.push(item);
  return got;
}

function reply(body: string, type: string, status = 200): Client {
  return respondingWith(() => new Response(body, { status, headers: { "content-type": type } }));
}

/** Both ways to the network. */
const ways: readonly [string, ClientOptions][] = [
  ["node:http", {}],
  ["fetch", { fetch: (url, init) => fetch(url, init) }],
];

/** A server that begins a stream, and then does what `go` says. `closed` tells of the connection's end. */
async function streaming(
  go: (response: ServerResponse) => void = () => undefined,
): Promise<{ readonly url: string; readonly closed: Promise<void> }> {
  let close: () => void;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const { url } = await startServer((_, response) => {
    response.once("close", () => close());
    response.writeHead(200, { "content-type": events });
    response.write("data: 1\n\n", () => go(response));
  });
  return { url, closed };
}

test("the response's own media type tells a stream from a whole response", async () => {
  expect(await call(reply('{"a":1}', "application/json"))).toEqual({ a: 1 });
  const streamed = await call(reply("data: 1\n\n", `${events}; charset=utf-8`));
  expect(streamed).toBeInstanceOf(EventStream);
  const other = await call(reply("1\n", "application/jsonl"));
  expect(other).not.toBeInstanceOf(EventStream);
  expect(await all(other as ItemStream<unknown>)).toEqual([1]);
});

test("an error is read as a whole", async () => {
  await expect(call(reply('{"message":"no"}', "application/json", 422))).rejects.toMatchObject({
    name: "ApiError",
    error: { message: "no" },
  });
});

test.each(["", "text/plain", "application/octet-stream"])(
  "a server that calls a stream %j is taken at the document's word",
  async (type) => {
    expect(await all(await open(reply("data: 1\n\n", type), changes))).toEqual([1]);
  },
);

test("a response that is no stream, where nothing else is documented, is not as documented", async () => {
  await expect(call(reply('{"error":"quota"}', "application/json"), changes)).rejects.toThrow(
    'acme.changes: GET /things returned status 200: the document says text/event-stream, the body is application/json: {"error":"quota"}.',
  );
});

test("Accept lists what the document knows, and a call may say otherwise", async () => {
  const { fetch, sent } = recordingFetch(
    () => new Response("", { headers: { "content-type": events } }),
  );
  const client = new Client(acme, { fetch });
  await call(client);
  await call(client, chat, { headers: { accept: events } });
  expect(sent.map(({ headers }) => headers.get("accept"))).toEqual([
    `${chat.accept}, */*;q=0.1`,
    events,
  ]);
});

test("[DONE] ends the items, and what has no data is none", async () => {
  const body = 'event: ping\ndata:\n\ndata: {"a":1}\n\ndata: [DONE]\n\ndata: late\n\n';
  expect(await all(await open(reply(body, events)))).toEqual([{ a: 1 }]);
});

test("whole events, their data JSON for the names that the document says", async () => {
  const plan: OperationPlan = {
    ...changes,
    streams: {
      200: [
        { mediaType: events, framing: "events", wholeEvents: true, data: { json: ["change"] } },
      ],
    },
  };
  const body = "event: change\nid: 7\ndata: [1]\n\ndata: [1]\n\n";
  expect(await all(await open(reply(body, events), plan))).toEqual([
    { event: "change", id: "7", data: [1] },
    { data: "[1]" },
  ]);
  const other = {
    ...plan,
    streams: { 200: [{ ...plan.streams![200]![0]!, data: { text: ["change"] } }] },
  };
  expect(await all(await open(reply(body, events), other))).toEqual([
    { event: "change", id: "7", data: "[1]" },
    { data: [1] },
  ]);
});

test("events() gives what came, and the stream keeps what a next call needs", async () => {
  const stream = await open(reply("id: 7\nretry: 10\ndata: {}\n\ndata: [DONE]\n\n", events));
  expect(await all(stream.events())).toEqual([
    { id: "7", retry: 10, data: "{}" },
    { data: "[DONE]" },
  ]);
  expect([stream.lastEventId, stream.retry]).toEqual(["7", 10]);
});

test("items come once", async () => {
  const stream = await open(reply("data: 1\n\n", events));
  await all(stream);
  await expect(all(stream)).rejects.toThrow(ApiRequestError);
  await expect(all(stream.events())).rejects.toThrow(
    "acme.chat: the items of this response have already been read: a stream can be iterated once",
  );
});

test("an item that is not JSON is reported with an excerpt, and without secrets", async () => {
  const provider = new Client(acme, {
    apiKey: "secret-key",
    fetch: () =>
      Promise.resolve(
        new Response('data: 1\n\ndata: {"key":"secret-key\n\n', {
          headers: { "content-type": events },
        }),
      ),
  } as ClientOptions);
  const got: unknown[] = [];
  const reading = (async () => {
    for await (const item of await open(provider)) got.push(item);
  })();
  await expect(reading).rejects.toMatchObject({
    name: "ApiResponseError",
    status: 200,
    message:
      'acme.chat: GET /things returned status 200, and item 2 of its stream is not JSON: {"key":"***. The items before it are valid.',
  });
  expect(got).toEqual([1]);
});

test("result, withResponse and asResponse", async () => {
  const client = reply("data: 1\n\n", events);
  const result = (await call(client).result()) as { ok: boolean; data: ItemStream<unknown> };
  expect([result.ok, await all(result.data)]).toEqual([true, [1]]);
  const { data, response } = await call(client).withResponse();
  expect((data as ItemStream<unknown>).response).toBe(response);
  expect(await (await call(client).asResponse()).text()).toBe("data: 1\n\n");
  const attended = call(client);
  await attended;
  expect(await (await attended.asResponse()).text()).toBe("data: 1\n\n");
});

test("a web stream of the items", async () => {
  const stream = await open(reply("data: 1\n\ndata: 2\n\n", events));
  const reader = stream.toReadableStream().getReader();
  expect([await reader.read(), await reader.read(), await reader.read()]).toEqual([
    { done: false, value: 1 },
    { done: false, value: 2 },
    { done: true, value: undefined },
  ]);
});

describe.each(ways)("over %s", (_, options) => {
  test("items come while the response goes on", async () => {
    let more: ServerResponse | undefined;
    const { url } = await streaming((response) => (more = response));
    const items = (await open(new Client(acme, { ...options, baseUrl: url })))[
      Symbol.asyncIterator
    ]();
    expect(await items.next()).toEqual({ done: false, value: 1 });
    more!.end("data: 2\n\n");
    expect(await items.next()).toEqual({ done: false, value: 2 });
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  test.each<[string, (stream: EventStream<unknown>) => Promise<unknown>]>([
    [
      "leaving the loop",
      async (stream) => {
        for await (const _item of stream) break;
      },
    ],
    ["cancel()", (stream) => stream.cancel()],
    ["cancelling the web stream", (stream) => stream.toReadableStream().cancel()],
  ])("%s closes the connection at once", async (_name, leave) => {
    const { url, closed } = await streaming();
    await leave(await open(new Client(acme, { ...options, baseUrl: url })));
    await closed;
  });

  test("cancel() ends a wait", async () => {
    const { url } = await streaming();
    const stream = await open(new Client(acme, { ...options, baseUrl: url }));
    const items = stream[Symbol.asyncIterator]();
    await items.next();
    const waiting = items.next();
    await stream.cancel();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  test("the caller's signal ends it with its own reason, and the connection with it", async () => {
    const { url, closed } = await streaming();
    const caller = new AbortController();
    const client = new Client(acme, { ...options, baseUrl: url });
    const items = (await open(client, chat, { signal: caller.signal }))[Symbol.asyncIterator]();
    await items.next();
    const waiting = items.next();
    const reason = new Error("enough");
    caller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await closed;
  });

  test("a connection that breaks is no end", async () => {
    const { url } = await streaming((response) => response.destroy());
    const client = new Client(acme, { ...options, baseUrl: url });
    await expect(all(await open(client))).rejects.toMatchObject({
      name: "ApiConnectionError",
      message: expect.stringContaining(
        "acme.chat: GET /things failed while its items were read",
      ) as string,
    });
  });

  test("silence ends it after streamTimeout", async () => {
    const { url } = await streaming();
    const client = new Client(acme, { ...options, baseUrl: url, streamTimeout: 20 });
    await expect(all(await open(client))).rejects.toMatchObject({
      name: "ApiTimeoutError",
      message:
        "acme.chat: GET /things received nothing for 20 ms. Give it more time with the option streamTimeout.",
    });
  });

  test("totalTimeout ends it too, however much it brings", async () => {
    const { url } = await streaming((response) => {
      const beat = setInterval(() => response.write("data: 1\n\n"), 1);
      response.once("close", () => clearInterval(beat));
    });
    const client = new Client(acme, { ...options, baseUrl: url });
    await expect(all(await open(client, chat, { totalTimeout: 200 }))).rejects.toMatchObject({
      name: "ApiTimeoutError",
      message:
        "acme.chat: GET /things did not end in 200 ms. Give it more time with the option totalTimeout.",
    });
  });

  test("a connection that was read to its end is used again, after [DONE] too", async () => {
    const sockets = new Set<unknown>();
    const { url } = await startServer((request, response) => {
      sockets.add(request.socket);
      response.writeHead(200, { "content-type": events });
      response.end("data: 1\n\ndata: [DONE]\n\n");
    });
    const client = new Client(acme, { ...options, baseUrl: url });
    for (let count = 0; count < 3; count++) {
      expect(await all(await open(client))).toEqual([1]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(sockets.size).toBe(1);
  });

  test("a slow reader slows the server down", async () => {
    const piece = `data: "${"x".repeat(65_536)}"\n\n`;
    let written = 0;
    const { url } = await streaming((response) => {
      const write = (): void => {
        while (written < 400 && response.write(piece)) written++;
        if (written < 400) response.once("drain", () => void (written++, write()));
        else response.end();
      };
      write();
    });
    const client = new Client(acme, { ...options, baseUrl: url });
    const items = (await open(client))[Symbol.asyncIterator]();
    await items.next();
    for (let turns = 0, before = 0; turns < 200; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (written !== before) turns = 0;
      before = written;
    }
    expect(written).toBeLessThan(300);
    let count = 1;
    while (!(await items.next()).done) count++;
    expect(count).toBe(401);
  });
});

test("a reader may take its time: only waiting for the network counts", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  try {
    const client = new Client(acme, {
      fetch: () =>
        Promise.resolve(
          new Response("data: 1\n\ndata: 2\n\n", { headers: { "content-type": events } }),
        ),
      timeout: 10,
      streamTimeout: 10,
    });
    const got: unknown[] = [];
    for await (const item of await open(client)) {
      vi.advanceTimersByTime(1000);
      got.push(item);
    }
    expect(got).toEqual([1, 2]);
  } finally {
    vi.useRealTimers();
  }
});

test("a fetch that observes no signal is left behind", async () => {
  const caller = new AbortController();
  const client = respondingWith(() => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode("data: 1\n\ndata: 2\n\n")),
    });
    return new Response(body, { headers: { "content-type": events } });
  });
  const items = (await open(client, chat, { signal: caller.signal }))[Symbol.asyncIterator]();
  await items.next();
  caller.abort("enough");
  // What had come in before is not handed on either.
  await expect(items.next()).rejects.toBe("enough");
});

test("before the head a call is made again, after it never", async () => {
  let attempts = 0;
  const { url } = await startServer((_, response) => {
    attempts++;
    if (attempts === 1) return void response.writeHead(503, { "retry-after": "0" }).end();
    response.writeHead(200, { "content-type": events });
    response.write("data: 1\n\n", () => response.destroy());
  });
  const error = await all(await open(new Client(acme, { baseUrl: url }))).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiConnectionError);
  expect(error).not.toBeInstanceOf(ApiTimeoutError);
  expect(attempts).toBe(2);
});

test("text, XML and bytes pass through as they are", async () => {
  const plan = operation({
    responses: { 200: ["text/plain", "application/xml", "application/pdf"] },
  });
  const textOf = (type: string): Promise<unknown> =>
    Promise.resolve(reply("\uFEFF<a>\r\n</a>", type).call<unknown, unknown>(plan));
  expect(await textOf("text/plain")).toBe("<a>\r\n</a>");
  expect(await textOf("application/xml")).toBe("<a>\r\n</a>");
  const bytes = new Uint8Array([0, 255, 13, 10, 0xef, 0xbb, 0xbf]);
  const client = respondingWith(
    () => new Response(bytes, { headers: { "content-type": "application/pdf" } }),
  );
  const blob = await client.call<Blob, unknown>(plan);
  expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes);
  const response = await client.call(plan).asResponse();
  expect(await response.body?.getReader().read()).toEqual({ done: false, value: bytes });
});
