/** An error names what really happened, says what to do about it, and nothing is tried again in vain. */
import { execFileSync } from "node:child_process";
import { Agent } from "node:http";
import { createServer as createTcpServer, Socket, type AddressInfo } from "node:net";
import { mkdtemp, rm, unlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import {
  ApiConnectionError,
  ApiTimeoutError,
  Client,
  fileFromPath,
  type ClientOptions,
} from "@lading/runtime";
import { isTransient } from "@lading/runtime/flows";
import { acme, operation, startServer } from "../support.ts";

const upload = operation({
  id: "upload",
  method: "PUT",
  bodyRequired: true,
  bodies: [
    {
      kind: "raw",
      mediaType: "application/octet-stream",
    },
  ],
});
const transports: readonly (readonly [string, ClientOptions])[] = [
  ["node:http", {}],
  ["fetch", { fetch: (url, init) => globalThis.fetch(url, init) }],
];
let folder = "";
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "lading-causes-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Reported extends Error {
  readonly attempts?: number;
  readonly notRetried?: string;
}

async function failureOf(call: PromiseLike<unknown>): Promise<Reported> {
  return Promise.resolve(call).then(
    () => new Error("did not fail"),
    (error: unknown) => error as Reported,
  );
}

/** A `fetch` that fails as a platform does. */
function failing(error: unknown): {
  readonly client: Client;
  readonly fetch: ReturnType<typeof vi.fn>;
} {
  vi.spyOn(Math, "random").mockReturnValue(0);
  onTestFinished(() => void vi.restoreAllMocks());
  const fetch = vi.fn(() => Promise.reject(error as Error));
  return { client: new Client(acme, { fetch, maxRetries: 1 }), fetch };
}

const coded = (code: string, message = code): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });

