/** A poll gets its response from the server, whatever caches a framework puts in front of `fetch`. */
import { expect, onTestFinished, test } from "vitest";
import { Client, type Fetch } from "@lading/runtime";
import { poll } from "@lading/runtime/flows";
import { acme, operation, recordingFetch } from "../support.ts";

const status = operation({ id: "seeStatus", poll: true });

test("polls over fetch say no-store, other calls do not", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({ done: true }));
  const client = new Client(acme, { fetch });
  await client.call(status);
  await client.call(operation());
  const ask = (signal: AbortSignal) =>
    client.call<{ done: boolean }, unknown>(operation(), {}, { signal });
  await poll({ what: "it", ask, isOver: ({ done }) => done });
  expect(sent.map(({ init }) => init.cache)).toEqual(["no-store", undefined, "no-store"]);
});

test("where a Request takes no cache, none is asked for", async () => {
  const original = globalThis.Request;
  onTestFinished(() => void (globalThis.Request = original));
  const unimplemented = new Error(
    "The 'cache' field on 'RequestInitializerDict' is not implemented.",
  );
  globalThis.Request = new Proxy(original, {
    construct: (target, [input, init]: [string, RequestInit | undefined]) => {
      if (init?.cache) throw unimplemented;
      return new target(input, init);
    },
  });
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  await new Client(acme, { fetch }).call(status);
  expect(sent.map(({ init }) => "cache" in init)).toEqual([false]);
});

test("a fetch that refuses the option is asked without it", async () => {
  const caches: unknown[] = [];
  const fetch: Fetch = async (_, { cache }) => {
    caches.push(cache);
    if (cache) throw new TypeError("Unsupported cache mode: no-store");
    return Response.json({});
  };
  await new Client(acme, { fetch, maxRetries: 0 }).call(status);
  expect(caches).toEqual(["no-store", undefined]);
});
