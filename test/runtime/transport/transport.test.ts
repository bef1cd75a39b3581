import { spawn } from "node:child_process";
import { getEventListeners, once } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test, vi } from "vitest";
import {
  ApiConnectionError,
  ApiTimeoutError,
  Client,
  toFile,
  type OperationPlan,
} from "@lading/runtime";
import { acme, bytesOf, operation, recordingFetch, startServer } from "../support.ts";

const put: Partial<OperationPlan> = {
  id: "putThing",
  method: "PUT",
  bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
  security: [["key"]],
};

function clientAt(url: string, options: object = {}): Client {
  const common = { baseUrl: url, apiKey: "private_test_key", maxRetries: 0 };
  return new Client(acme, { ...common, ...options } as object);
}

const respondJson = (response: ServerResponse): ServerResponse =>
  response.setHeader("content-type", "application/json").end("{}");

test("a handed-in fetch is called with a URL and a plain init", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const client = new Client(acme, { fetch });
  await client.call(operation());
  await client.call(operation({ ...put, security: [] }), { body: new Uint8Array(3) });
  const { signal, ...read } = sent[0]!.init;
  const accept = "application/json, */*;q=0.1";
  expect(read).toEqual({ method: "GET", headers: { accept }, redirect: "manual" });
  expect(signal).toBeInstanceOf(AbortSignal);
  const { body, signal: _, ...write } = sent[1]!.init;
  expect(write).toEqual({
    method: "PUT",
    headers: { accept, "content-type": "application/octet-stream" },
    redirect: "manual",
    window: null,
  });
  expect((body as Blob).size).toBe(3);
});

test("the global fetch is looked up when the call is made", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const client = new Client(acme);
  vi.stubGlobal("fetch", fetch);
  await client.call(operation());
  vi.unstubAllGlobals();
  expect(sent).toHaveLength(1);
});

test.each([
  ["bytes", new Uint8Array(70_000), "70000"],
  ["a Blob", new Blob([new Uint8Array(70_000)]), "70000"],
  [
    "a stream of known size",
    toFile(new Blob([new Uint8Array(70_000)]).stream(), "a.bin", { size: 70_000 }),
    "70000",
  ],
  ["a stream of unknown size", new Blob([new Uint8Array(70_000)]).stream(), undefined],
])("%s arrives whole under Content-Length %s", async (_, body, length) => {
  let got: unknown;
  const { url } = await startServer((request, response) => {
    void bytesOf(request).then((bytes) => {
      got = [request.headers["content-length"], bytes.length];
      respondJson(response);
    });
  });
  await clientAt(url).call(operation(put), { body });
  expect(got).toEqual([length, 70_000]);
});

test.each([
  [3, "a stream produced 2 bytes, but its stated size is 3"],
  [1, "a stream produced more bytes, but its stated size is 1"],
])("a stream of 2 bytes that was said to have %d is an error", async (size, words) => {
  const arrived = vi.fn();
  const { url } = await startServer(
    (request) => void bytesOf(request).then(arrived, () => undefined),
  );
  const body = toFile(new Blob(["ab"]).stream(), "a", { size });
  const failure = { name: "ApiRequestError", message: `acme.putThing: ${words}` };
  await expect(clientAt(url).call(operation(put), { body })).rejects.toMatchObject(failure);
  await expect(
    clientAt(url, { fetch: globalThis.fetch }).call(operation(put), {
      body: toFile(new Blob(["ab"]).stream(), "a", { size }),
    }),
  ).rejects.toMatchObject(failure);
  expect(arrived).not.toHaveBeenCalled();
});

test("Bun trap: a composed Blob that lost a part goes as a stream instead", async () => {
  class ForgetfulBlob extends Blob {
    override get size(): number {
      return 0;
    }
  }
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const client = new Client(acme, { fetch });
  vi.stubGlobal("Blob", ForgetfulBlob);
  await client.call(operation({ ...put, security: [] }), { body: new TextEncoder().encode("abc") });
  vi.unstubAllGlobals();
  expect(sent[0]!.init.body).toBeInstanceOf(ReadableStream);
  expect([sent[0]!.text, sent[0]!.headers.get("content-length")]).toEqual(["abc", "3"]);
});

test("no connection: the code, the host, the cause", async () => {
  const { url, server } = await startServer(() => undefined);
  await new Promise((resolve) => server.close(resolve));
  const error = await clientAt(url)
    .call(operation())
    .then(
      () => undefined,
      (reason: unknown) => reason as ApiConnectionError,
    );
  expect(error).toBeInstanceOf(ApiConnectionError);
  expect(error).not.toBeInstanceOf(ApiTimeoutError);
  expect(error!.message).toBe(
    `acme.listThings: GET /things failed: nothing accepts connections there (ECONNREFUSED) (${new URL(url).host}). Check the address and its port, and that the server runs.`,
  );
  expect(error!.cause).toMatchObject({ code: "ECONNREFUSED" });
});

test("a response that breaks off is a connection error", async () => {
  const { url } = await startServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
    response.write('{"a":', () => response.destroy());
  });
  await expect(clientAt(url).call(operation())).rejects.toThrow(
    /failed while its response was read/,
  );
});

