import { Alarm } from "../values/Alarm.ts";
import { abort, onAbort, reasonOf } from "../values/signals.ts";

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

/** Ends an attempt: by its timeout, by the call's total time or by the caller's signal, whichever comes first. */
export class Deadline {
  /** For the transport. */
  readonly signal: AbortSignal;
  readonly #options: DeadlineOptions;
  readonly #controller = new AbortController();
  readonly #alarm: Alarm;
  // Called directly: for a small call, listeners of the signal cost more than the rest of the deadline.
  readonly #waiting: ((reason: unknown) => void)[] = [];
  readonly #ignoreCaller: (() => void) | undefined;
  #ranOut: "timeout" | "totalTimeout" | undefined;

  /** Starts the clock. */
  constructor(options: DeadlineOptions) {
    const { until, signal: caller, allowance = 0 } = options;
    this.#options = options;
    this.signal = this.#controller.signal;
    this.#alarm = new Alarm((now) => {
      this.#ranOut = until <= now ? "totalTimeout" : "timeout";
      this.end();
    });
    this.#ignoreCaller = caller && onAbort(caller, () => this.end(reasonOf(caller)));
    if (caller?.aborted) this.end(reasonOf(caller));
    else this.#restart(allowance);
  }

  /** Which time has run out: none, the attempt's `timeout`, or the call's `totalTimeout`. */
  ranOut(): "timeout" | "totalTimeout" | undefined {
    return this.#ranOut;
  }

  /** A piece of the request's body was sent: the timeout starts again. */
  touch(): void {
    this.#restart(0);
  }

  /**
   * Settles as `work` does, or rejects at once when the attempt ends: not every `fetch` observes its signal. `abandon` then
   * releases the resources of the work.
   */
  race<Value>(work: Promise<Value>, abandon?: (reason: unknown) => void): Promise<Value> {
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown): void => {
        reject(reason);
        abandon?.(reason);
      };
      if (this.signal.aborted) leave(reasonOf(this.signal));
      else this.#waiting.push(leave);
      work.then(resolve, reject);
    });
  }

  /** Ends the attempt for `reason`. */
  end(reason?: unknown): void {
    this.#alarm.end();
    abort(this.#controller, reason);
    for (const leave of this.#waiting) leave(reasonOf(this.signal));
  }

  /** Clears the timer. Without `keepSignal` the attempt is over, and the caller's signal is released too. */
  stop(keepSignal = false): void {
    this.#alarm.end();
    if (keepSignal) return;
    this.#ignoreCaller?.();
    this.#options.onOver?.();
  }

  #restart(allowance: number): void {
    const { timeout, until } = this.#options;
    const now = performance.now();
    this.#alarm.set(Math.min(now + timeout + allowance, until), now);
  }
}
