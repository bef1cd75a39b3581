/** How long an API asks to be left alone. */
import type { ThrottlePlan } from "./plan.ts";

/**
 * Seconds to wait, from `Retry-After` (RFC 9110 §10.2.3: seconds or a date) or the API's own header; `undefined` when
 * neither says. `now` is in milliseconds since 1970.
 */
export function retryAfter(
  headers: Headers,
  throttle: ThrottlePlan | undefined,
  now: number = Date.now(),
): number | undefined {
  const standard = headers.get("retry-after")?.trim();
  if (standard) {
    const seconds = /^\d+$/.test(standard) ? Number(standard) : (Date.parse(standard) - now) / 1000;
    if (!Number.isNaN(seconds)) return rounded(seconds);
  }
  const own = throttle && headers.get(throttle.header)?.trim();
  if (!throttle || !own || !/^\d+(\.\d+)?$/.test(own)) return undefined;
  if (throttle.unit === "seconds") return rounded(Number(own));
  if (throttle.unit === "milliseconds") return rounded(Number(own) / 1000);
  return rounded(Number(own) - now / 1000);
}

/** Whole seconds, never too short; a time that is over is no wait. */
function rounded(seconds: number): number {
  return Math.max(0, Math.ceil(seconds));
}
