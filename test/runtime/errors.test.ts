import { inspect } from "node:util";
import { expect, test } from "vitest";
import {
  ApiConnectionError,
  ApiError,
  ApiRequestError,
  ApiResponseError,
  ApiTimeoutError,
  Client,
  LadingError,
  type OperationPlan,
  type ProviderPlan,
} from "@lading/runtime";
import { acme, respondingWith, operation, recordingFetch } from "./support.ts";

test("every error has its name and its family", () => {
  const kinds = {
    LadingError,
    ApiError,
    ApiResponseError,
    ApiConnectionError,
    ApiTimeoutError,
    ApiRequestError,
  };
  for (const [name, kind] of Object.entries(kinds)) {
    expect(kind.prototype.name).toBe(name);
    expect(kind === LadingError || kind.prototype instanceof LadingError).toBe(true);
  }
  expect(ApiResponseError.prototype).toBeInstanceOf(ApiError);
  expect(ApiTimeoutError.prototype).toBeInstanceOf(ApiConnectionError);
  expect(new ApiRequestError("acme.listThings", "x").stack).toMatch(
    /^ApiRequestError: acme\.listThings: x/,
  );
});

async function errorOf(
  response: () => Response,
  plan: Partial<OperationPlan> = {},
): Promise<ApiError> {
  return await respondingWith(response)
    .call(operation(plan))
    .then(
      () => {
        throw new Error("no error");
      },
      (error: unknown) => error as ApiError,
    );
}

test("an ApiError has everything that was said", async () => {
  const body = '{"message":"No such thing","code":1234}';
  const headers = { "content-type": "application/json", "x-request-id": "req_1" };
  const error = await errorOf(
    () => new Response(body, { status: 404, statusText: "Not Found", headers }),
  );
  expect({ ...error }).toEqual({
    operation: "acme.listThings",
    method: "GET",
    url: "https://api.acme.test/things",
    status: 404,
    code: "1234",
    requestId: "req_1",
    attempts: 1,
  });
  expect(error.message).toBe("acme.listThings: GET /things failed with status 404: No such thing.");
  expect([error.error, error.body]).toEqual([JSON.parse(body), body]);
  expect(error.headers.get("x-request-id")).toBe("req_1");
  expect(error.response.status).toBe(404);
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    ...error,
    name: "ApiError",
    message: error.message,
  });
});

test.each([
  ["the first pointer that has words", 404, '{"message":"","error":{"message":"deep"}}', "deep."],
  ["a body that is a string", 404, '"plain"', "plain."],
  ["no words: the body itself", 404, '{"errors":["is taken"]}', '{"errors":["is taken"]}.'],
  [
    "what to do",
    401,
    '{"message":"bad key"}',
    "bad key. Check the credentials. Give the client apiKey (ACME_API_KEY); in brackets the environment variable.",
  ],
  ["how long to wait", 429, '{"message":"slow!"}', "slow! Wait 7 s before the next call."],
])("the message tells %s", async (_, status, body, want) => {
  const headers = { "content-type": "application/json", "retry-after": "7" };
  const { fetch } = recordingFetch(() => new Response(body, { status, headers }));
  const client = new Client(acme, { fetch, maxRetries: 0, apiKey: "private_test_key" } as object);
  const call = client.call(
    operation({ responses: { default: ["application/json"] }, security: [["key"]] }),
  );
  await expect(call).rejects.toThrow(
    `acme.listThings: GET /things failed with status ${status}: ${want}`,
  );
});

const canary = "canary_private_test_key";
const secretive: ProviderPlan = {
  ...acme,
  security: {
    key: { type: "apiKey", in: "header", name: "X-Key", value: "apiKey" },
    query: { type: "apiKey", in: "query", name: "api_key", value: "apiKey" },
    basic: { type: "basic", username: "apiKey" },
    bearer: { type: "bearer", token: "apiKey" },
    cookie: { type: "apiKey", in: "cookie", name: "sid", value: "apiKey" },
  },
};

const encoded = Buffer.from(`${canary}:`).toString("base64");

/** Everything a logger could make of an error or a client. */
function shown(value: unknown): string {
  const { message, stack } = value as Error;
  return [
    message,
    stack,
    inspect(value, { depth: 9, showHidden: true }),
    JSON.stringify(value),
    String(value),
  ].join("\n");
}

test("the harness sees a canary", () => {
  expect(shown(Object.assign(new Error("x"), { headers: { key: canary } }))).toContain(canary);
});

