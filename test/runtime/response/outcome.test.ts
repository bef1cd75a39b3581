import { expect, test } from "vitest";
import { ApiError, ApiResponseError, type OperationPlan, type ProviderPlan } from "@lading/runtime";
import { acme, respondingWith, operation } from "../support.ts";

interface Got {
  readonly ok: boolean;
  readonly status: number;
  readonly data?: unknown;
  readonly error?: unknown;
}

const documented: OperationPlan["responses"] = {
  200: ["application/json"],
  201: ["image/*"],
  202: ["text/plain"],
  204: [],
  403: ["application/json", "text/plain"],
  409: [],
  "4XX": ["application/json"],
  default: ["application/problem+json"],
};

function reply(status: number, body: string | null, type?: string): () => Response {
  return () => new Response(body, { status, headers: type ? { "content-type": type } : {} });
}

async function resultOf(
  response: () => Response,
  responses = documented,
  provider: ProviderPlan = acme,
): Promise<Got> {
  const call = respondingWith(response, provider).call<unknown, Got>(operation({ responses }));
  const { response: raw, ...got } = (await call.result()) as Got & { response: Response };
  expect(raw).toBeInstanceOf(Response);
  return got;
}

const json = "application/json";

test.each<[string, () => Response, Got]>([
  ["documented JSON", reply(200, '{"a":1}', json), { ok: true, status: 200, data: { a: 1 } }],
  [
    "JSON under another name",
    reply(200, "[1]", "text/plain"),
    { ok: true, status: 200, data: [1] },
  ],
  ["JSON null", reply(200, "null", json), { ok: true, status: 200, data: null }],
  ["text", reply(202, "ok", "text/plain; charset=utf-8"), { ok: true, status: 202, data: "ok" }],
  ["empty text", reply(202, "", "text/plain"), { ok: true, status: 202, data: "" }],
  ["a documented empty response", reply(204, null), { ok: true, status: 204, data: undefined }],
  [
    "an exact status",
    reply(403, '{"message":"no"}', json),
    { ok: false, status: 403, error: { message: "no" } },
  ],
  [
    "text where JSON and text are documented",
    reply(403, "no", "text/plain"),
    { ok: false, status: 403, error: "no" },
  ],
  [
    "a range",
    reply(404, '{"message":"none"}', json),
    { ok: false, status: 404, error: { message: "none" } },
  ],
  [
    "default",
    reply(500, '{"title":"x"}', "application/problem+json"),
    { ok: false, status: 500, error: { title: "x" } },
  ],
])("%s", async (_, response, want) => {
  expect(await resultOf(response)).toEqual(want);
});

test("a picture comes as a Blob", async () => {
  const { data } = await resultOf(reply(201, "png", "image/png"));
  expect(data).toBeInstanceOf(Blob);
  expect(await (data as Blob).text()).toBe("png");
});

test("a documented empty response ignores a body", async () => {
  expect(await resultOf(reply(200, "<html>", "text/html"), { 200: [] })).toEqual({
    ok: true,
    status: 200,
    data: undefined,
  });
});

test.each<[string, () => Response, OperationPlan["responses"], string]>([
  [
    "a 200 with HTML",
    reply(200, "<html>Login</html>", "text/html"),
    documented,
    "acme.listThings: GET /things returned status 200: the document says application/json, the body is text/html: <html>Login</html>. The request was accepted, so look before you send it again.",
  ],
  [
    "a 200 cut short",
    reply(200, '{"a":', json),
    documented,
    'the body is application/json: {"a":.',
  ],
  ["openapi-fetch trap: an empty 200", reply(200, ""), documented, "the body is empty"],
  [
    "openapi-fetch trap: an empty 403",
    reply(403, ""),
    documented,
    "Check that these credentials have permission for it.",
  ],
  [
    "openapi-fetch trap: an empty 500",
    reply(500, null),
    documented,
    "The error is on the API's side: call again later.",
  ],
  [
    "an error page where JSON is documented",
    reply(404, "<h1>nginx</h1>", "text/html"),
    documented,
    "<h1>nginx</h1>",
  ],
  [
    "an undocumented 2xx",
    reply(207, '{"a":1}', json),
    { 200: [json] },
    "the document does not describe this status",
  ],
  ["an undocumented empty error", reply(500, ""), { 200: [json] }, "the body is empty"],
  [
    "an undocumented error page",
    reply(502, "<h1>Bad Gateway</h1>", "text/html"),
    { 200: [json] },
    "Bad Gateway",
  ],
  [
    "a redirect without end",
    () => new Response(null, { status: 302, headers: { location: "https://evil.test" } }),
    { 200: [json] },
    "The redirect was not followed: the API redirects more than 5 times. Set baseUrl to the address of the API.",
  ],
])("%s is an ApiResponseError, in the result too", async (_, response, responses, words) => {
  const got = await resultOf(response, responses);
  expect(got.ok).toBe(false);
  expect(got.error).toBeInstanceOf(ApiResponseError);
  expect((got.error as ApiResponseError).message).toContain(words);
  const call = respondingWith(response).call(operation({ responses }));
  await expect(call).rejects.toThrow(words);
});

