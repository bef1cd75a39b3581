/** Streams of items taken apart: whatever the pieces are in which they arrive. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ItemStream, streamingCall, type ServerSentEvent, type StreamPlan } from "@lading/runtime";
import { assertProperty } from "../../support/fuzz/assertProperty.ts";
import { seed } from "../../support/fuzz/seed.ts";
import { respondingWith, operation } from "../support.ts";

const types = {
  events: "text/event-stream",
  lines: "application/x-ndjson",
  sequence: "application/json-seq",
} as const;

/** The stream that a response of these bytes is. */
function streamOf<Stream extends ItemStream<unknown>>(
  plan: Omit<StreamPlan, "mediaType">,
  pieces: readonly Uint8Array[],
): PromiseLike<Stream> {
  const mediaType = types[plan.framing];
  const client = respondingWith(
    () => new Response(bodyOf(pieces), { headers: { "content-type": mediaType } }),
  );
  const streams = { 200: [{ ...plan, mediaType }] };
  return streamingCall<Stream, never>(client, {
    plan: operation({ responses: { 200: [mediaType] }, streams }),
  });
}

function bodyOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function itemsOf(
  plan: Omit<StreamPlan, "mediaType">,
  pieces: readonly (string | Uint8Array)[],
): Promise<unknown[]> {
  const bytes = pieces.map((piece) =>
    typeof piece === "string" ? new TextEncoder().encode(piece) : piece,
  );
  const items: unknown[] = [];
  for await (const item of await streamOf(plan, bytes)) items.push(item);
  return items;
}

const whole = { framing: "events", wholeEvents: true, data: "text" } as const;

test.each<[string, readonly string[], readonly Partial<ServerSentEvent>[]]>([
  ["an event", ["data: a\n\n"], [{ data: "a" }]],
  ["a byte order mark first", ["\uFEFFdata: a\n\n"], [{ data: "a" }]],
  ["lines of data", ["data: a\ndata: b\ndata:\n\n"], [{ data: "a\nb\n" }]],
  ["no space, and only one taken off", ["data:a\n\ndata:  b\n\n"], [{ data: "a" }, { data: " b" }]],
  ["a field without a colon", ["data\n\n"], [{ data: "" }]],
  ["comments", [": hello\n\n:\ndata: a\n: in between\n\n"], [{ data: "a" }]],
  ["unknown fields", ["Data: no\nfoo: bar\ndata: a\n\n"], [{ data: "a" }]],
  ["CR", ["data: a\rdata: b\r\rdata: c\r\r"], [{ data: "a\nb" }, { data: "c" }]],
  [
    "CRLF cut in two",
    ["data: a\r", "\n\r", "\ndata: b\r\n", "\r\n"],
    [{ data: "a" }, { data: "b" }],
  ],
  ["a CR that no LF follows", ["data: a\r", "data: b\r", "\r"], [{ data: "a\nb" }]],
  [
    "all fields",
    ["event: e\nid: 1\nretry: 10\ndata: a\n\ndata: b\n\n"],
    [{ event: "e", id: "1", retry: 10, data: "a" }, { data: "b" }],
  ],
  ["an id with NUL", ["id: a\0b\ndata: a\n\n"], [{ data: "a" }]],
  ["an empty id", ["id\ndata: a\n\n"], [{ id: "", data: "a" }]],
  [
    "retry of other than digits",
    ["retry: 1e3\ndata: a\n\nretry: -1\ndata: b\n\n"],
    [{ data: "a" }, { data: "b" }],
  ],
  ["an event without data", ["event: ping\n\ndata: a\n\n"], [{ data: "a" }]],
  ["an event without its empty line", ["data: a\n\ndata: b\n"], [{ data: "a" }]],
])("events: %s", async (_, pieces, events) => {
  expect(await itemsOf(whole, pieces)).toEqual(events);
});

test.each<[string, readonly string[], readonly unknown[]]>([
  ["one a line", ['{"a":1}\n', '{"b', '":2}\n'], [{ a: 1 }, { b: 2 }]],
  ["empty lines, CRLF, and a last line without an end", ["1\r\n\r\n\n2\n \n3"], [1, 2, 3]],
  ["other line separators inside of a text", ['"\u2028\u0085"\n'], ["\u2028\u0085"]],
  ["nothing", [], []],
])("lines: %s", async (_, pieces, items) => {
  expect(await itemsOf({ framing: "lines" }, pieces)).toEqual(items);
});

