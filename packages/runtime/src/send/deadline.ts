import { Alarm } from "../values/Alarm.ts";
import { abort, onAbort, reasonOf } from "../values/signals.ts";

/** Ends an attempt: by its timeout, by the call's total time or by the caller's signal, whichever comes first. */
export interface Deadline {
  /** For the transport. */
  readonly signal: AbortSignal;
  /** Which time has run out: none, the attempt's `timeout`, or the call's `totalTimeout`. */
  readonly ranOut: () => "timeout" | "totalTimeout" | undefined;
  /** A piece of the request's body was sent: the timeout starts again. */
  readonly touch: () => void;
  /**
   * Settles as `work` does, or rejects at once when the attempt ends: not every `fetch` observes its signal. `abandon` then
   * releases the resources of the work.
   */
  readonly race: <Value>(
    work: Promise<Value>,
    abandon?: (reason: unknown) => void,
  ) => Promise<Value>;
  /** Ends the attempt for `reason`. */
  readonly end: (reason: unknown) => void;
  /** Clears the timer. Without `keepSignal` the attempt is over, and the caller's signal is released too. */
  readonly stop: (keepSignal?: boolean) => void;
}

/** When an attempt ends. */
export interface DeadlineOptions {
  /** In milliseconds since the last piece of the body was sent, or since the beginning; `Infinity` for none. */
  readonly timeout: number;
  /** Additional milliseconds for a body whose sending is not reported; they end with the first `touch`. */
  readonly allowance?: number | undefined;
  /** When the whole call ends, on the clock of `performance.now()`; `Infinity` for never. */
  readonly until: number;
  /** The caller's own. */
  readonly signal: AbortSignal | undefined;
  /** Called when the attempt is over, successful or not. */
  readonly onOver?: (() => void) | undefined;
}

/** Starts the clock. */
export function startDeadline(options: DeadlineOptions): Deadline {
  const { timeout, until, signal: caller } = options;
  const controller = new AbortController();
  const { signal } = controller;
  // Called directly: for a small call, listeners of the signal cost more than the rest of the deadline.
  const waiting: ((reason: unknown) => void)[] = [];
  let ranOut: ReturnType<Deadline["ranOut"]>;
  const alarm = new Alarm((now) => {
    ranOut = until <= now ? "totalTimeout" : "timeout";
    end();
  });
  const end = (reason?: unknown): void => {
    alarm.clear();
    abort(controller, reason);
    for (const leave of waiting) leave(reasonOf(signal));
  };
  const touch = (allowance: number): void => {
    const now = performance.now();
    alarm.set(Math.min(now + timeout + allowance, until), now);
  };
  const ignore = caller && onAbort(caller, () => end(reasonOf(caller)));
  if (caller?.aborted) end(reasonOf(caller));
  else touch(options.allowance ?? 0);
  return {
    signal,
    ranOut: () => ranOut,
    touch: () => touch(0),
    race: (work, abandon) =>
      new Promise((resolve, reject) => {
        const leave = (reason: unknown): void => {
          reject(reason);
          abandon?.(reason);
        };
        if (signal.aborted) leave(reasonOf(signal));
        else waiting.push(leave);
        work.then(resolve, reject);
      }),
    end,
    stop: (keepSignal) => {
      alarm.clear();
      if (keepSignal) return;
      ignore?.();
      options.onOver?.();
    },
  };
}
