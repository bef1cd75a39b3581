/** The longest timer there is, about 25 days; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Calls back at a time that moves often, with few timers: one that fires too early starts the next. A timer for each move
 * would cost more than reading the piece of a response that it waits for.
 */
export class Alarm {
  readonly #ring: (now: number) => void;
  #at = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firesAt = Infinity;

  /** `ring` is called once for each `set`, unless another `set` or `clear` comes first. */
  constructor(ring: (now: number) => void) {
    this.#ring = ring;
  }

  /** Rings at this time of `performance.now()`; `Infinity` for never. A time that has passed rings soon. */
  set(at: number, now: number): void {
    this.#at = at;
    if (at < this.#firesAt) this.#start(now);
  }

  /** Never rings, and keeps no process alive. */
  clear(): void {
    this.#at = Infinity;
    clearTimeout(this.#timer);
    this.#firesAt = Infinity;
  }

  #start(now: number): void {
    clearTimeout(this.#timer);
    this.#firesAt = this.#at;
    this.#timer = setTimeout(
      () => this.#check(),
      Math.min(Math.ceil(this.#at - now), longestTimer),
    );
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
