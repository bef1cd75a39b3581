/** What a library did to `Object.prototype` decides nothing: not where a credential goes, nor what goes along. */
import { afterEach, describe, expect, test } from "vitest";
import { Client, type OperationPlan } from "@lading/runtime";
import { createRawClient } from "@lading/runtime/raw";
import { acme, operation, recordingFetch } from "../support.ts";

/** Every name that options, parameters and plans have, with a value that would be felt. */
const polluted: Readonly<Record<string, unknown>> = {
  baseUrl: "https://evil.test",
  server: { url: "https://evil.test" },
  url: "https://evil.test",
  variables: { any: { default: "evil" } },
  defaultHeaders: { "x-evil": "1" },
  headers: { "x-evil": "1" },
  header: { "x-evil": "1" },
  defaultQuery: { evil: "1" },
  query: { evil: "1", size: 7 },
  params: { query: { evil: "1" } },
  fetch: () => Promise.reject(new Error("evil")),
  Request: class {},
  agent: { maxSockets: 1, destroy: () => undefined },
  hooks: [(_: unknown, send: (headers: object) => unknown) => send({ "x-evil": "1" })],
  logger: { evil: 1 },
  logLevel: "evil",
  validation: { schemas: {} },
  timeout: 0,
  totalTimeout: 0,
  streamTimeout: 0,
  maxRetries: -1,
  signal: AbortSignal.abort("evil"),
  contentType: "evil/evil",
  onUploadProgress: () => {
    throw new Error("evil");
  },
  middleware: [{ onRequest: () => new Response("evil") }],
  parseAs: "evil",
  openStream: () => ({ evil: 1 }),
  security: [[]],
  option: "companyId",
  fallback: "evil",
  secret: true,
  as: "evil",
  absoluteUrl: true,
  json: true,
  style: "matrix",
  explode: false,
  allowReserved: true,
  accept: "evil/evil",
  replay: "safe",
  bodies: [{ kind: "raw", mediaType: "evil/evil" }],
  bodyRequired: true,
  lengthRequired: true,
  streams: { 200: [{ mediaType: "application/json", framing: "lines" }] },
  parameters: [{ name: "evil", in: "query", fallback: "1" }],
  errors: { insideSuccess: "/ok" },
  throttle: { header: "x-evil", unit: "seconds" },
  array: "indices",
  object: "explode",
  partName: "filename",
  maxLength: 1,
  maxSize: 1,
  flat: true,
  fields: [{ name: "evil", fallback: "1" }],
  apiKey: "evil",
  companyId: "evil",
  dangerouslyAllowBrowser: true,
};

/** What `fetch` takes, and openapi-fetch builds a `Request` of in its own way. */
const pollutedInit: Readonly<Record<string, unknown>> = {
  body: "evil",
  duplex: "evil",
  method: "PATCH",
  redirect: "evil",
};

const plans: readonly OperationPlan[] = [
  operation({
    security: [["key"]],
    parameters: [
      { name: "size", in: "query" },
      { name: "tags", in: "query" },
    ],
  }),
  operation({
    id: "addThing",
    method: "POST",
    security: [["key"]],
    bodies: [
      {
        kind: "urlencoded",
        mediaType: "application/x-www-form-urlencoded",
        flat: true,
        fields: [{ name: "size" }, { name: "tags" }],
      },
    ],
  }),
];
const params = { size: 3, tags: ["one", "two"] };

/** All that was sent, and all that came of it. */
async function exchange(hasRaw = true): Promise<unknown> {
  const { fetch, sent } = recordingFetch(() => Response.json({ ok: true }));
  const client = new Client(acme, { fetch, apiKey: "key-of-mine" } as object);
  const results = [];
  for (const plan of plans) results.push(await client.call(plan, params, {}));
  for (const plan of plans) results.push(await client.call(plan, params));
  const raw = createRawClient<{ "/things": { get: { responses: { 200: { content: never } } } } }>(
    client,
    plans,
  );
  const { data } = !hasRaw ? {} : await raw.GET("/things", { params: { query: params } } as never);
  const requests = sent.map(({ url, init, headers, text }) => [
    url,
    Object.keys(init).sort(),
    [...headers],
    text,
  ]);
  return JSON.stringify([requests, results, data]);
}

describe("a name on Object.prototype", () => {
  afterEach(() => {
    for (const name of [...Object.keys(polluted), ...Object.keys(pollutedInit)])
      Reflect.deleteProperty(Object.prototype, name);
  });

  test.each(Object.entries({ ...polluted, ...pollutedInit }))(
    "%s changes nothing",
    async (name, value) => {
      const hasRaw = !(name in pollutedInit);
      const clean = await exchange(hasRaw);
      const { url } = JSON.parse(JSON.stringify({ url: clean })) as { url: string };
      expect(url).toContain("key-of-mine");
      Object.defineProperty(Object.prototype, name, {
        value,
        configurable: true,
        enumerable: false,
        writable: true,
      });
      const seen = await exchange(hasRaw);
      Reflect.deleteProperty(Object.prototype, name);
      expect(seen).toBe(clean);
    },
  );
});
