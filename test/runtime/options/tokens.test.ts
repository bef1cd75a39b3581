/** Credentials that functions give: asked for before a call, renewed once after a 401. */
import { Readable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import { Client, type CredentialRequest, type ProviderPlan } from "@lading/runtime";
import { operation, recordingFetch } from "../support.ts";

const bearer: ProviderPlan = {
  name: "acme",
  server: { url: "https://api.acme.test" },
  security: {
    key: { type: "apiKey", in: "query", name: "key", value: "apiKey" },
    login: { type: "basic", username: "user", password: "password" },
    token: { type: "bearer", token: "token" },
  },
  options: {
    apiKey: { env: "ACME_API_KEY", secret: true },
    password: { env: "ACME_PASSWORD", secret: true },
    token: { env: "ACME_TOKEN", secret: true },
    user: { env: "ACME_USER" },
  },
};

type Credentials = { readonly [option: string]: unknown };

/** A `fetch` that responds with 401 to every request which has no credential of `good`. */
function guardedFetch(...good: readonly string[]) {
  return recordingFetch(
    (sent) =>
      new Response('{"message":"no"}', {
        status: good.some((text) => [...sent.headers.values(), sent.url].join().includes(text))
          ? 200
          : 401,
        headers: { "content-type": "application/json" },
      }),
  );
}

const responses = { 200: ["application/json"], 401: ["application/json"] };
const secured = operation({ responses, security: [["token"]] });
const clientWith = (fetch: unknown, credentials: Credentials): Client =>
  new Client(bearer, { fetch, ...credentials } as object);

describe("a function", () => {
  test.each<[string, string, Credentials, string]>([
    ["a bearer token", "token", { token: () => "fresh" }, "authorization: Bearer fresh"],
    ["an API key in the query", "key", { apiKey: () => Promise.resolve("fresh") }, "key=fresh"],
    [
      "a password",
      "login",
      { user: "me", password: () => "fresh" },
      `authorization: Basic ${btoa("me:fresh")}`,
    ],
  ])("gives %s", async (_, scheme, credentials, want) => {
    const { fetch, sent } = recordingFetch(() => Response.json({}));
    await clientWith(fetch, credentials).call(operation({ security: [[scheme]] }));
    const headers = [...sent[0]!.headers].map((pair) => pair.join(": "));
    expect([...headers, sent[0]!.url].join("\n")).toContain(want);
  });

  test("is asked for every call, and once by calls that start together", async () => {
    const { fetch } = recordingFetch(() => Response.json({}));
    const token = vi.fn(() => Promise.resolve("fresh"));
    const client = clientWith(fetch, { token });
    await Promise.all([client.call(secured), client.call(secured), client.call(secured)]);
    expect(token).toHaveBeenCalledTimes(1);
    await client.call(secured);
    expect(token).toHaveBeenCalledTimes(2);
    expect(token).toHaveBeenLastCalledWith({ refresh: false, signal: expect.any(AbortSignal) });
  });

  test("is not asked for a call that cannot be made", async () => {
    const token = vi.fn(() => "fresh");
    const client = clientWith(guardedFetch().fetch, { token });
    const needy = operation({
      parameters: [{ name: "id", in: "query", required: true }],
      security: [["token"]],
    });
    await expect(client.call(needy)).rejects.toThrow("acme.listThings: id is missing");
    expect(token).not.toHaveBeenCalled();
  });

  test.each([
    ["undefined", undefined],
    ["an object", { token: "x" }],
    ["nothing", ""],
  ])("that gives %s is named", async (_, value) => {
    const client = clientWith(guardedFetch().fetch, { token: () => value });
    await expect(client.call(secured)).rejects.toThrow(
      /acme.listThings: the function token must return a string/,
    );
  });

  test("that throws ends the call with what it threw", async () => {
    const reason = new Error("the login page is down");
    const client = clientWith(guardedFetch().fetch, { token: () => Promise.reject(reason) });
    await expect(client.call(secured)).rejects.toBe(reason);
  });

  test("that never responds ends with the call's timeout or abort", async () => {
    const { fetch } = guardedFetch();
    const client = clientWith(fetch, { token: () => new Promise(() => undefined) });
    await expect(client.call(secured, {}, { timeout: 5 })).rejects.toMatchObject({
      name: "ApiTimeoutError",
    });
    await expect(client.call(secured, {}, { signal: AbortSignal.abort("enough") })).rejects.toBe(
      "enough",
    );
  });
});

describe("after a 401", () => {
  test("the function is asked anew, and the call made again with the same body", async () => {
    const { fetch, sent } = guardedFetch("Bearer new");
    const token = vi.fn(({ refresh }: CredentialRequest) => (refresh ? "new" : "old"));
    const plan = operation({
      method: "POST",
      responses,
      security: [["token"]],
      bodies: [
        {
          kind: "multipart",
          mediaType: "multipart/form-data",
          flat: true,
          fields: [
            {
              name: "file",
              kind: "file",
            },
          ],
        },
      ],
    });
    await clientWith(fetch, { token }).call(plan, { file: new Blob(["bytes"]) });
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer old",
      "Bearer new",
    ]);
    expect(sent[0]!.text).toContain("bytes");
    expect(sent[1]!.text).toBe(sent[0]!.text);
  });

  test("a query parameter is put in the old one's place", async () => {
    const { fetch, sent } = guardedFetch("key=new");
    const apiKey = ({ refresh }: CredentialRequest): string => (refresh ? "new" : "old & $&");
    await clientWith(fetch, { apiKey }).call(operation({ responses, security: [["key"]] }));
    expect(sent.map(({ url }) => new URL(url).search)).toEqual([
      "?key=old%20%26%20%24%26",
      "?key=new",
    ]);
  });

  test("one refresh serves all calls that were refused together", async () => {
    const { fetch, sent } = guardedFetch("Bearer new");
    let current = "old";
    const token = vi.fn(async ({ refresh }: CredentialRequest) => {
      await Promise.resolve();
      if (refresh) current = "new";
      return current;
    });
    const client = clientWith(fetch, { token });
    await Promise.all(Array.from({ length: 20 }, () => client.call(secured)));
    expect(token.mock.calls.filter(([{ refresh }]) => refresh)).toHaveLength(1);
    expect(sent).toHaveLength(40);
  });

  test("a second 401 is the response", async () => {
    const { fetch, sent } = guardedFetch();
    const call = clientWith(fetch, { token: () => "bad" }).call(secured);
    await expect(call).rejects.toMatchObject({ status: 401, attempts: 2 });
    expect(sent).toHaveLength(2);
  });

  test("a value that is no function is not tried again", async () => {
    const { fetch, sent } = guardedFetch();
    await expect(clientWith(fetch, { token: "bad" }).call(secured)).rejects.toMatchObject({
      attempts: 1,
    });
    expect(sent).toHaveLength(1);
  });

  test("a body that is a stream cannot go again, and the error says so", async () => {
    const { fetch, sent } = guardedFetch();
    const plan = operation({
      method: "PUT",
      responses,
      security: [["token"]],
      bodies: [
        {
          kind: "raw",
          mediaType: "image/png",
        },
      ],
    });
    const call = clientWith(fetch, { token: () => "bad" }).call(plan, {
      body: Readable.from([Buffer.from("x")]),
    });
    await expect(call).rejects.toMatchObject({ status: 401, notRetried: "stream" });
    expect(sent).toHaveLength(1);
  });

  test("retries keep the new credential", async () => {
    const statuses = [401, 503, 200];
    const { fetch, sent } = recordingFetch(
      () =>
        new Response("{}", {
          status: statuses.shift()!,
          headers: { "content-type": "application/json" },
        }),
    );
    const token = ({ refresh }: CredentialRequest): string => (refresh ? "new" : "old");
    vi.spyOn(Math, "random").mockReturnValue(0);
    await clientWith(fetch, { token }).call(secured);
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer old",
      "Bearer new",
      "Bearer new",
    ]);
  });

  test("the raw client renews too", async () => {
    const { fetch, sent } = guardedFetch("Bearer new");
    const { createRawClient } = await import("@lading/runtime/raw");
    const token = ({ refresh }: CredentialRequest): string => (refresh ? "new" : "old");
    const raw = createRawClient<Record<string, Record<string, object>>>(
      clientWith(fetch, { token }),
      [secured],
    );
    const { response } = await (
      raw as unknown as { GET: (path: string) => Promise<{ response: Response }> }
    ).GET("/things");
    expect([response.status, sent.length]).toEqual([200, 2]);
  });
});

test("no function's value is in an error", async () => {
  const { fetch } = recordingFetch(
    (sent) => new Response(`you sent ${sent.headers.get("authorization")}`, { status: 401 }),
  );
  const canary = "canary-8f2e";
  const error = await clientWith(fetch, { token: () => canary })
    .call(secured)
    .then(undefined, (reason: unknown) => reason);
  expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(canary);
  expect(String(error)).toContain("you sent ***");
});

test("a client made by withOptions asks for itself", async () => {
  class Acme extends Client {
    constructor(options: object) {
      super(bearer, options);
    }
  }
  const { fetch } = recordingFetch(() => Response.json({}));
  const token = vi.fn(() => "fresh");
  const client = new Acme({ fetch, token });
  await Promise.all([client.call(secured), client.withOptions({ maxRetries: 0 }).call(secured)]);
  expect(token).toHaveBeenCalledTimes(2);
});
