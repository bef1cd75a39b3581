/** What people mock HTTP with sees our requests, whether it or the package is loaded first, and its responses are whole. */
import { http as mswHttp, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import http from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type * as runtime from "@lading/runtime";
import { acme, operation } from "../support.ts";

const put = operation({
  id: "putThing",
  method: "PUT",
  bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
});
const text = operation({ responses: { 200: ["text/plain"] } });
const origin = "https://api.acme.test";

/** The runtime, loaded before what `mock` does, or after. */
async function loaded(
  order: "package first" | "mock first",
  mock: () => void | Promise<void>,
): Promise<typeof runtime> {
  if (order === "mock first") await mock();
  vi.resetModules();
  const found = await import("@lading/runtime");
  if (order === "package first") await mock();
  return found;
}

const undo: (() => void)[] = [];
beforeEach(() => undo.splice(0));
afterEach(() => {
  undo.forEach((work) => work());
  vi.resetModules();
});

describe.each(["package first", "mock first"] as const)("%s", (order) => {
  test("a stubbed fetch", async () => {
    const urls: string[] = [];
    const { Client } = await loaded(order, () => {
      const original = globalThis.fetch;
      undo.push(() => (globalThis.fetch = original));
      globalThis.fetch = async (url) => {
        urls.push(String(url));
        return Response.json({ by: "stub" });
      };
    });
    expect(await new Client(acme, {}).call(operation())).toEqual({ by: "stub" });
    expect(urls).toEqual([`${origin}/things`]);
  });

  test("a function put on node:http", async () => {
    let hits = 0;
    const { Client } = await loaded(order, () => {
      const original = http.request;
      undo.push(() => (http.request = original));
      http.request = ((...given: Parameters<typeof original>) => {
        hits++;
        return original(...given);
      }) as typeof original;
    });
    const client = new Client(acme, { baseUrl: "http://127.0.0.1:1", maxRetries: 0 });
    await client.call(operation()).catch(() => undefined);
    expect(hits).toBe(1);
  });

  test.each(["nock", "nock-13"])("%s", async (name) => {
    const { Client } = await loaded(order, async () => {
      const { default: nock } = (await import(name)) as { default: typeof import("nock") };
      if (!nock.isActive()) nock.activate();
      undo.push(() => (nock.cleanAll(), nock.restore()));
      nock(origin).get("/things").reply(200, { by: name });
      nock(origin).get("/things").reply(200, "plain", { "content-type": "text/plain" });
      nock(origin).put("/things", "bytes").reply(200, { took: "bytes" });
      nock(origin).get("/things").reply(404, { message: "no such thing" });
    });
    const client = new Client(acme, { maxRetries: 0 });
    expect(await client.call(operation())).toEqual({ by: name });
    expect(await client.call(text)).toBe("plain");
    expect(await client.call(put, { body: new Blob(["bytes"]) })).toEqual({ took: "bytes" });
    await expect(client.call(operation())).rejects.toThrow("failed with status 404: no such thing");
  });

  test.each([
    ["fetch", {}],
    ["node:http", { agent: http.globalAgent }],
  ])("MSW 2, by %s", async (_, options) => {
    const baseUrl = "http://api.acme.test";
    const server = setupServer(
      mswHttp.get(`${baseUrl}/things`, () => HttpResponse.json({ by: "msw" })),
      mswHttp.put(`${baseUrl}/things`, async ({ request }) =>
        HttpResponse.json({ took: await request.text() }),
      ),
    );
    const { Client } = await loaded(order, () => {
      server.listen({ onUnhandledRequest: "error" });
      undo.push(() => server.close());
    });
    const client = new Client(acme, { baseUrl, maxRetries: 0, ...options });
    expect(await client.call(operation())).toEqual({ by: "msw" });
    expect(await client.call(put, { body: new Blob(["bytes"]) })).toEqual({ took: "bytes" });
  });
});

test("Node's own fetch is taken for the platform's", async () => {
  const { replacedFetch } =
    await import("../../../packages/runtime/src/transport/replacedFetch.ts");
  expect(replacedFetch()).toBeUndefined();
});
