/** The golden case `streams` as its users call it, against a server: what compiles is what comes. */
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { Client, EventStream } from "@lading/runtime";
import type { Change, Chunk, Completion } from "../golden/streams/expected/src/models.ts";
import { chat } from "../golden/streams/expected/src/operations/chat.ts";
import { exportChanges } from "../golden/streams/expected/src/operations/exportChanges.ts";
import { importChanges } from "../golden/streams/expected/src/operations/importChanges.ts";
import { listChanges } from "../golden/streams/expected/src/operations/listChanges.ts";
import { tailLog } from "../golden/streams/expected/src/operations/tailLog.ts";
import { watchChanges } from "../golden/streams/expected/src/operations/watchChanges.ts";
import { watchNamedChanges } from "../golden/streams/expected/src/operations/watchNamedChanges.ts";
import { provider } from "../golden/streams/expected/src/provider.ts";
import { bytesOf, startServer } from "../runtime/support.ts";

const responses: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "/changes": ["text/event-stream", 'event: note\ndata: 1\n\nevent: change\ndata: {"id":1}\n\n'],
  "/changes/named": ["text/event-stream", 'event: change\nid: a\ndata: {"id":1}\n\n'],
  "/changes/list": ["application/x-ndjson", '{"id":1}\n{"id":2}\n'],
  "/changes/export": ["application/json-seq", '\x1e{"id":1}\n'],
  "/log": ["text/event-stream", "data: started\n\n"],
};

/** Each path's response; to a chat what was asked for, to an import what was sent. */
async function server(): Promise<Client> {
  const { url } = await startServer((request, response: ServerResponse) => {
    void bytesOf(request).then((body) => {
      const isStream = String(body).includes('"stream":true');
      const whole = ["application/json", '{"text":"hi"}'] as const;
      const streamed = ["text/event-stream", 'data: {"token":"h"}\n\ndata: [DONE]\n\n'] as const;
      const [type, text] = responses[request.url ?? ""] ?? (isStream ? streamed : whole);
      if (request.url === "/changes/import")
        response.writeHead(204, { "x-body": JSON.stringify(String(body)) }).end();
      else response.writeHead(200, { "content-type": type }).end(text);
    });
  });
  return new Client(provider, { baseUrl: url });
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const got: Item[] = [];
  for await (const item of items) got.push(item);
  return got;
}

test("a chat as a whole, or chunk by chunk", async () => {
  const client = await server();
  const response: Completion | EventStream<Chunk> = await chat(client, { prompt: "hi" });
  // @ts-expect-error it may be a stream
  expect(response.text).toBe("hi");
  const streamed = await chat(client, { prompt: "hi", stream: true });
  if (!(streamed instanceof EventStream)) throw new Error(streamed.text);
  expect((await all(streamed)).map(({ token }) => token)).toEqual(["h"]);
});

test("whole events, distinguished by their names", async () => {
  const client = await server();
  const got: (string | Change)[] = [];
  for await (const event of await watchChanges(client)) {
    if (event.event === "change") got.push({ id: event.data.id });
    else got.push(event.data.toUpperCase());
    // @ts-expect-error data is text until the event's name is known
    got.push(event.data.id ?? "text");
  }
  expect(got).toEqual(["1", "text", { id: 1 }, 1]);
  expect(await all(await watchNamedChanges(client))).toEqual([
    { event: "change", id: "a", data: { id: 1 } },
  ]);
});

test("lines, sequences and texts", async () => {
  const client = await server();
  const list: Change[] = await all(await listChanges(client));
  expect(list).toEqual([{ id: 1 }, { id: 2 }]);
  expect(await all(await exportChanges(client))).toEqual([{ id: 1 }]);
  const log: unknown[] = [];
  for await (const line of await tailLog(client)) log.push(line);
  expect(log).toEqual(["started"]);
});

test("a body of lines", async () => {
  const client = await server();
  const { response } = await importChanges(client, { body: [{ id: 1 }, { id: 2 }] }).withResponse();
  expect(JSON.parse(response.headers.get("x-body") ?? "")).toBe('{"id":1}\n{"id":2}\n');
  // @ts-expect-error an item of another shape
  void ((): unknown => importChanges(client, { body: [{ name: "a" }] }));
});
