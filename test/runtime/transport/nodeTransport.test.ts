import { once } from "node:events";
import { readdirSync, readlinkSync } from "node:fs";
import { appendFile, mkdtemp, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { Agent, type IncomingMessage, type ServerResponse } from "node:http";
import { Agent as HttpsAgent, createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { Client, fileFromPath, type FileInput, type OperationPlan } from "@lading/runtime";
import { diskSource } from "../../../packages/runtime/src/files/fileFromPathNode.ts";
import { makeCertificate } from "./certificate.ts";
import { acme, bytesOf, operation, startServer } from "../support.ts";

const put: OperationPlan = operation({
  id: "putThing",
  method: "PUT",
  bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
  responses: { 200: ["application/json"], "4XX": ["application/json"] },
});
const read = operation({ responses: { 200: ["text/plain"], 204: [], 304: [] } });

function clientAt(baseUrl: string, options: object = {}): Client {
  return new Client(acme, { baseUrl, maxRetries: 0, ...options });
}

function respondJson(response: ServerResponse, data: unknown = {}): void {
  response.setHeader("content-type", "application/json").end(JSON.stringify(data));
}

async function temporaryFile(content: Uint8Array | string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lading-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "a.bin"), content);
  return join(folder, "a.bin");
}

/** How often this process has a file open (where the system tells: Linux). */
function descriptorsOf(path: string): number {
  try {
    const linkOf = (name: string): string => {
      try {
        return readlinkSync(`/proc/self/fd/${name}`);
      } catch {
        return "";
      }
    };
    return readdirSync("/proc/self/fd").filter((name) => linkOf(name) === path).length;
  } catch {
    return 0;
  }
}

/** Resolves when a socket is closed, by an error or not. */
function closing(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}

/** Lets the event loop turn until `state` has come to rest. */
async function settled(state: () => number): Promise<number> {
  for (let last = -1, calm = 0; calm < 200;) {
    await new Promise((resolve) => setImmediate(resolve));
    calm = state() === last ? calm + 1 : 0;
    last = state();
  }
  return state();
}

/** 5 MiB and a bit of numbers: more than one buffer of the reader. */
const numbers = new Uint8Array(Uint32Array.from({ length: 1_400_000 }, (_, at) => at * 7).buffer);

test.each<[string, () => FileInput | Promise<FileInput>]>([
  ["bytes", () => numbers],
  ["a Blob", () => new Blob([numbers])],
  ["a file from disk", async () => fileFromPath(await temporaryFile(numbers))],
  ["a Node stream", () => Readable.from([numbers.subarray(0, 9), numbers.subarray(9)])],
  ["a web stream", () => new Blob([numbers]).stream()],
])("%s arrives byte for byte, framed by its length where that is known", async (what, make) => {
  let got: Buffer | undefined;
  let headers: IncomingMessage["headers"] = {};
  const { url } = await startServer((request, response) => {
    headers = request.headers;
    void bytesOf(request).then((bytes) => {
      got = bytes;
      respondJson(response);
    });
  });
  await clientAt(url).call(put, { body: await make() });
  expect(Buffer.compare(got!, numbers)).toBe(0);
  const isStream = what.endsWith("stream");
  expect([headers["content-length"], headers["transfer-encoding"], headers["expect"]]).toEqual(
    isStream ? [undefined, "chunked", undefined] : ["5600000", undefined, undefined],
  );
});

test("slices of a file from disk are its bytes too", async () => {
  const got: string[] = [];
  const { url } = await startServer((request, response) => {
    void bytesOf(request).then((bytes) => {
      got.push(bytes.toString());
      respondJson(response);
    });
  });
  const client = clientAt(url);
  const blob = (await fileFromPath(await temporaryFile("0123456789"))).content as Blob;
  const slices = [
    blob.slice(2, 5),
    blob.slice(-3),
    blob.slice(4, -4),
    blob.slice(2).slice(3, 99),
    blob.slice(8, 2),
    blob.slice(0, 0),
  ];
  for (const slice of slices) await client.call(put, { body: slice });
  expect(got).toEqual(["234", "789", "45", "56789", "", ""]);
  expect(await Promise.all(slices.map((slice) => slice.text()))).toEqual(got);
});

