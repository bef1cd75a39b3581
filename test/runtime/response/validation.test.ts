import * as v from "valibot";
import { expect, test, vi } from "vitest";
import {
  ApiError,
  ApiResponseError,
  Client,
  type ClientOptions,
  type OperationPlan,
  type ProviderPlan,
  type StandardSchema,
  type Validation,
} from "@lading/runtime";
import {
  allOf,
  array,
  boolean,
  int64,
  literal,
  nullable,
  number,
  object,
  oneOf,
  optional,
  picklist,
  string,
  union,
} from "@lading/runtime/schemas";
import { acme, operation, recordingFetch } from "../support.ts";

const thing = object({ size: v.number(), tags: v.optional(v.array(v.string())) });
const problem = object({ message: v.string(), code: v.optional(v.number()) });
const schemas = { listThings: { 200: thing, "4XX": problem } };
const json: readonly string[] = ["application/json"];
const responses = { 200: json, 204: [], "4XX": [...json, "text/plain"], default: json };

interface Responded {
  readonly status?: number;
  readonly type?: string;
  readonly validation?: Validation;
  readonly plan?: Partial<OperationPlan>;
}

/** A call whose response has this body. */
function call(body: string | null, responded: Responded = {}, options: ClientOptions = {}) {
  const { status = 200, type = "application/json", validation = { schemas }, plan } = responded;
  const { fetch } = recordingFetch(
    () => new Response(body, { status, headers: { "content-type": type } }),
  );
  return new Client(acme, { fetch, validation, ...options }).call<unknown, { error?: unknown }>(
    operation({ responses, ...plan }),
  );
}

const failure = (promise: PromiseLike<unknown>): Promise<ApiError> =>
  Promise.resolve(promise).then(
    () => Promise.reject(new Error("was not refused")),
    (error: unknown) => error as ApiError,
  );

test("a response as documented is handed over as it came", async () => {
  const body = '{"size":1,"tags":["a"],"more":{"constructor":2}}';
  expect(await call(body)).toEqual(JSON.parse(body));
  expect(await call(body).result()).toMatchObject({ ok: true, status: 200 });
});

test.each([
  ['{"size":"big"}', '/size: expected number, found "big"'],
  ['{"size":null}', "/size: expected number, found null"],
  ["{}", "/size is missing"],
  ['{"size":1,"tags":["a",{}]}', "/tags/1: expected string, found an object"],
  ['{"size":[1,2]}', "/size: expected number, found an array of 2"],
  ["[]", "as a whole: expected Object, found an array of 0"],
  [
    '{"size":1,"tags":[1,2,3,4,5]}',
    "/tags/0: expected string, found 1; /tags/1: expected string, found 2; /tags/2: expected string, found 3; and 2 more",
  ],
  [`{"size":"${"x".repeat(900)}"}`, `/size: expected number, found "${"x".repeat(59)}…`],
])("%s is reported from the document: where, what was expected, what came", async (body, words) => {
  const error = await failure(call(body));
  expect(error).toBeInstanceOf(ApiResponseError);
  const head =
    "acme.listThings: GET /things returned status 200, and the body differs from the document: ";
  const tail = "The request was accepted, so look before you send it again.";
  expect(error.message).toBe(`${head}${words}${words.endsWith("…") ? "" : "."} ${tail}`);
  expect(error).toMatchObject({ status: 200, error: JSON.parse(body), body });
});

test("every way of asking for the data says so", async () => {
  const { error, ...rest } = await call("{}").result();
  expect(error).toBeInstanceOf(ApiResponseError);
  expect(rest).toMatchObject({ ok: false, status: 200 });
  expect(await failure(call("{}").withResponse())).toBeInstanceOf(ApiResponseError);
});

test("the response itself is never touched", async () => {
  const asked = call('{"size":"big"}');
  expect(await (await asked.asResponse()).text()).toBe('{"size":"big"}');
});

