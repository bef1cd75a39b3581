import { ownProperties } from "../values/ownProperties.ts";
import { askedWait, isTransient } from "./flowErrors.ts";
import { pause } from "../values/pause.ts";
import { throwIfAborted } from "../values/signals.ts";

/** How often to retry, and how long to wait. */
export interface RetryOptions {
  /** Number of retries after the first failure. Default: 4. */
  readonly maxRetries?: number | undefined;
  /** Ends the waiting; the call rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Should this failure be retried? Default: `isTransient`. */
  readonly isWorthwhile?: ((error: unknown) => boolean) | undefined;
  /** The wait before the second attempt in milliseconds; it doubles with each attempt. Default: 500. */
  readonly firstWait?: number | undefined;
  /** The longest wait between two attempts in milliseconds, whatever the API asks for. Default: 30,000. */
  readonly longestWait?: number | undefined;
}

/**
 * Runs the work until it succeeds, or rejects with its last failure. Waits grow exponentially, with up to 50 % of jitter, so
 * that parts that failed together are not retried together; they are at least as long as `Retry-After`.
 */
export async function retry<Value>(
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
