import { describe, expect, test } from "vitest";
import { ApiCall, ApiError, Client, LadingError } from "@lading/runtime";
import { acme, respondingWith, operation, recordingFetch } from "../support.ts";

const ok = (): Response => Response.json({ a: 1 }, { headers: { "x-page": "2" } });
const bad = (): Response => Response.json({ message: "no" }, { status: 404 });

test("a call is sent at once, awaited or not, and once however often it is read", async () => {
  const { fetch, sent } = recordingFetch(ok);
  const call = new Client(acme, { fetch }).call(operation());
  await Promise.resolve().then(() => Promise.resolve());
  expect(sent).toHaveLength(1);
  expect([await call, await call, (await call.withResponse()).data]).toEqual([
    { a: 1 },
    { a: 1 },
    { a: 1 },
  ]);
  expect(sent).toHaveLength(1);
});

test("a call is as good as a promise", async () => {
  const call = respondingWith(ok).call<{ a: number }, unknown>(operation());
  expect(call).toBeInstanceOf(ApiCall);
  expect(Object.prototype.toString.call(call)).toBe("[object ApiCall]");
  expect(await call.then(({ a }) => a + 1)).toBe(2);
  expect(await Promise.all([call, Promise.resolve(3)])).toEqual([{ a: 1 }, 3]);
  expect(
    await respondingWith(bad)
      .call(operation())
      .catch((error: unknown) => error),
  ).toBeInstanceOf(ApiError);
  let isOver = false;
  await call.finally(() => (isOver = true));
  expect(isOver).toBe(true);
});

test("result() never rejects on a response; withResponse() gives both", async () => {
  const result = (await respondingWith(bad).call(operation()).result()) as {
    ok: boolean;
    error: unknown;
  };
  expect([result.ok, result.error]).toEqual([false, { message: "no" }]);
  const { data, response } = await respondingWith(ok).call(operation()).withResponse();
  expect([data, response.headers.get("x-page")]).toEqual([{ a: 1 }, "2"]);
  await expect(respondingWith(bad).call(operation()).withResponse()).rejects.toThrow(
    "failed with status 404: no",
  );
});

test("asResponse() at once gives the unread response, error or not", async () => {
  const given = bad();
  const response = await respondingWith(() => given)
    .call(operation())
    .asResponse();
  expect(response).toBe(given);
  expect(response.bodyUsed).toBe(false);
});

test("asResponse() later gives a response made again from what was read", async () => {
  const call = respondingWith(ok).call(operation());
  await call;
  const response = await call.asResponse();
  expect([response.status, response.headers.get("x-page"), await response.json()]).toEqual([
    200,
    "2",
    { a: 1 },
  ]);
  const empty = respondingWith(() => new Response(null, { status: 204 })).call(
    operation({ responses: { 204: [] } }),
  );
  await empty;
  expect((await empty.asResponse()).status).toBe(204);
});

test("the unread response and the data can both be had", async () => {
  const call = respondingWith(ok).call(operation());
  const [response, data] = await Promise.all([call.asResponse(), call]);
  expect([await response.json(), data]).toEqual([{ a: 1 }, { a: 1 }]);
});

/** The rejections that no one took on, reported by the process once the microtasks are done. */
async function unhandledBy(work: () => unknown): Promise<unknown[]> {
  const reasons: unknown[] = [];
  const listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (reason) => reasons.push(reason));
  work();
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  process.removeAllListeners("unhandledRejection");
  for (const listener of listeners) process.on("unhandledRejection", listener);
  return reasons;
}

describe("the stack of an error shows who made the call", () => {
  type Way = (call: ApiCall<unknown, unknown>) => unknown;
  async function askForThings(client: Client, way: Way, params?: object): Promise<unknown> {
    return await way(client.call(operation(), params));
  }
  const ways: readonly (readonly [string, Way])[] = [
    ["awaited", (call) => call],
    ["then()", (call) => call.then((data) => data)],
    ["finally()", (call) => call.finally(() => undefined)],
    ["Promise.all()", (call) => Promise.all([call, undefined])],
    ["withResponse()", (call) => call.withResponse()],
  ];
  const offline = (): never => {
    throw new TypeError("fetch failed");
  };

  const failures: readonly (readonly [string, () => Response, object?])[] = [
    ["an error response", bad],
    ["no response", offline],
    ["a refusal", ok, { none: 1 }],
  ];

  async function stackOf(respond: () => Response, way: Way, params?: object): Promise<string> {
    const asked = askForThings(respondingWith(respond), way, params);
    const error: unknown = await asked.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LadingError);
    return (error as LadingError).stack ?? "";
  }

  test.each(
    ways.flatMap(([name, way]) =>
      failures.map(([failure, respond, params]) => ({ name, way, failure, respond, params })),
    ),
  )("$failure, $name", async ({ way, respond, params }) => {
    expect(await stackOf(respond, way, params)).toMatch(/at (async )?askForThings /);
  });

  test("no response, result()", async () => {
    expect(await stackOf(offline, (call) => call.result())).toMatch(/at (async )?askForThings /);
  });
});

test("a response that was taken unread is read where its data is asked for after all", async () => {
  const call = respondingWith(ok).call(operation());
  await call.asResponse();
  await expect(call.withResponse()).resolves.toMatchObject({ data: { a: 1 } });
});

test("a failure that no one looks at surfaces once", async () => {
  const reasons = await unhandledBy(() => respondingWith(bad).call(operation()));
  expect(reasons).toHaveLength(1);
  expect(reasons[0]).toBeInstanceOf(ApiError);
});

test.each<[string, (call: ApiCall<unknown, unknown>) => unknown]>([
  ["result()", (call) => call.result()],
  ["asResponse()", (call) => call.asResponse()],
  ["catch()", (call) => call.catch(() => undefined)],
  ["withResponse() and a catch", (call) => call.withResponse().catch(() => undefined)],
  ["then() with a handler", (call) => call.then(undefined, () => undefined)],
])("a failure taken on by %s does not surface", async (_, take) => {
  expect(await unhandledBy(() => take(respondingWith(bad).call(operation())))).toEqual([]);
});

test("a failure handed on by withResponse() surfaces once", async () => {
  expect(
    await unhandledBy(() => respondingWith(bad).call(operation()).withResponse()),
  ).toHaveLength(1);
});