describe("what a platform says", () => {
  test.each([
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "the server's certificate is not trusted", "agent", 1],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "the server's certificate is not trusted", "agent", 1],
    ["CERT_HAS_EXPIRED", "the server's certificate is not valid now", "clock", 1],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate is for another host name", "baseUrl", 1],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "no TLS connection can be made", "https", 1],
    ["ENOTFOUND", "the host name is not known", "baseUrl", 2],
    ["EAI_AGAIN", "the host name could not be looked up", "DNS", 2],
    ["ECONNREFUSED", "nothing accepts connections there", "port", 2],
    ["EMFILE", "too many files and connections open", "fewer calls", 2],
    ["HPE_HEADER_OVERFLOW", "headers are longer than Node reads", "--max-http-header-size", 1],
    ["UND_ERR_HEADERS_OVERFLOW", "headers are longer", "--max-http-header-size", 1],
    ["HPE_INVALID_CONSTANT", "the response is not HTTP", "HTTP server", 2],
    ["Z_DATA_ERROR", "is not what its Content-Encoding says", "proxy", 2],
    ["ECONNRESET", "ECONNRESET", "Check the network", 2],
    ["ETIMEDOUT", "ETIMEDOUT", "Check the network", 2],
    ["UND_ERR_SOCKET", "UND_ERR_SOCKET", "Check the network", 2],
  ])("%s", async (code, words, advice, attempts) => {
    const { client, fetch } = failing(coded(code));
    const error = await failureOf(client.call(operation()));
    expect(error).toBeInstanceOf(ApiConnectionError);
    expect(error.message).toContain(words);
    expect(error.message).toContain(code);
    expect(error.message).toContain(advice);
    const isNetwork = /^(ECONNRESET|ETIMEDOUT|UND_ERR_SOCKET|EAI_AGAIN)$/.test(code);
    expect(error.message.includes("Check the network")).toBe(isNetwork);
    expect(fetch).toHaveBeenCalledTimes(attempts);
    expect(error.notRetried).toBe(attempts === 1 ? "permanent" : undefined);
    expect(isTransient(error)).toBe(attempts > 1);
  });

  test("a global that is missing", async () => {
    const { client, fetch } = failing(new ReferenceError("ReadableStream is not defined"));
    const error = await failureOf(client.call(operation()));
    expect(error.message).toMatch(
      /a global of the platform is missing here \(ReadableStream is not/,
    );
    expect(error.message).not.toContain("Check the network");
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test.each(["Failed to fetch", "Load failed", "NetworkError when attempting to fetch resource."])(
    "a browser's %s names the usual causes",
    async (words) => {
      const { client } = failing(new TypeError(words));
      const { message } = await failureOf(client.call(operation()));
      expect(message).toMatch(/CORS, an extension .* http .* no network/);
    },
  );

  test("a page over https that calls http", async () => {
    vi.stubGlobal("location", { protocol: "https:" });
    onTestFinished(() => void vi.unstubAllGlobals());
    const fetch = (): Promise<Response> => Promise.reject(new TypeError("Failed to fetch"));
    const client = new Client(acme, { fetch, baseUrl: "http://api.acme.test" });
    const error = await failureOf(client.call(operation()));
    expect(error.message).toContain("mixed content");
    expect(error.notRetried).toBe("permanent");
  });

  test("what a handed-in fetch throws of its own is not the network's fault", async () => {
    const { client } = failing(new Error("no quota left"));
    const { message } = await failureOf(client.call(operation()));
    expect(message).toContain("failed: no quota left");
    expect(message).not.toContain("network");
  });
});

describe.each(transports)("over %s", (_, transport) => {
  const clientOf = (url: string, options: ClientOptions = {}): Client =>
    new Client(acme, { ...transport, baseUrl: url, maxRetries: 2, ...options });

  test("the caller's own stream is named, and not tried again", async () => {
    let requests = 0;
    const { url } = await startServer((request) => (requests++, request.resume()));
    const body = Readable.from(
      (async function* () {
        yield new Uint8Array(8);
        throw Object.assign(new Error("the disk is gone"), { code: "EIO" });
      })(),
    );
    const error = await failureOf(clientOf(url).call(upload, { body }));
    expect(error.message).toBe(
      "acme.upload: the given stream cannot be read: the disk failed (EIO)",
    );
    expect(error.name).toBe("ApiRequestError");
    expect(requests).toBeLessThanOrEqual(1);
  });

  test.each<[string, (path: string) => Promise<void>, RegExp]>([
    ["deleted", (path) => unlink(path), /(it is not there \(ENOENT\)|changed, moved or deleted)/],
    ["changed", (path) => utimes(path, 1, 1), /(was written to after|changed, moved or deleted)/],
  ])("a file that was %s", async (_title, change, problem) => {
    const { url } = await startServer((request, response) => {
      request.resume().once("end", () => response.end("{}"));
    });
    const path = join(folder, `cat-${String(Math.random())}.bin`);
    await writeFile(path, new Uint8Array(300_000));
    const body = await fileFromPath(path);
    await change(path);
    const error = await failureOf(clientOf(url).call(upload, { body }));
    expect(error.name).toBe("ApiRequestError");
    expect(error.message).toMatch(problem);
    expect(error.message).toContain("cat-");
  });

  test("headers that are too long", async () => {
    const { url } = await startServer((_request, response) => {
      response.setHeader("x-long", "x".repeat(40_000)).end("{}");
    });
    const error = await failureOf(clientOf(url).call(operation()));
    expect(error.message).toContain("--max-http-header-size");
    expect(error.attempts).toBe(1);
  });

  test("a body that is not compressed as it says", async () => {
    const { url } = await startServer((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip", "content-type": "application/json" });
      response.end("no gzip");
    });
    const { message } = await failureOf(clientOf(url).call(operation()));
    expect(message).toContain("is not what its Content-Encoding says");
    expect(message).not.toContain("Check the network");
  });

  test("a server that does not speak HTTP", async () => {
    const server = createTcpServer((socket) => socket.end("220 mail.test ESMTP\r\n")).listen(0);
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const error = await failureOf(clientOf(`http://127.0.0.1:${port}`).call(operation()));
    expect(error.message).toContain("the response is not HTTP");
  });
});

describe("what was never sent", () => {
  const post = operation({ id: "pay", method: "POST" });

  test("a wait for a free connection is reported as one, and may be tried again", async () => {
    const sent: string[] = [];
    const { url } = await startServer((request) => void sent.push(request.url ?? ""));
    const agent = new Agent({ maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const client = new Client(acme, { baseUrl: url, agent, maxRetries: 0 });
    const first = client.call(post, {}, { timeout: 5000 });
    first.catch(() => undefined);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const error = await failureOf(client.call(post, {}, { timeout: 200, maxRetries: 1 }));
    expect(error).toBeInstanceOf(ApiTimeoutError);
    expect(error.message).toMatch(
      /POST \/things was not sent: no connection became free in 200 ms after 2 attempts\. All connections of the agent are busy: raise its maxSockets/,
    );
    expect(error.notRetried).toBeUndefined();
    expect(sent).toHaveLength(1);
  });

  test("what was sent may have arrived", async () => {
    const { url } = await startServer(() => undefined);
    const client = new Client(acme, { baseUrl: url, maxRetries: 1 });
    const error = await failureOf(client.call(post, {}, { timeout: 200 }));
    expect(error.message).toContain("got no response in 200 ms");
    expect(error.notRetried).toBe("unsafe");
  });

  test("a connection that is never made", async () => {
    const agent = new Agent();
    agent.createConnection = () => Object.assign(new Socket(), { connecting: true }) as never;
    const client = new Client(acme, { baseUrl: "http://127.0.0.1:9", agent, maxRetries: 1 });
    const error = await failureOf(client.call(post, {}, { timeout: 200 }));
    expect(error.message).toContain("was not sent: no connection could be made in 200 ms");
    expect(error.notRetried).toBeUndefined();
  });
});

test.skipIf(process.platform === "win32")("a path to a FIFO or a folder says so", async () => {
  const path = join(folder, "pipe");
  execFileSync("mkfifo", [path]);
  await expect(fileFromPath(path)).rejects.toThrow(/it is a FIFO, .* createReadStream\(path\)/);
  await expect(fileFromPath(folder)).rejects.toThrow("it is a folder");
});
