/** Attempts: which failures are worth one, and how long to wait before it. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isTransient, retry } from "@lading/runtime/flows";
import { respondingWith, operation } from "../support.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Rejects as a call does with this response. */
function failing(status: number, headers: Record<string, string> = {}): () => Promise<unknown> {
  return async () => respondingWith(() => Response.json({}, { status, headers })).call(operation());
}

test.each([
  ...[408, 429, 500, 502, 503].map((status) => [status, true] as const),
  ...[400, 401, 403, 404, 413].map((status) => [status, false] as const),
])("%i is worth another attempt: %s", async (status, isWorthwhile) => {
  expect(isTransient(await failing(status)().catch((error: unknown) => error))).toBe(isWorthwhile);
});

test("a failed connection is worth another attempt, any other error is not", async () => {
  const lost = respondingWith(() => Promise.reject(new TypeError("fetch failed"))).call(
    operation(),
  );
  expect(isTransient(await Promise.resolve(lost).catch((error: unknown) => error))).toBe(true);
  expect(isTransient(new Error("a bug"))).toBe(false);
});

/** Runs to the end, and gives when each attempt was made, in milliseconds from the first. */
async function attempts(
  work: () => Promise<unknown>,
  options: Parameters<typeof retry>[1] = {},
): Promise<readonly number[]> {
  const begin = Date.now();
  const times: number[] = [];
  const counted = (): Promise<unknown> => {
    times.push(Date.now() - begin);
    return work();
  };
  const ended = retry(counted, options).catch(() => undefined);
  await vi.runAllTimersAsync();
  await ended;
  return times;
}

test("waits double from attempt to attempt", async () => {
  expect(await attempts(failing(503))).toEqual([0, 500, 1500, 3500, 7500]);
});

test("Retry-After is the least, up to the longest wait", async () => {
  expect(await attempts(failing(429, { "retry-after": "3" }), { maxRetries: 1 })).toEqual([
    0, 3000,
  ]);
  const patient = { maxRetries: 1, longestWait: 10_000 };
  expect(await attempts(failing(429, { "retry-after": "3600" }), patient)).toEqual([0, 10_000]);
});

test("what fails permanently is tried once, unless asked otherwise", async () => {
  expect(await attempts(failing(400))).toEqual([0]);
  const isWorthwhile = (): boolean => true;
  expect(await attempts(failing(403), { maxRetries: 1, isWorthwhile })).toEqual([0, 500]);
});

test("an abort ends the waiting with its reason", async () => {
  const controller = new AbortController();
  const work = retry(failing(503), { signal: controller.signal });
  const ended = expect(work).rejects.toThrow("enough");
  await vi.advanceTimersByTimeAsync(100);
  controller.abort(new Error("enough"));
  await ended;
  expect(vi.getTimerCount()).toBe(0);
});