test.each<[string, (path: string) => Promise<void>]>([
  ["became shorter", (path) => truncate(path, 100)],
  ["became longer", (path) => appendFile(path, "more")],
  ["was written to", (path) => utimes(path, 1, 1)],
])(
  "a file that %s is an error that names it, before and while it is sent",
  async (what, change) => {
    const got: unknown[] = [];
    let onData = (): Promise<void> => Promise.resolve();
    const { url } = await startServer((request, response) => {
      request.once("data", () => {
        request.pause();
        void onData().then(() => request.resume());
      });
      request.on("error", () => got.push("broken off"));
      request.on("end", () => {
        got.push("whole");
        respondJson(response);
      });
    });
    const path = await temporaryFile(new Uint8Array(40_000_000));
    const before = await fileFromPath(path);
    onData = () => change(path);
    const words = `acme.putThing: the file ${path} ${what} after fileFromPath opened it`;
    const failure = { name: "ApiRequestError", message: words };
    await expect(clientAt(url).call(put, { body: before })).rejects.toMatchObject(failure);
    await expect(clientAt(url).call(put, { body: before })).rejects.toMatchObject(failure);
    await vi.waitUntil(() => got.length > 0);
    expect(got).not.toContain("whole");
    await vi.waitUntil(() => descriptorsOf(path) === 0);
  },
);

test("a file that changed while it was read, or was given up while it was opened, is closed", async () => {
  const path = await temporaryFile(new Uint8Array(10_000_000));
  const { content } = await fileFromPath(path);
  const givenUp = diskSource(content as Blob);
  const piece = givenUp?.next();
  givenUp?.cancel(undefined);
  expect(await piece).toBeUndefined();
  expect(descriptorsOf(path)).toBe(0);
  const changed = diskSource(content as Blob);
  await changed?.next();
  await appendFile(path, "more");
  await changed?.next();
  await expect(changed?.next()).rejects.toThrow("became longer");
  expect(descriptorsOf(path)).toBe(0);
});

test("one connection serves one call after another", async () => {
  const sockets = new Set<Socket>();
  const { url } = await startServer((request, response) => {
    sockets.add(request.socket);
    void bytesOf(request).then(() => respondJson(response));
  });
  const client = clientAt(url);
  for (const body of ["a", "b", "c"]) await client.call(put, { body: new Blob([body]) });
  await clientAt(url).call(read);
  expect(sockets.size).toBe(1);
});

test("a kept connection that was closed in between costs nothing, not even a stream", async () => {
  const got: string[] = [];
  const { url, server } = await startServer((request, response) => {
    void bytesOf(request).then((bytes) => {
      got.push(bytes.toString());
      respondJson(response);
    });
  });
  const client = clientAt(url);
  await Promise.all([client.call(put, { body: new Blob(["1"]) }), client.call(read)]);
  server.closeIdleConnections();
  await client.call(put, { body: Readable.from([Buffer.from("2")]) });
  expect(got.sort()).toEqual(["", "1", "2"]);
});

test("a kept connection that breaks after something was sent: only what is harmless is sent again", async () => {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const { url } = await startServer((request, response) => {
    seen.push(request.method!);
    if (sockets.has(request.socket)) return void request.socket.destroy();
    sockets.add(request.socket);
    request.resume().on("end", () => respondJson(response));
  });
  const client = clientAt(url, { maxRetries: 1 });
  await client.call(read);
  await client.call(read);
  expect(seen.splice(0)).toEqual(["GET", "GET", "GET"]);
  await client.call(put, { body: new Blob(["1"]) });
  expect(seen.splice(0)).toEqual(["PUT", "PUT"]);
  await expect(client.call({ ...read, id: "x", method: "POST" })).rejects.toMatchObject({
    name: "ApiConnectionError",
    message: expect.stringContaining("ECONNRESET") as string,
    notRetried: "unsafe",
  });
  expect(seen).toEqual(["POST"]);
});

