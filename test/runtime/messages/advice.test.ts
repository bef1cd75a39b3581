/** What to do about a status, as far as it can be known. */
import { expect, test } from "vitest";
import { advice } from "../../../packages/runtime/src/messages/messages.ts";
import { cannotBe } from "../../../packages/runtime/src/values/values.ts";

const adviseOn = (status: number, seconds?: number): string | undefined =>
  advice(status, { credentials: () => "", retryAfter: () => seconds, redirect: undefined });

test("after a 429 the time to wait is named where it is known", () => {
  expect(adviseOn(429)).toBe("Wait before the next call.");
  expect(adviseOn(429, 3)).toBe("Wait 3 s before the next call.");
});

test("a value that cannot be sent: what to give instead, where that is known", () => {
  expect(cannotBe(Number.NaN, "size").message).toBe("size cannot be NaN");
  expect(cannotBe(new Set(), "tags").message).toBe("tags cannot be a Set. Give a list: [...set]");
});
