/** What is sent again, what is not, and how long the client waits in between. */
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  ApiConnectionError,
  ApiError,
  Client,
  type OperationPlan,
  type UploadProgress,
} from "@lading/runtime";
import { acme, operation, startServer } from "../support.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Reply = number | (() => Response | Promise<Response>);

const page = (status: number, headers: Record<string, string> = {}): Response =>
  new Response('{"message":"no"}', {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
const broken = (code: string, syscall?: string) => (): Promise<Response> =>
  Promise.reject(
    new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code, syscall }) }),
  );
const hanging = (): Promise<Response> => new Promise(() => undefined);

/** Calls an operation whose requests get these responses in turn, the last one from then on, and reports when each one was sent. */
async function persist(
  replies: readonly Reply[],
  plan: Partial<OperationPlan> = {},
  {
    params = {},
    ...options
  }: { readonly params?: object; readonly [option: string]: unknown } = {},
): Promise<{
  readonly end: unknown;
  readonly sentAt: readonly number[];
  readonly bodies: unknown[];
}> {
  const sentAt: number[] = [];
  const bodies: unknown[] = [];
  const begun = performance.now();
  const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
    const response = replies[Math.min(sentAt.length, replies.length - 1)]!;
    sentAt.push(Math.round(performance.now() - begun));
    bodies.push(init.body && (await new Response(init.body).text()));
    return typeof response === "number" ? page(response) : response();
  };
  const responses = { 200: ["application/json"], default: ["application/json"] };
  const call = new Client(acme, { fetch, ...options }).call(
    operation({ responses, ...plan }),
    params,
  );
  const end = call.then(
    (data) => data,
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(600_000);
  return { end: await end, sentAt, bodies };
}

const post = { method: "POST", id: "addThing" } as const;

describe("what is sent again", () => {
  test.each<[string, readonly Reply[], Partial<OperationPlan>, number]>([
    ["a GET after a 503", [503, 200], {}, 2],
    ["a GET after a 500, twice", [500, 500, 200], {}, 3],
    ["a GET after a 408", [408, 200], {}, 2],
    ["a GET after a reset", [broken("ECONNRESET"), 200], {}, 2],
    ["a PUT after a reset", [broken("ECONNRESET"), 200], { method: "PUT" }, 2],
    ["a POST after a 429", [429, 200], post, 2],
    ["a POST after a 503 that says when", [() => page(503, { "retry-after": "1" }), 200], post, 2],
    [
      "a POST after a connection that was never made",
      [broken("ECONNREFUSED", "connect"), 200],
      post,
      2,
    ],
    ["a POST whose host was not found", [broken("EAI_AGAIN", "getaddrinfo"), 200], post, 2],
    [
      "a POST that the document calls safe, after a reset",
      [broken("ECONNRESET"), 200],
      { ...post, replay: "safe" },
      2,
    ],
  ])("%s", async (_, responses, plan, times) => {
    const { end, sentAt } = await persist(responses, plan);
    expect(end).toEqual({ message: "no" });
    expect(sentAt).toHaveLength(times);
  });
});

describe("what is not", () => {
  test.each<[string, Reply, Partial<OperationPlan>, string | undefined]>([
    ["a POST after a 500", 500, post, "unsafe"],
    ["a POST after a 503 that does not say when", 503, post, "unsafe"],
    ["a POST after a reset", broken("ECONNRESET"), post, "unsafe"],
    ["a PUT that the document calls unsafe", 502, { method: "PUT", replay: "unsafe" }, "unsafe"],
    ["a request that is wrong", 400, {}, undefined],
    ["what the server cannot do", 501, {}, undefined],
    [
      "what the API wants in an hour",
      () => page(429, { "retry-after": "3600" }),
      {},
      "retry-after",
    ],
    ["a certificate that is not trusted", broken("SELF_SIGNED_CERT_IN_CHAIN"), {}, "permanent"],
  ])("%s", async (_, response, plan, notRetried) => {
    const { end, sentAt } = await persist([response], plan);
    expect(end).toMatchObject({ attempts: 1, notRetried });
    expect(sentAt).toHaveLength(1);
  });

  test("the message tells why", async () => {
    const { end } = await persist([broken("ECONNRESET")], post);
    expect((end as Error).message).toBe(
      "acme.addThing: POST /things failed: ECONNRESET (api.acme.test). " +
        "It was not sent again: it may have arrived, and a second one might do harm. Check the network and the address.",
    );
  });
});

