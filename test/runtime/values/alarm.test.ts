import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Deadline } from "../../../packages/runtime/src/send/Deadline.ts";
import { Alarm } from "../../../packages/runtime/src/values/Alarm.ts";

const rung: number[] = [];
let alarm: Alarm;

beforeEach(() => {
  vi.useFakeTimers();
  rung.length = 0;
  alarm = new Alarm((now) => rung.push(now));
});

afterEach(() => {
  vi.useRealTimers();
});

it("rings at the last time that was set, however often it was moved", () => {
  const start = performance.now();
  for (let moved = 0; moved < 1000; moved++) alarm.set(start + 100 + moved, start);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1098);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(rung).toEqual([start + 1099]);
  expect(vi.getTimerCount()).toBe(0);
});

it("rings earlier when it is set to an earlier time", () => {
  const start = performance.now();
  alarm.set(start + 1000, start);
  alarm.set(start + 10, start);
  vi.advanceTimersByTime(10);
  expect(rung).toEqual([start + 10]);
  vi.advanceTimersByTime(10_000);
  expect(rung).toHaveLength(1);
});

it("does not ring while it is paused, and rings when it is set again", () => {
  const start = performance.now();
  alarm.set(start + 10, start);
  alarm.pause();
  vi.advanceTimersByTime(1000);
  expect(rung).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
  alarm.set(start + 1010, start + 1000);
  vi.advanceTimersByTime(10);
  expect(rung).toEqual([start + 1010]);
});

it("never rings once it has ended, whatever is set later", () => {
  const start = performance.now();
  alarm.set(start + 10, start);
  alarm.end();
  expect(vi.getTimerCount()).toBe(0);
  alarm.set(start + 20, start);
  expect(vi.getTimerCount()).toBe(0);
});

it("leaves no timer behind when pieces are sent after an attempt has ended", () => {
  const until = Infinity;
  const ended = new Deadline({ timeout: 1000, until, signal: undefined });
  ended.end();
  ended.touch();
  const responded = new Deadline({ timeout: 1000, until, signal: undefined });
  responded.stop(true);
  responded.touch();
  expect(vi.getTimerCount()).toBe(0);
});

it("waits longer than the longest timer of the platform", () => {
  const start = performance.now();
  const month = 30 * 24 * 3_600_000;
  alarm.set(start + month, start);
  vi.advanceTimersByTime(month - 1);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(rung).toHaveLength(1);
});