const refusal = '{"message":"too large"}';

test.each<[string, (response: ServerResponse, socket: Socket) => void]>([
  ["closes", (response) => void response.writeHead(413, { connection: "close" }).end(refusal)],
  [
    "is reset",
    (response, socket) => void response.writeHead(413).end(refusal, () => socket.resetAndDestroy()),
  ],
  [
    "is reset before anything of the body was read",
    (response, socket) => {
      socket.pause();
      response.writeHead(413).end(refusal, () => socket.resetAndDestroy());
    },
  ],
  ["waits", (response) => void response.writeHead(413, { "content-length": 23 }).write(refusal)],
])("an early response is the response, also where the connection %s", async (_, reply) => {
  const { url } = await startServer((request, response) => {
    response.setHeader("content-type", "application/json");
    reply(response, request.socket);
  });
  const path = await temporaryFile(new Uint8Array(30_000_000));
  // Many times, because it is a race between the reading and the writing half.
  for (let round = 0; round < 30; round++) {
    const result = await clientAt(url)
      .call<unknown, { status: number; error: unknown }>(put, { body: await fileFromPath(path) })
      .result();
    expect([result.status, result.error]).toEqual([413, { message: "too large" }]);
  }
  await vi.waitUntil(() => descriptorsOf(path) === 0);
});

test("an error that comes early stops the upload, though its own body takes its time", async () => {
  const { url } = await startServer((request, response) => {
    response.writeHead(413, { "content-type": "application/json" }).write("{");
    request.resume();
  });
  const cancel = vi.fn();
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1000)),
    cancel,
  });
  const response = await clientAt(url).call(put, { body }).asResponse();
  expect(response.status).toBe(413);
  await vi.waitUntil(() => cancel.mock.calls.length > 0);
  await response.body?.cancel();
});

test("a response that is there before a write fails is not lost with the write", async () => {
  const shared = new Int32Array(new SharedArrayBuffer(4));
  // Another thread responds and resets while ours stands still, so that the response is unread when the next write fails.
  const server = new Worker(
    `const { parentPort, workerData } = require("node:worker_threads");
    const response = "HTTP/1.1 413 Too Large\\r\\nContent-Type: application/json\\r\\nContent-Length: 2\\r\\n\\r\\n{}";
    require("node:net").createServer((socket) => {
      socket.on("error", () => undefined).once("data", () => socket.pause().write(response, () => {
        socket.resetAndDestroy();
        Atomics.store(workerData, 0, 1);
        Atomics.notify(workerData, 0);
      }));
    }).listen(0, "127.0.0.1", function () { parentPort.postMessage(this.address().port); });`,
    { eval: true, workerData: shared },
  );
  onTestFinished(async () => void (await server.terminate()));
  const [port] = (await once(server, "message")) as [number];
  async function* generate(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(10);
    Atomics.wait(shared, 0, 0);
    for (;;) yield new Uint8Array(10);
  }
  const result = await clientAt(`http://127.0.0.1:${port}`)
    .call<unknown, { status: number }>(put, { body: generate() })
    .result();
  expect(result.status).toBe(413);
});

test("a success that comes early counts once the whole body is out", async () => {
  let size = 0;
  const { url } = await startServer((request, response) => {
    respondJson(response);
    request.on("data", (bytes: Buffer) => (size += bytes.length));
  });
  await clientAt(url).call(put, { body: new Blob([new Uint8Array(9_000_000)]) });
  await settled(() => size);
  expect(size).toBe(9_000_000);
  const { url: liar } = await startServer((request, response) => {
    respondJson(response);
    request.once("data", () => request.socket.destroy());
  });
  await expect(
    clientAt(liar).call(put, { body: new Blob([new Uint8Array(30_000_000)]) }),
  ).rejects.toMatchObject({ name: "ApiConnectionError" });
});

