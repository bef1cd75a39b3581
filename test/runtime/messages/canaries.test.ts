/** One table: wherever a secret stands in a request, however the call ends, nothing that can be printed holds it. */
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Client, type ClientOptions, type Hook } from "@lading/runtime";
import { ends, places, plan, provider, type Place } from "./canaryCases.ts";
import { startServer } from "../support.ts";

/** Letters that a URL, a form, JSON, XML and base64 carry otherwise than they are. */
const canary = `canary+7f/"9&c=d`;
const plain = "canary-7f9c-d0";

const transports: Readonly<Record<string, ClientOptions>> = {
  "node:http": {},
  fetch: { fetch: (url, init) => globalThis.fetch(url, init) },
};

/** What anyone can print of a value. */
function printed(value: unknown): string[] {
  const texts = [
    inspect(value, { depth: 20, showHidden: true, getters: false }),
    String(value),
    JSON.stringify(value) ?? "",
  ];
  if (!(value instanceof Error)) return texts;
  const facts = Object.getOwnPropertyDescriptors(value);
  return [
    ...texts,
    value.stack ?? "",
    JSON.stringify(facts),
    inspect(structuredClone(value), { depth: 20 }),
    ...(value.cause === undefined ? [] : printed(value.cause)),
  ];
}

/** Makes the call and gives all that was printed on the way and at the end. */
async function reported(
  place: Place,
  transport: ClientOptions,
  baseUrl: string,
): Promise<string[]> {
  const texts: string[] = [];
  const print = (...values: unknown[]): void => void texts.push(...values.flatMap(printed));
  const seen: Hook = async (attempt, send) => {
    print(attempt);
    try {
      const response = await send();
      print(response.url);
      return response;
    } catch (error) {
      print(error);
      throw error;
    }
  };
  const { hooks = [], ...options } = place.options ?? {};
  const client = new Client(provider, {
    baseUrl,
    maxRetries: 1,
    logLevel: "debug",
    ...transport,
    ...options,
    hooks: [seen, ...hooks],
    logger: {
      debug: print,
      info: print,
      warn: print,
      error: print,
    },
  });
  const call = client.call(plan(place.plan), place.params, { headers: place.headers });
  print(client, call);
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  print(error);
  const response = await call.asResponse().catch(() => undefined);
  print(response?.url);
  return texts;
}

/** Every form of the canary that is still there. */
function foundIn(texts: readonly string[]): string[] {
  const forms = [canary, plain].flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(encodeURIComponent(secret)),
    String(new URLSearchParams({ a: secret })).slice(2),
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    secret.replaceAll("&", "&amp;").replaceAll('"', "&#34;"),
    btoa(secret),
    btoa(`ann:${secret}`),
  ]);
  return [...new Set(forms)].filter((form) => texts.some((text) => text.includes(form)));
}

describe.each(Object.entries(transports))("over %s", (_, transport) => {
  beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
  afterEach(() => void vi.restoreAllMocks());

  test.each(Object.entries(ends))("%s shows no secret, wherever it stood", async (name, end) => {
    let requests = 0;
    const { url } = await startServer((request, response) => {
      requests++;
      void end(request, response);
    });
    // Only what is to run out of time has little.
    const timeout = name === "a timeout" ? 500 : 60_000;
    const all = Object.entries(places(canary, plain));
    const leaks = await Promise.all(
      all.map(async ([where, place]) => {
        const texts = await reported(place, { ...transport, timeout }, url);
        expect(texts.length).toBeGreaterThan(10);
        return foundIn(texts).map((form) => `${where}: ${form}`);
      }),
    );
    expect(leaks.flat()).toEqual([]);
    expect(requests).toBeGreaterThanOrEqual(name === "a timeout" ? 1 : all.length);
  });
});

test("the search finds what is printed", () => {
  expect(foundIn([`Bearer ${plain}`])).toEqual([plain]);
  expect(foundIn(printed(new Error("no", { cause: new Error(canary) })))).not.toEqual([]);
});