const leaks: readonly [string, () => Response | Promise<Response>][] = [
  [
    "an API error that repeats the key",
    () => Response.json({ message: `bad key ${canary}` }, { status: 404 }),
  ],
  ["an error without a message", () => Response.json({ key: canary }, { status: 404 })],
  [
    "a page that repeats the key",
    () =>
      new Response(`<p>${"x".repeat(490)} ${canary}</p>`, {
        status: 200,
        headers: { "content-type": "text/html" },
      }),
  ],
  ["a plain text", () => new Response(canary, { status: 500 })],
  [
    "a fetch that repeats the request",
    () => Promise.reject(new Error("x", { cause: new Error(`could not send ${canary}`) })),
  ],
  [
    "no connection",
    () =>
      Promise.reject(
        new TypeError("fetch failed", {
          cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }),
        }),
      ),
  ],
];

test.each(
  leaks.flatMap(([what, response]) =>
    Object.keys(secretive.security!).map((scheme) => [what, scheme, response] as const),
  ),
)("%s shows no secret (%s)", async (_, scheme, reply) => {
  const { fetch } = recordingFetch(reply);
  const client = new Client(secretive, {
    fetch,
    apiKey: canary,
    defaultQuery: { token: canary },
    defaultHeaders: { "X-Also": canary },
  } as object);
  const plan = operation({
    security: [[scheme]],
    parameters: [{ name: "pub_key", in: "query", option: "apiKey" }],
  });
  const error = await client.call(plan).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LadingError);
  const text = shown(error) + shown(client);
  // Not even the part of it that a cut leaves.
  expect(text).not.toContain("canary");
  expect(text).not.toContain(encoded);
  expect(text).not.toContain(encoded.slice(0, 20));
});

test("a basic credential is not shown in its encoded form either", async () => {
  const { fetch } = recordingFetch(() =>
    Response.json({ message: `no: Basic ${encoded}`, code: encoded }, { status: 404 }),
  );
  const client = new Client({ ...secretive, errors: { message: ["/message"], code: ["/code"] } }, {
    fetch,
    apiKey: canary,
  } as object);
  const error = await client.call(operation({ security: [["basic"]] })).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect((error as Error).message).toBe(
    "acme.listThings: GET /things failed with status 404: no: ***.",
  );
  expect(shown(error)).not.toContain(encoded);
});

test("a secret in the path is not shown in its encoded form either", async () => {
  const plan = operation({
    path: "/bot{token}",
    parameters: [{ name: "token", in: "path", option: "apiKey" }],
  });
  const { fetch } = recordingFetch(() => Response.json({ message: "no" }, { status: 404 }));
  const client = new Client(secretive, { fetch, apiKey: "canary/ä" } as object);
  const error = await client.call(plan).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect((error as ApiError).url).toBe("https://api.acme.test/bot***");
  expect(shown(error)).not.toContain("canary");
});

test("a very short secret leaves the message readable", async () => {
  const { fetch } = recordingFetch(() => Response.json({ message: "no" }, { status: 404 }));
  const client = new Client(secretive, { fetch, apiKey: "t" } as object);
  const call = client.call(operation({ security: [["bearer"]] }));
  await expect(call).rejects.toThrow("acme.listThings: GET /things failed with status 404: no.");
});

test("a presigned URL is not shown", async () => {
  const plan = operation({
    method: "PUT",
    path: "/{url}",
    parameters: [{ name: "url", in: "path", absoluteUrl: true }],
  });
  const url = `https://bucket.test/part?X-Sig=${canary}&a`;
  const { fetch } = recordingFetch(() => new Response("", { status: 403 }));
  const error = await new Client(acme, { fetch }).call(plan, { url }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect((error as ApiError).url).toBe("https://bucket.test/part?X-Sig=***&a=***");
  expect(shown(error)).not.toContain(canary);
});

test.each(["\r\nX-Evil: 1", "\n", "ключ", "\0"])(
  "a credential that would break a header (%j) is refused unshown",
  async (end) => {
    const { fetch, sent } = recordingFetch(() => Response.json({}));
    const client = new Client(secretive, { fetch, apiKey: canary + end } as object);
    for (const scheme of ["key", "bearer", "cookie"]) {
      const error = await client.call(operation({ security: [[scheme]] })).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect((error as Error).message).toContain(
        "the client option apiKey must be a string without line breaks, spaces or other characters that a credential cannot have",
      );
      expect(shown(error)).not.toContain(canary);
    }
    expect(sent).toEqual([]);
  },
);

test("an unknown option is refused with those there are", () => {
  expect(() => new Client(acme, { apikey: canary } as object)).toThrow(
    "acme client: there is no option apikey. The options: apiKey, companyId, baseUrl, timeout, totalTimeout, streamTimeout, maxRetries, fetch, agent, credentials, defaultHeaders, defaultQuery, hooks, logger, logLevel, dangerouslyAllowBrowser",
  );
});
