/** No secret leaves by the back door: canary values, and everything that a client prints or throws searched for them. */
import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  Client,
  LadingError,
  type Hook,
  type OperationPlan,
  type ProviderPlan,
} from "@lading/runtime";
import { operation } from "../support.ts";

/** Letters that change on the way into a URL, a header and JSON. */
const canary = (name: string): string => `canary+${name}/"7f=`;
const plain = (name: string): string => `canary-${name}-7f`;

const provider: ProviderPlan = {
  name: "acme",
  server: { url: "https://api.acme.test" },
  security: {
    header: { type: "apiKey", in: "header", name: "X-Key", value: "headerKey" },
    query: { type: "apiKey", in: "query", name: "key", value: "queryKey" },
    cookie: { type: "apiKey", in: "cookie", name: "session", value: "cookieKey" },
    basic: { type: "basic", username: "user", password: "password" },
    bearer: { type: "bearer", token: "token" },
  },
  options: Object.fromEntries(
    ["headerKey", "queryKey", "cookieKey", "user", "password", "token", "pathKey", "formKey"].map(
      (name) => [name, { env: `ACME_${name}`, secret: true }],
    ),
  ),
};

const secrets: Readonly<Record<string, string>> = {
  headerKey: canary("header"),
  queryKey: canary("query"),
  cookieKey: plain("cookie"),
  user: canary("user"),
  password: canary("password"),
  token: plain("token"),
  pathKey: canary("path"),
  formKey: canary("form"),
};

const json = "application/json";
const plan = operation({
  id: "send",
  method: "POST",
  path: "/hooks/{pathKey}/{callKey}",
  parameters: [
    { name: "pathKey", in: "path", required: true, option: "pathKey" },
    { name: "callKey", in: "path", required: true, secret: true },
    { name: "signature", in: "query", secret: true },
  ],
  bodies: [
    {
      kind: "multipart",
      mediaType: "multipart/form-data",
      flat: true,
      fields: [
        {
          name: "formKey",
          option: "formKey",
        },
        {
          name: "token",
          secret: true,
        },
      ],
    },
  ],
  security: [["header", "query", "cookie", "bearer"]],
  responses: { 200: [json], default: [json] },
  replay: "safe",
});
const params = {
  callKey: canary("call"),
  signature: canary("signature"),
  token: canary("single-use"),
};

/** Every form in which a canary might be reported: as it is, as a URL, JSON, a form or base64 carries it. */
function formsOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    btoa(secret),
    btoa(`${secrets["user"]}:${secrets["password"]}`),
  ];
}

const allForms = [...Object.values(secrets), ...Object.values(params)].flatMap(formsOf);

/** What a person or a log may get to see of an error. */
function tellings(error: unknown): string[] {
  const { stack = "", cause } = error as Error;
  return [
    String(error),
    stack,
    inspect(error, { depth: 20, showHidden: true }),
    JSON.stringify(error),
    JSON.stringify(Object.getOwnPropertyDescriptors(error)),
    inspect(cause, { depth: 20 }),
  ];
}

function found(texts: readonly string[]): string[] {
  return [...new Set(allForms)].filter((form) => texts.some((text) => text.includes(form)));
}

/** Calls with everything secret, and gives all that was reported of it. */
async function reported(
  response: (init: RequestInit, url: string) => Response | Promise<Response>,
  called: OperationPlan = plan,
): Promise<{ readonly error: unknown; readonly texts: string[] }> {
  const texts: string[] = [];
  const line = (...words: unknown[]): void =>
    void texts.push(inspect(words, { depth: 20 }), JSON.stringify(words));
  const seen: Hook = (attempt, send) => (line(attempt), send());
  vi.spyOn(Math, "random").mockReturnValue(0);
  const client = new Client(provider, {
    ...secrets,
    fetch: async (url: string, init: RequestInit) => response(init, url),
    logger: { debug: line, info: line, warn: line, error: line },
    logLevel: "debug",
    maxRetries: 1,
    hooks: [seen],
  } as object);
  line(client);
  const error = await client.call(called, params).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, texts: [...texts, ...tellings(error)] };
}

const echo = async (init: RequestInit, url: string): Promise<string> =>
  [
    url,
    decodeURIComponent(url),
    ...new Headers(init.headers),
    await new Response(init.body ?? null).text(),
  ].join("\n");

describe("nothing tells a secret", () => {
  afterEach(() => void vi.restoreAllMocks());

  test.each<[string, (init: RequestInit, url: string) => Response | Promise<Response>]>([
    [
      "an error that repeats the request",
      async (init, url) => Response.json({ message: await echo(init, url) }, { status: 400 }),
    ],
    [
      "a page that repeats it",
      async (init, url) =>
        new Response(await echo(init, url), {
          status: 502,
          headers: { "content-type": "text/html" },
        }),
    ],
    [
      "a success that is none and repeats it",
      async (init, url) => new Response(await echo(init, url)),
    ],
    [
      "a request id that repeats it",
      (init) =>
        new Response("{}", {
          status: 500,
          headers: {
            "content-type": json,
            "x-request-id": new Headers(init.headers).get("x-key")!,
          },
        }),
    ],
    [
      "a fetch that throws the request back",
      async (init, url) =>
        Promise.reject(
          new TypeError(await echo(init, url), { cause: new Error(await echo(init, url)) }),
        ),
    ],
    [
      "a response after a retry",
      () =>
        new Response("{}", { status: 503, headers: { "content-type": json, "retry-after": "0" } }),
    ],
    [
      "a redirect",
      (_, url) => new Response(null, { status: 302, headers: { location: `${url}&again=1` } }),
    ],
  ])("%s", async (_, response) => {
    const { error, texts } = await reported(response);
    expect(error).toBeInstanceOf(LadingError);
    expect(texts.length).toBeGreaterThan(8);
    expect(found(texts)).toEqual([]);
  });

  test("Basic credentials", async () => {
    const { texts } = await reported(
      async (init, url) => new Response(await echo(init, url), { status: 401 }),
      {
        ...plan,
        security: [["basic"]],
      },
    );
    expect(found(texts)).toEqual([]);
  });

  test("a refused parameter", async () => {
    const { error, texts } = await reported(() => Response.json({}), { ...plan, parameters: [] });
    expect((error as Error).name).toBe("ApiRequestError");
    expect(found(texts)).toEqual([]);
  });

  test("the search finds a secret that is reported", () => {
    expect(found([`Bearer ${secrets["token"]}`])).toEqual([secrets["token"]]);
    expect(found([encodeURIComponent(params.signature)])).not.toEqual([]);
  });
});