test.each<[string, (request: IncomingMessage) => void]>([
  ["half closed", (request) => void request.socket.end()],
  ["destroyed", (request) => void request.socket.destroy()],
  ["reset", (request) => void request.socket.resetAndDestroy()],
])("a connection that is %s without a response is a connection error", async (_, end) => {
  const { url } = await startServer((request) => request.once("data", () => end(request)));
  const body = new Blob([new Uint8Array(20_000_000)]);
  await expect(clientAt(url).call(put, { body })).rejects.toMatchObject({
    name: "ApiConnectionError",
    message: expect.stringMatching(/failed: (ECONNRESET|EPIPE) \(127/),
  });
});

const reason = { why: "changed my mind" };

test.each<[string, () => Promise<[FileInput, () => unknown]>]>([
  [
    "a file from disk",
    async () => {
      const path = await temporaryFile(new Uint8Array(60_000_000));
      return [await fileFromPath(path), () => descriptorsOf(path) === 0];
    },
  ],
  [
    "a Node stream that returns undefined more",
    async () => {
      const stream = new Readable({ read: () => undefined });
      stream.push(new Uint8Array(100_000));
      return [stream, () => stream.destroyed];
    },
  ],
  [
    "a web stream that returns undefined more",
    async () => {
      const cancel = vi.fn();
      const start = (controller: ReadableStreamDefaultController): void =>
        controller.enqueue(new Uint8Array(100_000));
      return [new ReadableStream({ start, cancel }), () => cancel.mock.calls.length === 1];
    },
  ],
  [
    "a generator",
    async () => {
      let isOver = false;
      async function* generate(): AsyncGenerator<Uint8Array> {
        try {
          for (;;) yield new Uint8Array(100_000);
        } finally {
          isOver = true;
        }
      }
      return [generate(), () => isOver];
    },
  ],
])("abort while %s is sent: the reason, a closed socket, a closed source", async (_, make) => {
  const [body, isClosed] = await make();
  const controller = new AbortController();
  const { url, server } = await startServer((request) => {
    request.once("data", () => {
      request.pause();
      controller.abort(reason);
    });
  });
  const closed = new Promise<void>((resolve) => {
    server.once("connection", (socket: Socket) => socket.once("close", () => resolve()));
  });
  server.on("request", (request: IncomingMessage) => {
    // A socket that no one reads from does not tell that it was closed.
    controller.signal.addEventListener("abort", () => request.resume());
    request.on("error", () => undefined);
  });
  await expect(clientAt(url).call(put, { body }, { signal: controller.signal })).rejects.toBe(
    reason,
  );
  await closed;
  await vi.waitUntil(isClosed);
});

test.each<[string, (response: ServerResponse) => void]>([
  ["is waited for", () => undefined],
  ["is being read", (response) => void response.writeHead(200).write("{")],
])("abort while the response %s closes the socket", async (_, reply) => {
  const controller = new AbortController();
  let closed: Promise<void> | undefined;
  const { url } = await startServer((request, response) => {
    closed = closing(request.socket);
    reply(response);
    setImmediate(() => controller.abort(reason));
  });
  await expect(clientAt(url).call(read, {}, { signal: controller.signal })).rejects.toBe(reason);
  await closed;
});

test("abort before the connection stands", async () => {
  const agent = new Agent();
  onTestFinished(() => agent.destroy());
  const controller = new AbortController();
  // An address of no network (RFC 5737): neither response nor refusal.
  agent.createConnection = ((_options: object, done: (error: Error) => void) => {
    setImmediate(() => controller.abort(reason));
    setImmediate(() => done(new Error("too late")));
    return undefined;
  }) as never;
  const call = clientAt("http://192.0.2.1", { agent }).call(
    read,
    {},
    { signal: controller.signal },
  );
  await expect(call).rejects.toBe(reason);
});

test("abort of a response that the caller reads for himself", async () => {
  const controller = new AbortController();
  let closed: Promise<void> | undefined;
  const { url } = await startServer((request, response) => {
    closed = closing(request.socket);
    response.writeHead(200, { "content-type": "text/plain" }).write("part");
  });
  const call = clientAt(url).call(read, {}, { signal: controller.signal });
  const reader = (await call.asResponse()).body!.getReader();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe("part");
  const pending = reader.read();
  controller.abort(reason);
  await expect(pending).rejects.toBe(reason);
  await closed;
});

test("a download is read from the network as the caller reads it", async () => {
  const piece = Buffer.alloc(1 << 20);
  let written = 0;
  const { url } = await startServer((_, response) => {
    response.writeHead(200, { "content-type": "text/plain" });
    const write = (): void => {
      while (written < 64) {
        written++;
        if (!response.write(piece)) return void response.once("drain", write);
      }
      response.end();
    };
    write();
  });
  const response = await clientAt(url).call(read).asResponse();
  expect(await settled(() => written)).toBeLessThan(24);
  let size = 0;
  for await (const bytes of response.body!) size += bytes.byteLength;
  expect(size).toBe(64 << 20);
});

test("a download that is left half read closes its socket", async () => {
  let closed: Promise<void> | undefined;
  const { url } = await startServer((request, response) => {
    closed = closing(request.socket);
    response.writeHead(200, { "content-type": "text/plain" }).write("part");
  });
  const response = await clientAt(url).call(read).asResponse();
  await response.body!.cancel();
  await closed;
});

test("an upload is read from its source as the server reads it", async () => {
  let given = 0;
  async function* generate(): AsyncGenerator<Uint8Array> {
    for (; given < 64; given++) yield new Uint8Array(1 << 20);
  }
  let size = 0;
  let resume = (): void => undefined;
  const { url } = await startServer((request, response) => {
    request.once("data", (bytes: Buffer) => {
      request.pause();
      size = bytes.length;
      request.on("data", (more: Buffer) => (size += more.length));
      request.on("end", () => respondJson(response));
      request.pause();
      resume = () => void request.resume();
    });
  });
  const call = clientAt(url).call(put, { body: generate() });
  await vi.waitUntil(() => size > 0);
  expect(await settled(() => given)).toBeLessThan(24);
  resume();
  await call;
  expect(size).toBe(64 << 20);
});

test("responses are understood as fetch understands them", async () => {
  const { url } = await startServer((request, response) => {
    const coding = request.url!.split("/").at(-1)!;
    const text = Buffer.from(`${request.headers["accept-encoding"]} `.repeat(100));
    const encode = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync }[coding];
    response.writeProcessing();
    response.writeHead(200, {
      ...(encode ? { "content-encoding": coding } : {}),
      "content-type": "text/plain",
      "set-cookie": ["a=1", "b=2"],
      trailer: "x-late",
    });
    response.addTrailers({ "x-late": "1" });
    response.end(coding === "both" ? "" : encode ? encode(text) : text);
  });
  for (const coding of ["gzip", "br", "deflate", "plain"]) {
    const plan = { ...read, path: `/${coding}` };
    const { data, response } = await clientAt(url).call(plan).withResponse();
    expect(data).toBe("gzip, br ".repeat(100));
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(response.headers.has("x-late")).toBe(false);
    expect(response.url).toBe(`${url}/${coding}`);
  }
});

