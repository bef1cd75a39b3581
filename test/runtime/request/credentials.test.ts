import { afterEach, expect, test, vi } from "vitest";
import { Client, type ProviderPlan } from "@lading/runtime";
import { acme, operation, recordingFetch } from "../support.ts";

const till: ProviderPlan = {
  name: "till",
  server: { url: "https://till.test" },
  security: {
    basic: { type: "basic", username: "username", password: "password" },
    token: { type: "apiKey", in: "header", name: "X-Token", value: "accessToken" },
    key: { type: "apiKey", in: "query", name: "key", value: "key" },
    session: { type: "apiKey", in: "cookie", name: "sid", value: "session" },
    bearer: { type: "bearer", token: "bearer" },
  },
  options: Object.fromEntries(
    ["username", "password", "accessToken", "key", "session", "bearer"].map((name) => [
      name,
      { env: `TILL_${name.toUpperCase()}`, secret: true as const },
    ]),
  ),
};

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Headers and query of a call under these options. */
async function credentialsSent(
  security: readonly (readonly string[])[] | undefined,
  options: object,
): Promise<unknown> {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  await new Client(till, { fetch, ...options }).call(operation(security ? { security } : {}));
  const { accept: _, ...headers } = sent[0]!.init.headers as Record<string, string>;
  return {
    ...headers,
    ...(sent[0]!.url.includes("?") && { query: sent[0]!.url.split("?")[1] }),
  };
}

const basic = (text: string): object => ({
  authorization: `Basic ${Buffer.from(text).toString("base64")}`,
});
const login = { username: "till1", password: "pässwörd:1" };

test.each([
  [undefined, { ...login }, {}],
  [[["basic"]], login, basic("till1:pässwörd:1")],
  [[["token"]], { accessToken: "t" }, { "x-token": "t" }],
  [[["bearer"]], { bearer: "t" }, { authorization: "Bearer t" }],
  [[["key"]], { key: "a&b" }, { query: "key=a%26b" }],
  [[["session"]], { session: "s1" }, { cookie: "sid=s1" }],
  [[["token", "key"]], { accessToken: "t", key: "k" }, { "x-token": "t", query: "key=k" }],
  [[["basic"], ["token"]], { ...login, accessToken: "t" }, basic("till1:pässwörd:1")],
  [[["basic"], ["token"]], { username: "till1", accessToken: "t" }, { "x-token": "t" }],
  [[[], ["token"]], {}, {}],
  [[[], ["token"]], { accessToken: "t" }, { "x-token": "t" }],
])("security %j with %j sends %j", async (security, options, want) => {
  expect(await credentialsSent(security, options)).toEqual(want);
});

test("the environment fills in; what the constructor was given wins", async () => {
  vi.stubEnv("TILL_USERNAME", "env");
  vi.stubEnv("TILL_PASSWORD", "pw");
  vi.stubEnv("TILL_KEY", "");
  const either = [["basic"], ["token"]];
  expect(await credentialsSent(either, {})).toEqual(basic("env:pw"));
  expect(await credentialsSent(either, { username: "mine" })).toEqual(basic("mine:pw"));
  expect(await credentialsSent(either, { accessToken: "t" })).toEqual({ "x-token": "t" });
  await expect(credentialsSent([["key"]], {})).rejects.toThrow("a credential is missing");
});

test("no environment (browsers) is no error", async () => {
  vi.stubGlobal("process", undefined);
  const call = credentialsSent([["token"]], { accessToken: "t" });
  await expect(call).resolves.toEqual({ "x-token": "t" });
  vi.unstubAllGlobals();
});

test("a missing credential names the options and variables of every alternative", async () => {
  await expect(credentialsSent([["basic"], ["token", "key"]], {})).rejects.toThrow(
    "till.listThings: a credential is missing. Give the client username (TILL_USERNAME) and password (TILL_PASSWORD), " +
      "or accessToken (TILL_ACCESSTOKEN) and key (TILL_KEY); in brackets the environment variable",
  );
});

test("a user name with a colon would be another user", async () => {
  await expect(credentialsSent([["basic"]], { username: "a:b", password: "x" })).rejects.toThrow(
    "the client option username must be a string",
  );
});

class Till extends Client {
  readonly region = "eu";

  constructor(options: object = {}) {
    super(till, options);
  }
}

test("withOptions makes a changed copy of the same class and leaves the client as it is", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const one = new Till({ fetch, accessToken: "one" });
  const two = one.withOptions({ accessToken: "two", baseUrl: "http://localhost:1" });
  expect(two).toBeInstanceOf(Till);
  for (const client of [one, two]) await client.call(operation({ security: [["token"]] }));
  expect(sent.map(({ url, headers }) => [url, headers.get("x-token")])).toEqual([
    ["https://till.test/things", "one"],
    ["http://localhost:1/things", "two"],
  ]);
  expect(() => one.withOptions({ acessToken: "x" })).toThrow("there is no option acessToken");
});

test("a secret in a page is refused, unless that is wanted or a function gives it", async () => {
  vi.stubGlobal("document", {});
  const { fetch } = recordingFetch(() => Response.json({}));
  const create = (options: object) => () => new Client(acme, { fetch, ...options });
  expect(create({ apiKey: "private_test_key" })).toThrow(
    "acme client: apiKey is a secret, and everyone who opens the page could read it",
  );
  expect(create({ apiKey: () => "short-lived" })).not.toThrow();
  expect(create({ apiKey: "private_test_key", dangerouslyAllowBrowser: true })).not.toThrow();
  expect(create({ companyId: 42 })).not.toThrow();
  vi.unstubAllGlobals();
});
