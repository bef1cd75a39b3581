import { ownProperties } from "../values/ownProperties.ts";
import { askedWait, isTransient } from "./flowErrors.ts";
import { pause } from "../values/pause.ts";
import { throwIfAborted } from "../values/signals.ts";

/** How stubborn to be. */
export interface RetryOptions {
  /** How often to try again after the first failure. Default: 4. */
  readonly maxRetries?: number | undefined;
  /** Ends the waiting; its reason is what the work rejects with. */
  readonly signal?: AbortSignal | undefined;
  /** Is this failure worth another attempt? Default: `isTransient`. */
  readonly isWorthwhile?: ((error: unknown) => boolean) | undefined;
  /** The wait before the second attempt, in milliseconds; it doubles from attempt to attempt. Default: 500. */
  readonly firstWait?: number | undefined;
  /** The longest wait between two attempts in milliseconds, whatever the API asks for. Default: 30,000. */
  readonly longestWait?: number | undefined;
}

/**
 * Does the work until it succeeds or fails for good, which rejects with its last failure. Waits grow, with up to a half of
 * chance in them, so that parts that failed together do not come back together; `Retry-After` is the least.
 */
export async function retried<Value>(
  work: () => PromiseLike<Value>,
  options: RetryOptions = {},
): Promise<Value> {
  const { maxRetries = 4, signal, isWorthwhile = isTransient } = ownProperties(options);
  const { firstWait = 500, longestWait = 30_000 } = ownProperties(options);
  for (let attempt = 0; ; attempt++) {
    throwIfAborted(signal);
    try {
      return await work();
    } catch (error) {
      if (!(attempt < maxRetries) || signal?.aborted || !isWorthwhile(error)) throw error;
      const growing = firstWait * 2 ** attempt * (0.5 + Math.random() / 2);
      await pause(Math.min(Math.max(growing, askedWait(error)), longestWait), signal);
    }
  }
}