test("several codings are undone from the last to the first, an unknown one stays", async () => {
  const { url } = await startServer((request, response) => {
    const isKnown = request.url === "/things";
    response
      .writeHead(200, {
        "content-type": "text/plain",
        "content-encoding": isKnown ? "gzip, br" : "gzip, secret",
      })
      .end(isKnown ? brotliCompressSync(gzipSync("text")) : "text");
  });
  expect(await clientAt(url).call(read)).toBe("text");
  expect(await clientAt(url).call({ ...read, path: "/unknown" })).toBe("text");
});

test("a coding that is broken is a connection error", async () => {
  const { url } = await startServer((_, response) => {
    response
      .writeHead(200, { "content-type": "text/plain", "content-encoding": "gzip" })
      .end("no gzip");
  });
  await expect(clientAt(url).call(read)).rejects.toThrow("failed while its response was read");
});

test.each([
  ["HEAD", 200],
  ["GET", 204],
  ["GET", 304],
])(
  "a response to %s with status %d has no body, and leaves the connection of use",
  async (method, status) => {
    const sockets = new Set<Socket>();
    const { url } = await startServer((request, response) => {
      sockets.add(request.socket);
      if (method === "HEAD") response.setHeader("content-length", 5);
      response
        .writeHead(status, { "content-type": "text/plain", "content-encoding": "gzip" })
        .end();
    });
    for (let round = 0; round < 2; round++) {
      const response = await clientAt(url)
        .call({ ...read, method })
        .asResponse();
      expect([response.status, response.body]).toEqual([status, null]);
      await settled(() => sockets.size);
    }
    expect(sockets.size).toBe(1);
  },
);