test("an error of the API stays that error, and its message says more", async () => {
  const body = '{"message":"no such thing","code":"E1"}';
  const error = await failure(call(body, { status: 404 }));
  expect(error).not.toBeInstanceOf(ApiResponseError);
  expect(error).toMatchObject({
    message:
      "acme.listThings: GET /things failed with status 404: no such thing. " +
      'The body differs from the document: /code: expected number, found "E1".',
    status: 404,
    code: "E1",
    error: JSON.parse(body) as object,
  });
  const result = await call(body, { status: 404 }).result();
  expect(result).toMatchObject({ ok: false, status: 404, error: { message: "no such thing" } });
});

test.each<[string, string | null, Responded]>([
  ["a text where JSON and text are documented", "no", { status: 400, type: "text/plain" }],
  ["an error that is as documented", '{"message":"no"}', { status: 400 }],
  ["a status without a schema", '{"any":1}', { status: 500 }],
  ["an operation without schemas", "{}", { plan: { id: "toString" } }],
  ["an empty body", null, { status: 204 }],
  ["a head", null, { plan: { method: "HEAD" } }],
])("%s is not checked", async (_, body, responded) => {
  const text = await call(body, responded).then(String, String);
  expect(text).not.toContain("differs");
});

test("a body that is not JSON keeps its own error", async () => {
  expect((await failure(call("<html>", { type: "text/html" }))).message).toContain(
    "the document says",
  );
});

test("with onMismatch: warn the response is handed over, and the warning says the same", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const validation = { schemas, onMismatch: "warn" } as const;
  expect(await call('{"size":"big"}', { validation })).toEqual({ size: "big" });
  const error = await failure(call('{"message":4}', { validation, status: 404 }));
  expect(error.message).not.toContain("differs");
  expect(warn.mock.calls.map(([line]) => line as unknown)).toEqual([
    'acme.listThings: returned status 200, and the body differs from the document: /size: expected number, found "big".',
    "acme.listThings: returned status 404, and the body differs from the document: /message: expected string, found 4.",
  ]);
  warn.mockRestore();
});

test("no message shows a secret, cut short or not", async () => {
  const secret = "key_canary_1234567890";
  const body = JSON.stringify({ size: `${"x".repeat(50)}${secret}`, tags: [{}, 1] });
  const options = { apiKey: secret } as ClientOptions;
  const plan = { security: [["key"]] };
  const { message } = await failure(call(body, { plan }, options));
  expect(message).toContain("***");
  expect(message).not.toContain("key_c");
});

test("schemas of any library will do, asynchronous ones too", async () => {
  const even: StandardSchema = {
    "~standard": {
      version: 1,
      vendor: "ours",
      validate: async (value) =>
        value === 2 ? { value } : { issues: [{ message: "must be 2", path: [] }] },
    },
  };
  const validation = { schemas: { listThings: { 200: even } } };
  expect(await call("2", { validation })).toBe(2);
  expect((await failure(call("3", { validation }))).message).toContain(
    "as a whole: must be 2, found 3",
  );
});

test("a schema that throws hides no response", async () => {
  const broken: StandardSchema = {
    "~standard": {
      version: 1,
      vendor: "ours",
      validate: () => {
        throw new Error("out of order");
      },
    },
  };
  const validation = { schemas: { listThings: { 200: broken, "4XX": broken } } };
  const error = await failure(call('{"message":"no"}', { validation, status: 400 }));
  expect(error.message).toBe(
    "acme.listThings: GET /things failed with status 400: no. The schema of the body failed: Error: out of order.",
  );
  expect(await failure(call("{}", { validation }))).toBeInstanceOf(ApiResponseError);
});

test.each([{}, { schemas: null }, { schemas, onMismatch: "log" }])(
  "validation: %j is refused",
  (validation) => {
    const options = { validation } as unknown as ClientOptions;
    expect(() => new Client(acme, options)).toThrow("validation must be { schemas, onMismatch }");
  },
);

