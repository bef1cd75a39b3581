import { onAbort, reasonOf } from "./signals.ts";

/** Waits, in milliseconds; rejects with the signal's reason as soon as it is aborted. */
export function pause(duration: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(reasonOf(signal));
      return;
    }
    const timer = setTimeout(() => {
      ignore?.();
      resolve();
    }, duration);
    const ignore =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(reasonOf(signal));
      });
  });
}