describe("bodies", () => {
  const put: Partial<OperationPlan> = {
    method: "PUT",
    bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
  };
  test.each([
    ["bytes", () => new TextEncoder().encode("thing")],
    ["a Blob", () => new Blob(["thing"])],
  ])("%s go out again as they are", async (_, body) => {
    const { sentAt, bodies } = await persist([503, 503, 200], put, { params: { body: body() } });
    expect(sentAt).toHaveLength(3);
    expect(bodies).toEqual(["thing", "thing", "thing"]);
  });

  test.each([
    ["a response", 503, ApiError],
    ["no response", broken("ECONNRESET"), ApiConnectionError],
  ])("a stream is sent once, and the error says so: %s", async (_, response, kind) => {
    const body = Readable.from([Buffer.from("thing")]);
    const { end, sentAt } = await persist([response], put, { params: { body } });
    expect(sentAt).toHaveLength(1);
    expect(end).toBeInstanceOf(kind);
    expect(end).toMatchObject({
      notRetried: "stream",
      message: expect.stringContaining(
        "its body contains a stream, which can be sent only once",
      ) as string,
    });
  });
});

describe("waiting", () => {
  test("twice as long each time, half of it by chance, 8 s at most", async () => {
    const { sentAt } = await persist([500], {}, { maxRetries: 7 });
    const waits = sentAt.slice(1).map((at, index) => at - sentAt[index]!);
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
  });

  test("as long as the API asks, to the second", async () => {
    const { sentAt } = await persist([() => page(503, { "retry-after": "7" }), 200]);
    expect(sentAt).toEqual([0, 7000]);
  });

  test("until the date that the API names", async () => {
    vi.setSystemTime(Date.UTC(2026, 10, 20, 12));
    const at = "Fri, 20 Nov 2026 12:00:30 GMT";
    const { sentAt } = await persist([() => page(429, { "retry-after": at }), 200]);
    expect(sentAt).toEqual([0, 30_000]);
  });

  test("by the API's own header after a 429, and only then", async () => {
    vi.setSystemTime(Date.UTC(2026, 10, 20, 12));
    const reset = String(Date.UTC(2026, 10, 20, 12) / 1000 + 9);
    const throttle = { header: "X-Rate-Limit-Reset", unit: "epoch-seconds" } as const;
    const responses = [429, 500].map(
      (status) => () => page(status, { "x-rate-limit-reset": reset }),
    );
    const times: number[] = [];
    const fetch = (): Promise<Response> => {
      times.push(performance.now());
      return Promise.resolve((responses.shift() ?? (() => page(200)))());
    };
    const call = new Client({ ...acme, throttle }, { fetch }).call(operation());
    await vi.advanceTimersByTimeAsync(20_000);
    await call;
    expect(times.map((time) => Math.round(time - times[0]!))).toEqual([0, 9000, 9500]);
  });

  test("an aborted wait ends at once, with the caller's reason", async () => {
    const fetch = vi.fn(() => Promise.resolve(page(503)));
    const controller = new AbortController();
    const call = new Client(acme, { fetch }).call(operation(), {}, { signal: controller.signal });
    const end = call.then(undefined, (error: unknown) => error);
    await vi.advanceTimersByTimeAsync(100);
    controller.abort("enough");
    expect(await end).toBe("enough");
    expect([fetch.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
  });
});

describe("time", () => {
  test("each attempt has its own timeout", async () => {
    const { end, sentAt } = await persist([hanging, hanging, 200], {}, { timeout: 1000 });
    expect(end).toEqual({ message: "no" });
    expect(sentAt).toEqual([0, 1250, 2750]);
  });

  test("totalTimeout ends the call in the middle of an attempt", async () => {
    const { end } = await persist([hanging], {}, { timeout: 1000, totalTimeout: 1600 });
    expect(end).toMatchObject({
      name: "ApiTimeoutError",
      attempts: 2,
      message:
        "acme.listThings: GET /things got no response in 1600 ms after 2 attempts. Give it more time with the option totalTimeout.",
    });
  });

  test("a wait that would outlast totalTimeout is not begun", async () => {
    const { end, sentAt } = await persist(
      [() => page(429, { "retry-after": "5" })],
      {},
      { totalTimeout: 4000 },
    );
    expect(sentAt).toEqual([0]);
    expect(end).toMatchObject({ notRetried: "total-timeout", retryAfter: 5, status: 429 });
  });

  test("a call may ask for other limits than its client", async () => {
    const fetch = vi.fn(() => Promise.resolve(page(500)));
    const client = new Client(acme, { fetch, maxRetries: 5 });
    await expect(client.call(operation(), {}, { maxRetries: 0 })).rejects.toMatchObject({
      attempts: 1,
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test.each([
    [{ maxRetries: -1 }, "acme client: maxRetries must be a whole number from 0 and is -1"],
    [{ maxRetries: 1.5 }, "acme client: maxRetries must be a whole number from 0 and is 1.5"],
    [
      { totalTimeout: 0 },
      "acme client: totalTimeout must be a number of milliseconds above 0 and is 0",
    ],
  ])("%j is refused", (options, message) => {
    expect(() => new Client(acme, options)).toThrow(message);
  });
});

test("an error inside a 200 that asks to wait is obeyed too", async () => {
  const errors = { status: "/error/status_code", insideSuccess: "/error" };
  const responses = ['{"error":{"status_code":429}}', '{"ok":true}'];
  const fetch = vi.fn(() =>
    Promise.resolve(
      new Response(responses.shift(), { headers: { "content-type": "application/json" } }),
    ),
  );
  const call = new Client({ ...acme, errors }, { fetch }).call(operation(post));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await call).toEqual({ ok: true });
  expect(fetch).toHaveBeenCalledTimes(2);
});

test("one progress over all attempts: never back, 100 % once and with the response that counts", async () => {
  const events: UploadProgress[] = [];
  let responded = 0;
  const responses = [503, 503, 200];
  const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
    await new Response(init.body).arrayBuffer();
    responded = events.length;
    return page(responses.shift()!);
  };
  const put = operation({
    method: "PUT",
    responses: {
      default: ["application/json"],
      200: ["application/json"],
    },
    bodies: [
      {
        kind: "raw",
        mediaType: "application/octet-stream",
      },
    ],
  });
  const call = new Client(acme, { fetch }).call(
    put,
    { body: new Uint8Array(300_000) },
    { onUploadProgress: (event) => events.push(event) },
  );
  await vi.advanceTimersByTimeAsync(60_000);
  await call;
  const loaded = events.map((event) => event.loaded);
  expect(loaded).toEqual([...new Set(loaded)].sort((one, other) => one - other));
  expect([loaded.at(-1), loaded.length - responded]).toEqual([300_000, 1]);
});

test("the connection of a short refusal serves the next attempt", async () => {
  vi.useRealTimers();
  const sockets = new Set<unknown>();
  const statuses = [503, 500, 200];
  const { url } = await startServer((request, response) => {
    sockets.add(request.socket);
    response.writeHead(statuses.shift()!, {
      "content-type": "application/json",
      "content-length": 2,
      "retry-after": "0",
    });
    response.end("{}");
  });
  await new Client(acme, { baseUrl: url }).call(operation());
  expect(sockets.size).toBe(1);
});