test.each<[string, readonly string[], readonly unknown[]]>([
  ["records", ['\x1e{"a":1}\n\x1e[2]\n'], [{ a: 1 }, [2]]],
  ["a text of several lines", ["\x1e{\n", '"a":\n', "1}\n"], [{ a: 1 }]],
  ["separators that nothing follows", ["\x1e\x1e1\n\x1e"], [1]],
  ["a last record without its line feed", ["\x1e{}"], [{}]],
])("sequences: %s", async (_, pieces, items) => {
  expect(await itemsOf({ framing: "sequence" }, pieces)).toEqual(items);
});

test("a number at the end of a sequence may have been cut off, and is refused", async () => {
  await expect(itemsOf({ framing: "sequence" }, ["\x1e1\n\x1e12"])).rejects.toThrow(
    "item 2 of its stream is not JSON: 12…",
  );
});

test("items are handed on with their last byte, not with the next one's first", async () => {
  for (const [framing, text] of [
    ["lines", "1\n"],
    ["sequence", "\x1e1\n"],
    ["events", "data: 1\n\n"],
    ["events", "data: 1\r\r"],
  ] as const) {
    const client = respondingWith(() => {
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
      });
      return new Response(body, { headers: { "content-type": types[framing] } });
    });
    const plan = operation({
      responses: { 200: [types[framing]] },
      streams: { 200: [{ mediaType: types[framing], framing }] },
    });
    const stream = await streamingCall<ItemStream<unknown>, never>(client, { plan });
    const items = stream[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: 1 });
    await stream.cancel();
  }
});

/** Bytes cut anywhere, inside of a letter and of CRLF too. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort(
    (a, b) => a - b,
  );
  return [0, ...ends].map((start, index) => bytes.slice(start, ends[index] ?? bytes.length));
}

const places = fc.array(fc.nat(), { maxLength: 12 });

test("any events come back, in any pieces and with any line ends", async () => {
  const field = fc.string({ unit: "binary" }).map((text) => text.replaceAll(/[\r\n\0]/g, ""));
  const event = fc.record({
    data: fc.array(field, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
    event: fc.option(field.filter(Boolean), { nil: undefined }),
    id: fc.option(field, { nil: undefined }),
    retry: fc.option(fc.nat(), { nil: undefined }),
    comment: fc.option(field, { nil: undefined }),
    end: fc.constantFrom("\n", "\r\n", "\r"),
  });
  await assertProperty(
    "any events",
    fc.asyncProperty(fc.array(event), places, async (events, at) => {
      const text = events.map(({ data, event: name, id, retry, comment, end }) =>
        [
          ...(comment === undefined ? [] : [`:${comment}`]),
          ...(name === undefined ? [] : [`event: ${name}`]),
          ...data.split("\n").map((line) => `data: ${line}`),
          ...(id === undefined ? [] : [`id: ${id}`]),
          ...(retry === undefined ? [] : [`retry: ${retry}`]),
          "",
          "",
        ].join(end),
      );
      const bytes = new TextEncoder().encode(text.join(""));
      const want = events.map(({ comment: _comment, end: _end, ...fields }) => fields);
      expect(await itemsOf(whole, cut(bytes, at))).toEqual(want);
    }),
    1000,
  );
});

test("a reader that looks for empty lines in each piece alone is caught", async () => {
  const text = fc.stringMatching(/^[a-z]*$/);
  const naive = (pieces: readonly Uint8Array[]): string[] =>
    pieces.flatMap((piece) =>
      [...new TextDecoder().decode(piece).matchAll(/data: (.*)\n\n/g)].map(([, data = ""]) => data),
    );
  const { failed } = await fc.check(
    fc.asyncProperty(fc.array(text), places, async (data, at) => {
      const bytes = new TextEncoder().encode(data.map((each) => `data: ${each}\n\n`).join(""));
      expect(naive(cut(bytes, at))).toEqual(
        await itemsOf({ framing: "events", data: "text" }, [bytes]),
      );
    }),
    { numRuns: 100, seed },
  );
  expect(failed).toBe(true);
});

test.each(["lines", "sequence"] as const)("any %s come back, in any pieces", async (framing) => {
  await assertProperty(
    "any items",
    fc.asyncProperty(fc.array(fc.jsonValue()), places, async (values, at) => {
      const before = framing === "sequence" ? "\x1e" : "";
      const text = values.map((value) => `${before}${JSON.stringify(value)}\n`).join("");
      const items = await itemsOf({ framing }, cut(new TextEncoder().encode(text), at));
      expect(items).toEqual(values.map((value) => JSON.parse(JSON.stringify(value)) as unknown));
    }),
    1000,
  );
});
