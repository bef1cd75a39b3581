/** A timer of Node, Deno or Bun can let the process exit; one of a browser is a number. */
type Timer = ReturnType<typeof setTimeout> & {
  readonly ref?: () => unknown;
  readonly unref?: () => unknown;
};

/** The longest timer there is, about 25 days; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Calls back at a time that moves often, with few timers: one that fires too early starts the next. A timer for each move
 * would cost more than reading the piece of a response that it waits for.
 */
export class Alarm {
  readonly #ring: (now: number) => void;
  #at = Infinity;
  #timer: Timer | undefined;
  #firesAt = Infinity;
  #isOver = false;

  /** `ring` is called once for each `set`, unless another `set`, `pause` or `end` comes first. */
  constructor(ring: (now: number) => void) {
    this.#ring = ring;
  }

  /** Rings at this time of `performance.now()`; `Infinity` for never. A time that has passed rings soon. */
  set(at: number, now: number): void {
    if (this.#isOver) return;
    this.#at = at;
    if (at < this.#firesAt) this.#start(now);
    else this.#timer?.ref?.();
  }

  /** Does not ring until the next `set`, and keeps no process alive meanwhile. */
  pause(): void {
    this.#at = Infinity;
    this.#timer?.unref?.();
  }

  /** Never rings again, whatever is set later: pieces of a request may still be sent when its response is there. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #start(now: number): void {
    clearTimeout(this.#timer);
    this.#firesAt = this.#at;
    this.#timer = setTimeout(
      () => this.#check(),
      Math.min(Math.ceil(this.#at - now), longestTimer),
    ) as Timer;
  }

  #check(): void {
    this.#firesAt = Infinity;
    if (this.#at === Infinity) return;
    const now = performance.now();
    if (now < this.#at) return this.#start(now);
    this.#at = Infinity;
    this.#ring(now);
  }
}