test("next to a documented success, default describes errors only", async () => {
  const responses = { 200: [json], default: [json] };
  const other = await resultOf(reply(201, '{"a":1}', json), responses);
  expect([other.ok, other.error]).toEqual([false, expect.any(ApiResponseError)]);
  const alone = await resultOf(reply(201, '{"a":1}', json), { default: [json] });
  expect(alone).toEqual({ ok: true, status: 201, data: { a: 1 } });
});

test("HEAD has no body to miss", async () => {
  const call = respondingWith(reply(200, null, json)).call(operation({ method: "HEAD" }));
  expect(await call).toBeUndefined();
});

test("an undocumented error that speaks JSON gives its body", async () => {
  expect(await resultOf(reply(418, '{"a":1}', json), { 200: [json] })).toEqual({
    ok: false,
    status: 418,
    error: { a: 1 },
  });
});

test("a documented empty error gives the ApiError", async () => {
  const { error } = await resultOf(reply(409, ""));
  expect(error).toBeInstanceOf(ApiError);
  expect((error as ApiError).message).toBe("acme.listThings: GET /things failed with status 409.");
});

test("a long body is cut in the message, and whole in the error", async () => {
  const page = `<p>${"x".repeat(5_000)}</p>`;
  const { error } = await resultOf(reply(200, page, "text/html"));
  expect((error as ApiError).message.length).toBeLessThan(800);
  expect((error as ApiError).body).toBe(page);
});

const hiding: ProviderPlan = {
  ...acme,
  errors: {
    message: ["/error/content"],
    code: ["/error/error_code"],
    status: "/error/status_code",
    insideSuccess: "/error",
  },
};

test("an error inside a 200 is an error, with the status it states", async () => {
  const body = '{"error":{"content":"No such key","status_code":403,"error_code":"KeyError"}}';
  expect(await resultOf(reply(200, body, json), documented, hiding)).toEqual({
    ok: false,
    status: 403,
    error: JSON.parse(body),
  });
  const call = respondingWith(reply(200, body, json), hiding).call(operation());
  await expect(call).rejects.toMatchObject({
    name: "ApiError",
    status: 403,
    code: "KeyError",
    message:
      "acme.listThings: GET /things failed with status 403: No such key. Check that these credentials have permission for it.",
  });
});

test.each(['{"error":null}', '{"error":""}', '{"error":false}', "{}", "[]"])(
  "%s inside a 200 is no error",
  async (body) => {
    expect((await resultOf(reply(200, body, json), documented, hiding)).ok).toBe(true);
  },
);

test("keys of a response stay keys", async () => {
  const { data } = await resultOf(reply(200, '{"__proto__":{"isAdmin":true}}', json));
  expect(Object.keys(data as object)).toEqual(["__proto__"]);
  expect((data as { isAdmin?: unknown }).isAdmin).toBeUndefined();
});

test.each([
  [200, "{}"],
  [204, null],
])(
  "a response of %i whose address cannot be changed, as in Next's edge runtime, is read",
  async (status, body) => {
    const fixed = (): Response =>
      Object.defineProperty(reply(status, body, json)(), "url", {
        value: "https://acme.example/a",
      });
    const call = respondingWith(fixed).call(operation({ responses: documented }));
    const { response } = (await call.withResponse()) as unknown as { readonly response: Response };
    expect({ status: response.status, url: response.url }).toEqual({
      status,
      url: "https://acme.example/a",
    });
  },
);
