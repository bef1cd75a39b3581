import { expect, test } from "vitest";
import { ApiError, Client, type ProviderPlan } from "@lading/runtime";
import { retryAfter } from "../../../packages/runtime/src/send/retryAfter.ts";
import { acme, operation, recordingFetch } from "../support.ts";

const now = Date.UTC(2026, 10, 20, 12);
const epoch = now / 1000;

test.each([
  [{ "retry-after": "7" }, undefined, 7],
  [{ "retry-after": "Fri, 20 Nov 2026 12:00:30 GMT" }, undefined, 30],
  [{ "retry-after": "Fri, 20 Nov 2026 11:00:00 GMT" }, undefined, 0],
  [{ "retry-after": "Friday, 20-Nov-26 12:00:30 GMT" }, undefined, 30],
  [{ "retry-after": "Fri Nov 20 12:00:30 2026" }, undefined, 30],
  [{ "retry-after": "Tue Dec  1 12:00:00 2026" }, undefined, 950_400],
  [{ "retry-after": "Sunday, 06-Nov-94 08:49:37 GMT" }, undefined, 0],
  [{ "retry-after": "0" }, undefined, 0],
  ...[
    ..."soon;2.5;2, 2;-1;+1;1e3;0x10;1 2;2s;2 seconds;Infinity;2026-11-20T12:00:30Z".split(";"),
    "20 Nov 2026 12:00:30 GMT",
    "Fri, 20 Nov 2026 12:00:30",
    "Fri, 20 Nov 2026 12:00:30 +0000",
    "Fri, 20 Nov 2026 12:00:30 PST",
    "Fri, 20 Nov 2026 25:00:30 GMT",
    "Tue, 31 Feb 2026 12:00:30 GMT",
    "Fri, 20 Abc 2026 12:00:30 GMT",
    "Fri, 20 Nov 2026 12:00:30 GMT, Fri, 20 Nov 2026 12:00:30 GMT",
  ].map((text) => [{ "retry-after": text }, undefined, undefined] as const),
  [{ "retry-after": "2.5", "x-reset": "3" }, { header: "X-Reset", unit: "seconds" }, 3],
  [{ "x-reset": "1500" }, { header: "X-Reset", unit: "milliseconds" }, 2],
  [{ "x-reset": "3" }, { header: "X-Reset", unit: "seconds" }, 3],
  [{ "x-reset": String(epoch + 90) }, { header: "X-Reset", unit: "epoch-seconds" }, 90],
  [{ "x-reset": "tomorrow" }, { header: "X-Reset", unit: "seconds" }, undefined],
  [{ "x-reset": "3", "retry-after": "7" }, { header: "X-Reset", unit: "seconds" }, 7],
  [{}, { header: "X-Reset", unit: "seconds" }, undefined],
] as const)("%j under %j asks for %s s", (headers, throttle, seconds) => {
  expect(retryAfter(new Headers(headers), throttle, now)).toBe(seconds);
});

test.each(["2.5", "2, 2", "Fri, 31 Feb 2026 12:00:30 GMT"])(
  "a Retry-After of %s, which is none, makes no call wait or hurry",
  async (text) => {
    const headers = { "content-type": "application/json", "retry-after": text };
    const { fetch } = recordingFetch(() => new Response("{}", { status: 503, headers }));
    const plan = operation({ responses: { 503: ["application/json"] }, method: "POST" });
    const error = await new Client(acme, { fetch }).call(plan).then(undefined, (e: unknown) => e);
    // A 503 says that nothing was begun only where it says when to come again.
    expect(error).toMatchObject({ retryAfter: undefined, attempts: 1, notRetried: "unsafe" });
  },
);

test("an error tells how long to wait, by the API's own header too", async () => {
  const provider: ProviderPlan = { ...acme, throttle: { header: "X-Reset", unit: "milliseconds" } };
  const headers = { "content-type": "application/json", "x-reset": "2500" };
  const { fetch } = recordingFetch(
    () => new Response('{"message":"slow"}', { status: 429, headers }),
  );
  const plan = operation({ responses: { 429: ["application/json"] } });
  const error = await new Client(provider, { fetch, maxRetries: 0 })
    .call(plan)
    .then(undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    retryAfter: 3,
    message: expect.stringContaining("Wait 3 s before the next call.") as string,
  });
});
