import type { UploadState } from "./uploadOptions.ts";

/** The state of an upload in parts while it runs. */
export class PartsState {
  readonly urls: readonly string[];
  readonly #start: UploadState;
  readonly #done: Set<number>;
  readonly #onState: (state: UploadState) => Promise<void>;
  /** States are reported one after the other, so that an older one never overwrites a newer one. */
  #reported: Promise<void> = Promise.resolve();

  constructor(start: UploadState, onState: (state: UploadState) => Promise<void>) {
    this.urls = start.urls;
    this.#start = start;
    this.#done = new Set(start.done);
    this.#onState = onState;
  }

  has(index: number): boolean {
    return this.#done.has(index);
  }

  /** A part is uploaded. */
  add(index: number): Promise<void> {
    this.#done.add(index);
    return this.report();
  }

  report(): Promise<void> {
    const done = [...this.#done].sort((one, other) => one - other);
    this.#reported = this.#reported.then(() => this.#onState({ ...this.#start, done }));
    return this.#reported;
  }
}
