/** Ends a call: by its timeout or by the caller's signal, whichever comes first. */
export interface Deadline {
  /** For the transport. */
  readonly signal: AbortSignal;
  /** Did the timeout end the call? */
  readonly timedOut: () => boolean;
  /** Settles as `work` does, or rejects at once when the call ends: not every `fetch` heeds its signal. */
  readonly race: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Ends the call for `reason`. */
  readonly end: (reason: unknown) => void;
  /** Clears the timer. Without `keepSignal`, the caller's signal is let go too. */
  readonly stop: (keepSignal?: boolean) => void;
}

/** The longest timer there is, about 25 days; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

/** Starts the clock. `timeout` in milliseconds, `Infinity` for none. */
export function startDeadline(timeout: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  let timedOut = false;
  const onAbort = (): void => controller.abort(caller?.reason);
  const onTimeout = (): void => {
    timedOut = true;
    controller.abort();
  };
  const timer = timeout > longestTimer ? undefined : setTimeout(onTimeout, timeout);
  if (caller?.aborted) onAbort();
  else caller?.addEventListener("abort", onAbort, { once: true });
  return {
    signal,
    timedOut: () => timedOut,
    race: (work) =>
      new Promise((resolve, reject) => {
        const stop = (): void => reject(signal.reason);
        if (signal.aborted) stop();
        signal.addEventListener("abort", stop, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
      }),
    end: (reason) => controller.abort(reason),
    stop: (keepSignal) => {
      clearTimeout(timer);
      if (!keepSignal) caller?.removeEventListener("abort", onAbort);
    },
  };
}
