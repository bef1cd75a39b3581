/** Connections that bring more, or less, than the response they are asked for. */
import { once } from "node:events";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { Client, type ApiCall } from "@lading/runtime";
import { acme, bytesOf, operation, startServer } from "../support.ts";

const post = operation({ method: "POST", bodies: [{ kind: "raw", mediaType: "*/*" }] });

test("a stream is sent whole where a kept connection ends as the request is about to begin", async () => {
  const got: string[] = [];
  const { url, server } = await startServer((request, response) => {
    void bytesOf(request).then((bytes) => {
      got.push(bytes.toString());
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  const client = new Client(acme, { baseUrl: url });
  await client.call(post, { body: new Blob(["first"]) });
  server.closeIdleConnections();
  const pieces = ["a", "b", "c", "d"].map((text) => Buffer.from(text.repeat(20_000)));
  await client.call(post, { body: Readable.from(pieces) });
  expect(got).toEqual(["first", Buffer.concat(pieces).toString()]);
});

test("what a kept connection brings unasked is no response to the next call", async () => {
  const sockets: Socket[] = [];
  const { url } = await startServer((request, response) => {
    sockets.push(request.socket);
    const body = JSON.stringify({ call: sockets.length });
    void bytesOf(request).then(() =>
      response.setHeader("content-type", "application/json").end(body),
    );
  });
  const client = new Client(acme, { baseUrl: url });
  expect(await client.call(post, { body: new Blob(["a"]) })).toEqual({ call: 1 });
  const stale = '{"call":"stale"}';
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${String(stale.length)}`;
  await new Promise((resolve) => sockets[0]?.write(`${head}\r\n\r\n${stale}`, resolve));
  const body = Readable.from([Buffer.from("b")]);
  expect(await client.call(post, { body })).toEqual({ call: 2 });
});

test("a reset is no end of a response whose end only the connection tells", async () => {
  const sockets: Socket[] = [];
  const { url } = await startServer(({ socket }) => {
    socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\nthe first half");
    sockets.push(socket);
  });
  const client = new Client(acme, { baseUrl: url });
  const plan = operation({ responses: { 200: ["text/plain"] } });
  const response = await client.call(plan).asResponse();
  const text = response.text();
  sockets[0]?.resetAndDestroy();
  await expect(text).rejects.toThrow("reset before its end");
});

test.each([
  ["the response", async (call: ApiCall<unknown, unknown>) => await call],
  [
    "what the caller takes",
    async (call: ApiCall<unknown, unknown>) => (await call.asResponse()).text(),
  ],
])(
  "over fetch: giving up while %s is read closes the connection, however long ago it began",
  async (_, read) => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    const sockets: Socket[] = [];
    const { url } = await startServer((request, response) => {
      sockets.push(request.socket);
      response.writeHead(200, { "content-length": 100 }).write("the first half");
    });
    const client = new Client(acme, { baseUrl: url, fetch: globalThis.fetch });
    const giveUp = new AbortController();
    const call = client.call(post, { body: new Blob(["b"]) }, { signal: giveUp.signal });
    const failure = read(call).catch(String);
    // Undici's own request is garbage once the head is there, and with it what listens to the signal.
    for (let round = 0; round < 12; round++) {
      await setImmediate();
      collectGarbage();
    }
    const [socket] = sockets;
    if (!socket) throw new Error("No request arrived.");
    const closed = once(socket, "close");
    giveUp.abort(new Error("enough"));
    expect(await failure).toBe("Error: enough");
    await closed;
  },
);