const hiding: ProviderPlan = {
  ...acme,
  errors: { message: ["/error/text"], status: "/error/status", insideSuccess: "/error" },
};

test.each([
  '{"error":{"text":"no such thing","status":404}}',
  '{"error":{"text":"no"}}',
  '{"error":"no"}',
])("an error inside a 200 is not held against the success: %s", async (body) => {
  const { fetch } = recordingFetch(() => Response.json(JSON.parse(body)));
  for (const onMismatch of ["error", "warn"] as const) {
    const warn = vi.fn();
    const logger = { debug: vi.fn(), info: vi.fn(), error: vi.fn(), warn };
    const client = new Client(hiding, {
      fetch,
      validation: { schemas, onMismatch },
      maxRetries: 0,
      logger,
    });
    const error = await failure(client.call(operation({ responses })));
    expect(error).toMatchObject({ name: "ApiError", error: JSON.parse(body) as object });
    expect(error.message).not.toMatch(/differs|missing|schema/);
    expect(warn).not.toHaveBeenCalled();
  }
});

const cat = object({
  kind: literal("cat"),
  lives: number(),
  tail: optional(object({ length: number() })),
});
const dog = object({ kind: literal("dog"), name: string() });
const bird = object({ kind: picklist(["bird", "crow"]), wings: number() });
const pets = union([cat, allOf([dog, object({ age: optional(number()) })]), bird]);
const boxes = union([
  object({ pet: pets, size: number() }),
  object({ label: string() }),
  array(pets),
]);

test.each([
  [pets, '{"kind":"cat","lives":"nine"}', '/lives: expected number, found "nine"'],
  [pets, '{"kind":"cat","lives":9,"tail":{}}', "/tail/length is missing"],
  [pets, '{"kind":"dog","age":"old"}', '/name is missing; /age: expected number, found "old"'],
  [pets, '{"kind":"crow"}', "/wings is missing"],
  [pets, '{"kind":"fish"}', '/kind: expected ("cat" | "dog" | "bird" | "crow"), found "fish"'],
  [pets, '{"lives":9}', "/kind is missing"],
  [pets, "7", "as a whole: expected Object, found 7"],
  [boxes, '{"pet":{"kind":"cat"},"size":1}', "/pet/lives is missing"],
  [boxes, '[{"kind":"dog","name":"a"},{"kind":"dog"}]', "/1/name is missing"],
  [boxes, "true", "as a whole: expected (Object | Array), found true"],
  [array(oneOf([cat, dog])), '[{"kind":"dog"}]', "/0/name is missing"],
  [
    object({ a: union([string(), number()]) }),
    '{"a":true}',
    "/a: expected (string | number), found true",
  ],
  [
    object({ a: union([union([string(), number()]), boolean()]) }),
    '{"a":[]}',
    "/a: expected (string | number | boolean), found an array of 0",
  ],
  ...(["auto", "bigint", "string"] as const).map(
    (form) =>
      [
        object({ a: union([int64(form), object({})]) }),
        '{"a":true}',
        `/a: expected (${form === "auto" ? "integer" : form} | Object), found true`,
      ] as const,
  ),
  [object({ a: nullable(union([cat, dog])) }), '{"a":{"kind":"dog"}}', "/a/name is missing"],
  [
    union([object({ a: string(), b: string() }), object({ c: string() })]),
    '{"a":"x"}',
    "/b is missing",
  ],
  [
    oneOf([object({ a: string() }), object({ b: string() })]),
    '{"a":"x","b":"y"}',
    "as a whole: expected to fit exactly one alternative, but fits several, found an object",
  ],
] as const)(
  "%# a value that fits no branch is reported from the closest",
  async (rule, body, words) => {
    const validation = { schemas: { listThings: { 200: rule } } };
    const error = await failure(call(body, { validation }));
    expect(error.message).toContain(`the body differs from the document: ${words}. The request`);
  },
);
