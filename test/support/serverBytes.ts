/** Bytes of a server that could cost a client more than they are worth, each next to JSON.parse of as many bytes. */
import { gzipSync } from "node:zlib";
import {
  ApiError,
  Client,
  streamingCall,
  type ItemStream,
  type OperationPlan,
  type ProviderPlan,
} from "@lading/runtime";
import type { MeasuredWork } from "./cpu.ts";

/** A case, by name. */
export interface ServerBytes extends MeasuredWork {
  readonly name: string;
}

export type Framing = "lines" | "sequence" | "events";

/** The framings of items in a stream, and what stands before and after an item. */
export const framings: readonly {
  readonly framing: Framing;
  readonly name: string;
  readonly mediaType: string;
  readonly before: string;
  readonly after: string;
}[] = [
  {
    framing: "lines",
    name: "JSON Lines",
    mediaType: "application/jsonl",
    before: "",
    after: "\n",
  },
  {
    framing: "sequence",
    name: "a JSON sequence",
    mediaType: "application/json-seq",
    before: "\x1e",
    after: "\n",
  },
  {
    framing: "events",
    name: "server-sent events",
    mediaType: "text/event-stream",
    before: "data: ",
    after: "\n\n",
  },
];

const MiB = 1_048_576;
const encoder = new TextEncoder();
const provider: ProviderPlan = { name: "acme", server: { url: "https://api.acme.test" } };
const things: OperationPlan = {
  id: "listThings",
  method: "GET",
  path: "/things",
  responses: { 200: ["application/json"] },
};

/** A stream of pieces, made as they are asked for. */
export function streamOf(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream(
    {
      pull(controller) {
        const { done, value } = iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Bytes, cut into pieces of 1 kB. */
export function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1024) yield bytes.slice(at, at + 1024);
}

/** All items of a stream. */
export async function itemsOf(
  client: Client,
  plan: OperationPlan,
  options: object = {},
): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  const stream = await streamingCall<ItemStream<unknown>, unknown>(client, { plan, options });
  for await (const item of stream) items.push(item);
  return items;
}

/** An operation whose response is a stream of items. */
export function streaming(mediaType: string, framing: Framing): OperationPlan {
  return {
    ...things,
    responses: { 200: [mediaType] },
    streams: { 200: [{ mediaType, framing }] },
  };
}

const pending = (make: () => Response): Client =>
  new Client(provider, { fetch: async () => make(), maxRetries: 0 });

/** What a caller would do by hand: take the pieces, then parse. */
const parsedByHand = (bytes: Uint8Array) => async (): Promise<unknown> =>
  JSON.parse(await new Response(streamOf(inPieces(bytes))).text());

/** One item of 4 MiB that does not end. */
function endless({ framing, name, mediaType }: (typeof framings)[number]): ServerBytes {
  const bytes = new Uint8Array(4 * MiB).fill(0x61);
  const headers = { "content-type": mediaType };
  const client = pending(() => new Response(streamOf(inPieces(bytes)), { headers }));
  const plan = streaming(mediaType, framing);
  return {
    name: `${name}: an item of 4 MiB that never ends`,
    work: () => failureOf(itemsOf(client, plan, { maxItemSize: bytes.length - 1 })),
    measure: parsedByHand(encoder.encode(JSON.stringify("a".repeat(bytes.length)))),
  };
}

const values: Readonly<Record<string, () => unknown>> = {
  numbers: () => Array.from({ length: 500_000 }, (_each, index) => index),
  "a long string": () => ['\\"a'.repeat(500_000)],
  "deep lists": () =>
    Array.from({ length: 100 }, () => JSON.parse("[".repeat(2000) + "]".repeat(2000)) as unknown),
};

/** One item of about 2 MB, in pieces of 1 kB. */
function large(
  { framing, name, mediaType, before, after }: (typeof framings)[number],
  kind: string,
): ServerBytes {
  const json = JSON.stringify(values[kind]!());
  const bytes = encoder.encode(`${before}${json}${after}`);
  const headers = { "content-type": mediaType };
  const client = pending(() => new Response(streamOf(inPieces(bytes)), { headers }));
  const plan = streaming(mediaType, framing);
  return {
    name: `${name}: ${kind} in pieces of 1 kB`,
    work: async () => {
      const { length } = await itemsOf(client, plan);
      if (length !== 1) throw new Error(`${String(length)} items were read`);
    },
    measure: parsedByHand(encoder.encode(json)),
  };
}

/** An error whose body is long. */
function failing(name: string, body: string, parsed: unknown, contentType: string): ServerBytes {
  const bytes = encoder.encode(body);
  const source = encoder.encode(JSON.stringify(parsed));
  const init = { status: 500, headers: { "content-type": contentType } };
  const client = pending(() => new Response(bytes, init));
  return {
    name,
    work: async () => {
      const { message, code = "" } = await failureOf(client.call(things));
      if (message.length > 2000 || code.length > 2000) throw new Error("the error is not cut");
    },
    measure: () => JSON.parse(new TextDecoder().decode(source)) as unknown,
  };
}

/** The cases that need no server. */
export function serverBytes(): readonly ServerBytes[] {
  const page = "<p>error</p> \n".repeat((60 * MiB) / 14);
  const error = { message: "m ".repeat(10_000_000), code: "c".repeat(5_000_000) };
  return [
    ...framings.map(endless),
    ...framings.flatMap((framing) => Object.keys(values).map((kind) => large(framing, kind))),
    failing("an error page of 60 MiB", page, page, "text/html"),
    failing(
      "a message of 20 MB and a code of 5 MB",
      JSON.stringify(error),
      error,
      "application/json",
    ),
  ];
}

/** The error of a call that must fail. */
export function failureOf(call: PromiseLike<unknown>): Promise<ApiError> {
  return Promise.resolve(call).then(
    () => Promise.reject(new Error("did not fail")),
    (error: unknown) => error as ApiError,
  );
}

/** An empty object, packed a thousand times. */
export function packedOften(): { readonly body: Uint8Array; readonly codings: string } {
  let body: Uint8Array = encoder.encode("{}");
  for (let times = 0; times < 1000; times++) body = gzipSync(body);
  return { body, codings: Array.from({ length: 1000 }, () => "gzip").join(",") };
}
