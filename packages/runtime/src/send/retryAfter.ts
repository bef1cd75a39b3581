/** How long an API asks to wait. */
import { httpDate } from "../values/httpDate.ts";
import type { ThrottlePlan } from "../plan.ts";

/**
 * Seconds to wait, from `Retry-After` (RFC 9110 §10.2.3: seconds or a date) or the API's own header; `undefined` when
 * neither is there. A value outside the standard's grammar is ignored. `now` is in milliseconds since 1970.
 */
export function retryAfter(
  headers: Headers,
  throttle: ThrottlePlan | undefined,
  now: number = Date.now(),
): number | undefined {
  const standard = headers.get("retry-after")?.trim();
  if (standard) {
    if (/^\d+$/.test(standard)) return rounded(Number(standard));
    const date = httpDate(standard, now);
    if (date !== undefined) return rounded((date - now) / 1000);
  }
  const own = throttle && headers.get(throttle.header)?.trim();
  if (!throttle || !own || !/^\d+(\.\d+)?$/.test(own)) return undefined;
  if (throttle.unit === "seconds") return rounded(Number(own));
  if (throttle.unit === "milliseconds") return rounded(Number(own) / 1000);
  return rounded(Number(own) - now / 1000);
}

/** Longest wait in seconds that the client accepts; beyond it, the caller decides. */
const longestRetryAfter = 60;

export function isTooLongToWait(retryAfter: number | undefined): boolean {
  return retryAfter !== undefined && retryAfter > longestRetryAfter;
}

/** Whole seconds, rounded up; 0 for a time in the past. */
function rounded(seconds: number): number {
  return Math.max(0, Math.ceil(seconds));
}