test.each([
  ["an unknown protocol", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"],
  ["a status that there is not", "HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n"],
  ["no HTTP at all", "SSH-2.0\r\n"],
])("%s is a connection error", async (_, response) => {
  const { url, server } = await startServer(() => undefined);
  server.removeAllListeners("request");
  server.on("request", (request) => void request.socket.end(response));
  await expect(clientAt(url).call(read)).rejects.toMatchObject({ name: "ApiConnectionError" });
});

test("what fetch says of itself is said, and a caller's own word comes first", async () => {
  const seen: unknown[] = [];
  const { url } = await startServer((request, response) => {
    const { accept, "accept-encoding": coding, "user-agent": agent } = request.headers;
    seen.push([accept, coding, agent]);
    respondJson(response);
  });
  await clientAt(url).call(operation());
  await clientAt(url).call(
    operation(),
    {},
    { headers: { Range: "bytes=0-9", Accept: "text/csv" } },
  );
  expect(seen).toEqual([
    ["application/json, */*;q=0.1", "gzip, br", "lading"],
    ["text/csv", "identity", "lading"],
  ]);
});

test("a documented binary response is a Blob", async () => {
  const { url } = await startServer((_, response) => {
    response.setHeader("content-type", "image/png").end(numbers);
  });
  const plan = operation({ responses: { 200: ["image/png"] } });
  const picture = await clientAt(url).call<Blob, unknown>(plan);
  expect(Buffer.compare(Buffer.from(await picture.arrayBuffer()), numbers)).toBe(0);
});

test("https: a private authority through agent, and none without it", async () => {
  const { key, cert } = makeCertificate();
  const server = createSecureServer({ key, cert }, (request, response) => {
    void bytesOf(request).then((bytes) => respondJson(response, { size: bytes.length }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const agent = new HttpsAgent({ ca: cert, keepAlive: true });
  onTestFinished(() => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const body = await fileFromPath(await temporaryFile(numbers));
  expect(await clientAt(url, { agent }).call(put, { body })).toEqual({ size: 5_600_000 });
  await expect(clientAt(url).call(put, { body })).rejects.toThrow(
    /failed: the server.s certificate is not trusted \((DEPTH_ZERO_)?SELF_SIGNED_CERT/,
  );
});

test("agent makes the connections, of both protocols if it can", async () => {
  const { url } = await startServer((_, response) => respondJson(response));
  class Counting extends Agent {
    count = 0;
    override createConnection(
      ...given: Parameters<Agent["createConnection"]>
    ): ReturnType<Agent["createConnection"]> {
      this.count++;
      return super.createConnection(...given);
    }
  }
  const agent = new Counting();
  onTestFinished(() => agent.destroy());
  await clientAt(url, { agent }).call(operation());
  expect(agent.count).toBe(1);
  await expect(clientAt(url, { agent: new HttpsAgent() }).call(operation())).rejects.toMatchObject({
    name: "ApiRequestError",
    message: "acme.listThings: the client option agent cannot make http: connections",
  });
});

test("an agent that is none, or that would not be used, is refused", () => {
  expect(() => new Client(acme, { agent: {} } as object)).toThrow(
    "acme client: agent must be an http.Agent or https.Agent and is an Object",
  );
  const agent = new Agent();
  expect(() => new Client(acme, { agent, fetch: globalThis.fetch })).toThrow(
    "acme client: agent would have no effect: the option fetch makes the connections",
  );
});
