/** The caller's signal: as it is everywhere, and left alone once a call is over. */
import { getEventListeners } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { Client, type ClientOptions } from "@lading/runtime";
import { pause, poll } from "@lading/runtime/flows";
import { acme, operation, startServer } from "../support.ts";

async function slowClient(): Promise<Client> {
  const { url } = await startServer((request, response) => {
    response.setHeader("content-type", "application/json");
    if (!request.url?.includes("never")) response.end("{}");
  });
  return new Client(acme, { baseUrl: url, maxRetries: 0 });
}

/** A signal as React Native's: no reason, no `throwIfAborted`. */
function oldSignal(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const target = new EventTarget();
  const signal = {
    aborted: false,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  };
  return {
    signal: signal as unknown as AbortSignal,
    abort: () => {
      signal.aborted = true;
      target.dispatchEvent(new Event("abort"));
    },
  };
}

test("many calls at once under one signal print no warning, and leave no listener", async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error): void => void warnings.push(warning);
  process.on("warning", warn);
  onTestFinished(() => void process.off("warning", warn));
  const client = await slowClient();
  const { signal } = new AbortController();
  const calls = Array.from({ length: 30 }, () => client.call(operation(), {}, { signal }));
  await Promise.resolve();
  expect(getEventListeners(signal, "abort").length).toBeLessThanOrEqual(1);
  await Promise.all(calls);
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings.filter(({ name }) => name === "MaxListenersExceededWarning")).toEqual([]);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("each of many calls under one signal ends with its reason", async () => {
  const client = await slowClient();
  const controller = new AbortController();
  const { signal } = controller;
  const never = operation({ path: "/never" });
  const calls = Array.from({ length: 12 }, () =>
    client.call(never, {}, { signal }).catch((reason: unknown) => reason),
  );
  const reason = new Error("enough");
  setImmediate(() => controller.abort(reason));
  expect(await Promise.all(calls)).toEqual(Array.from({ length: 12 }, () => reason));
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a signal without reason and throwIfAborted is listened to", async () => {
  const client = await slowClient();
  const early = oldSignal();
  early.abort();
  const aborted = { name: "AbortError" };
  await expect(client.call(operation(), {}, { signal: early.signal })).rejects.toMatchObject(
    aborted,
  );
  const late = oldSignal();
  expect(await client.call(operation(), {}, { signal: late.signal })).toEqual({});
  const call = client.call(operation({ path: "/never" }), {}, { signal: late.signal });
  setImmediate(late.abort);
  await expect(call).rejects.toMatchObject(aborted);
  await expect(pause(1e6, late.signal)).rejects.toMatchObject(aborted);
  const request = { what: "it", ask: async () => 1, isOver: () => true, signal: late.signal };
  await expect(poll(request)).rejects.toMatchObject(aborted);
});

test("a platform whose signals know neither reason nor throwIfAborted, timeout and any gets the reasons all the same", async () => {
  const { prototype } = AbortSignal;
  const kept = {
    reason: Object.getOwnPropertyDescriptor(prototype, "reason")!,
    throwIfAborted: Object.getOwnPropertyDescriptor(prototype, "throwIfAborted")!,
  };
  const { timeout, any } = AbortSignal;
  onTestFinished(() => {
    Object.defineProperties(prototype, kept);
    Object.assign(AbortSignal, { timeout, any });
  });
  const options = {
    apiKey: async ({ signal }: { signal: AbortSignal }) => `a-key-${String(signal.aborted)}`,
    fetch: (_: string, { signal }: RequestInit) =>
      new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal))),
    timeout: 20,
    maxRetries: 0,
  };
  const client = new Client(acme, options as ClientOptions);
  const secured = operation({ security: [["key"]] });
  Object.assign(AbortSignal, { timeout: undefined, any: undefined });
  for (const name of Object.keys(kept)) Reflect.deleteProperty(prototype, name);
  await expect(client.call(secured)).rejects.toThrow("got no response in 20 ms");
  const controller = new AbortController();
  const call = client.call(operation(), {}, { signal: controller.signal, timeout: 1e6 });
  setImmediate(() => controller.abort());
  await expect(call).rejects.toMatchObject({ name: "AbortError" });
});
