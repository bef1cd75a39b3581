/** Asking until the response is right: growing intervals, a deadline, an abort at any moment. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { poll, WaitError, type PollRequest } from "@lading/runtime/flows";
import { respondingWith, operation } from "../support.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Polls to the end over responses given one after the other, the last one for ever. */
async function polled(
  responses: readonly (number | (() => Promise<number>))[],
  options: Partial<PollRequest<number>> = {},
): Promise<{ readonly times: readonly number[]; readonly end: unknown }> {
  const begin = Date.now();
  const times: number[] = [];
  const ask = async (): Promise<number> => {
    const response = responses[Math.min(times.length, responses.length - 1)] ?? 0;
    times.push(Date.now() - begin);
    return typeof response === "number" ? response : response();
  };
  const isOver = (state: number): boolean => state === 100;
  const ended = poll({ what: "100 %", ask, isOver, ...options }).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return { times, end: await ended };
}

const unavailable =
  (headers: Record<string, string> = {}) =>
  (): Promise<number> =>
    Promise.resolve(
      respondingWith(() => Response.json({}, { status: 503, headers })).call<number, unknown>(
        operation(),
      ),
    );

test("intervals grow up to the longest", async () => {
  const options = { interval: 100, growth: 2, longestInterval: 300 };
  expect(await polled([1, 2, 3, 4, 100], options)).toEqual({
    times: [0, 100, 300, 600, 900],
    end: 100,
  });
});

test("the first response may be the one", async () => {
  expect(await polled([100])).toEqual({ times: [0], end: 100 });
  expect(vi.getTimerCount()).toBe(0);
});

test("a deadline ends it, and the error knows the last response", async () => {
  const { end } = await polled([1, 2], { timeout: 1000 });
  expect(end).toBeInstanceOf(WaitError);
  expect(end).toMatchObject({ message: "waited 1000 ms for 100 %, without success", state: 2 });
});

test("a deadline ends a question without a response", async () => {
  const { end } = await polled([() => new Promise<number>(() => undefined)], { timeout: 1000 });
  expect(end).toMatchObject({ name: "WaitError", state: undefined });
});

test("a transient error is no end: the next question is due anyway", async () => {
  const options = { interval: 100, growth: 1 };
  const { times, end } = await polled(
    [1, unavailable(), unavailable({ "retry-after": "2" }), 100],
    options,
  );
  expect({ times, end }).toEqual({ times: [0, 100, 200, 2200], end: 100 });
  expect((await polled([unavailable()], options)).end).toMatchObject({ status: 503 });
});

test("any other error is the end", async () => {
  const { times, end } = await polled([() => Promise.reject(new Error("a bug"))]);
  expect({ times, end }).toEqual({ times: [0], end: new Error("a bug") });
});

test("an abort ends it with its reason, while it waits and while it asks", async () => {
  for (const response of [1, () => new Promise<number>(() => undefined)]) {
    const controller = new AbortController();
    const ended = polled([response], { signal: controller.signal, timeout: Infinity });
    controller.abort(new Error("enough"));
    expect((await ended).end).toEqual(new Error("enough"));
    expect(vi.getTimerCount()).toBe(0);
  }
});