test.each<[string, (response: ServerResponse) => void]>([
  ["no response", () => undefined],
  ["half a response", (response) => void response.writeHead(200).write("{")],
])("the timeout covers %s", async (_, reply) => {
  const { url } = await startServer((_request, response) => reply(response));
  // On a busy machine it takes a while until the request is sent, and what is not sent times out in other words.
  const call = clientAt(url).call(operation(), {}, { timeout: 1000 });
  await expect(call).rejects.toThrow(
    "acme.listThings: GET /things got no response in 1000 ms. Give it more time with the option timeout.",
  );
  await expect(call).rejects.toBeInstanceOf(ApiTimeoutError);
});

test("a fetch that does not observe its signal times out all the same", async () => {
  const fetch = (): Promise<Response> => new Promise(() => undefined);
  await expect(new Client(acme, { fetch, timeout: 5 }).call(operation())).rejects.toBeInstanceOf(
    ApiTimeoutError,
  );
});

test.each([0, -1, Number.NaN, "60"])("timeout %j is refused", async (timeout) => {
  expect(() => new Client(acme, { timeout: timeout as number })).toThrow(
    "acme client: timeout must be a number of milliseconds above 0",
  );
  const { fetch } = recordingFetch(() => Response.json({}));
  if (timeout !== "60")
    await expect(
      new Client(acme, { fetch }).call(operation(), {}, { timeout: timeout as number }),
    ).rejects.toThrow("acme.listThings: timeout must be");
});

test("Infinity is no timeout, and a month is none that fires at once", async () => {
  const { fetch } = recordingFetch(() => Response.json({}));
  for (const timeout of [Infinity, 31 * 86_400_000]) {
    expect(await new Client(acme, { fetch, timeout }).call(operation())).toEqual({});
  }
});

test("the caller's abort rejects with the caller's reason, at every moment", async () => {
  const reason = { why: "changed my mind" };
  const before = clientAt("http://localhost:1").call(
    operation(),
    {},
    { signal: AbortSignal.abort(reason) },
  );
  await expect(before).rejects.toBe(reason);
  for (const reply of [
    () => undefined,
    (response: ServerResponse) => void response.writeHead(200).write("{"),
  ]) {
    const controller = new AbortController();
    const { url, server } = await startServer((_, response) => {
      reply(response);
      setImmediate(() => controller.abort(reason));
    });
    const call = clientAt(url).call(operation(), {}, { signal: controller.signal });
    await once(server, "request");
    await expect(call).rejects.toBe(reason);
    await expect(call.result()).rejects.toBe(reason);
  }
});

test("timers and listeners are gone when the call is over", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const timers = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const before = timers();
  const { fetch } = recordingFetch(() => Response.json({}));
  const failing = (): Promise<Response> => Promise.reject(new Error("x"));
  await new Client(acme, { fetch }).call(operation(), {}, { signal });
  await new Client(acme, { fetch: failing })
    .call(operation(), {}, { signal, maxRetries: 0 })
    .catch(() => undefined);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
  expect(timers()).toBe(before);
});

/**
 * How many MiB a process holds, at most, while it uploads 256 MiB through `fetch`: asked when the
 * server has read 64 MiB and reads no further, and again when it has read all and owes the response.
 * What waits for the collector is not held, so the process collects before it says.
 */
async function heldWith(fetch: string): Promise<number> {
  const sizes: number[] = [];
  const ask = async (): Promise<void> => {
    child.stdin.write("how much?");
    const [line] = await once(child.stdout, "data");
    sizes.push(Number(String(line)));
  };
  const { url } = await startServer(async (request, response) => {
    let received = 0;
    for await (const piece of request) {
      const before = received;
      received += piece.length;
      if (before < HALFWAY && received >= HALFWAY) await ask();
    }
    await ask();
    respondJson(response);
  });
  const built = new URL("../../../packages/runtime/dist/node.js", import.meta.url).href;
  const script = `
    const { Client, encodeRaw } = await import(${JSON.stringify(built)});
    const piece = new Blob([new Uint8Array(1 << 20)]);
    const body = new Blob(Array.from({ length: 256 }, () => piece));
    const client = new Client({ name: "acme", server: { url: ${JSON.stringify(url)} } }, { fetch: ${fetch} });
    const bodies = [{ kind: "raw", mediaType: "image/*", encode: encodeRaw }];
    const plan = { id: "put", method: "PUT", path: "/", bodies, responses: { 200: ["application/json"] } };
    const held = () => {
      gc();
      const { external, heapUsed } = process.memoryUsage();
      return (external + heapUsed) / 2 ** 20;
    };
    const before = held();
    // Turns of the event loop let what can still be read from the body be read: two equal values end it.
    const settle = (last) => setImmediate(() => {
      const now = held();
      if (Math.abs(now - last) < 1) console.log(now - before);
      else settle(now);
    });
    process.stdin.on("data", () => settle(-1)).unref();
    await client.call(plan, { body });
    process.stdin.destroy();
  `;
  const child = spawn(process.execPath, ["--expose-gc", "--input-type=module", "-e", script]);
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  expect(sizes).toHaveLength(2);
  return Math.max(...sizes);
}

const HALFWAY = 64 * 2 ** 20;

test("undici trap: the memory of an upload does not grow with its size", async () => {
  expect(await heldWith("undefined")).toBeLessThan(32);
  expect(await heldWith("globalThis.fetch")).toBeLessThan(32);
  // What our request would cost without `redirect: "error"`: undici keeps a copy of what is sent.
  expect(
    await heldWith("(url, init) => fetch(url, { ...init, redirect: 'follow' })"),
  ).toBeGreaterThan(200);
});
