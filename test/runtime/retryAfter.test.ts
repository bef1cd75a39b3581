import { expect, test } from "vitest";
import { ApiError, Client, type ProviderPlan } from "@lading/runtime";
import { retryAfter } from "../../packages/runtime/src/retryAfter.ts";
import { acme, operation, recordingFetch } from "./support.ts";

const now = Date.UTC(2026, 10, 20, 12);
const epoch = now / 1000;

test.each([
  [{ "retry-after": "7" }, undefined, 7],
  [{ "retry-after": "Fri, 20 Nov 2026 12:00:30 GMT" }, undefined, 30],
  [{ "retry-after": "Fri, 20 Nov 2026 11:00:00 GMT" }, undefined, 0],
  [{ "retry-after": "soon" }, undefined, undefined],
  [{ "x-reset": "1500" }, { header: "X-Reset", unit: "milliseconds" }, 2],
  [{ "x-reset": "3" }, { header: "X-Reset", unit: "seconds" }, 3],
  [{ "x-reset": String(epoch + 90) }, { header: "X-Reset", unit: "epoch-seconds" }, 90],
  [{ "x-reset": "tomorrow" }, { header: "X-Reset", unit: "seconds" }, undefined],
  [{ "x-reset": "3", "retry-after": "7" }, { header: "X-Reset", unit: "seconds" }, 7],
  [{}, { header: "X-Reset", unit: "seconds" }, undefined],
] as const)("%j under %j asks for %s s", (headers, throttle, seconds) => {
  expect(retryAfter(new Headers(headers), throttle, now)).toBe(seconds);
});

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
    message: expect.stringContaining("Wait 3 s, then call again.") as string,
  });
});
