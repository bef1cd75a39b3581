import type { UploadState } from "./uploadOptions.ts";

/** Where an upload in parts stands while it goes on. */
export class Standing {
  readonly urls: readonly string[];
  readonly #start: UploadState;
  readonly #done: Set<number>;
  readonly #onState: (state: UploadState) => Promise<void>;
  /** States are told one after the other: an older one is never written over a newer one. */
  #told: Promise<void> = Promise.resolve();

  constructor(start: UploadState, onState: (state: UploadState) => Promise<void>) {
    this.urls = start.urls;
    this.#start = start;
    this.#done = new Set(start.done);
    this.#onState = onState;
  }

  has(index: number): boolean {
    return this.#done.has(index);
  }

  /** A part is up. */
  add(index: number): Promise<void> {
    this.#done.add(index);
    return this.tell();
  }

  tell(): Promise<void> {
    const done = [...this.#done].sort((one, other) => one - other);
    this.#told = this.#told.then(() => this.#onState({ ...this.#start, done }));
    return this.#told;
  }
}
