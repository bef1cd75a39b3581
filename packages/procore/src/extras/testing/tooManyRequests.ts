import type { FakeReply } from "@lading/testing/fakes";

/** A 429 that says when the next call is welcome, in seconds since 1970. */
export function tooManyRequests(reset: number): FakeReply {
  return {
    status: 429,
    headers: {
      "x-rate-limit-limit": "3600",
      "x-rate-limit-remaining": "0",
      "x-rate-limit-reset": String(reset),
    },
    body: { message: "You have surpassed the max number of requests" },
  };
}
