import type { UploadState } from "./uploadState.ts";
import type { DoneParts } from "./uploadParts.ts";

/** The state of an upload in parts while it runs, and the function that keeps it. */
export class KeptState implements DoneParts {
  readonly #start: UploadState;
  readonly #done: Set<number>;
  readonly #onState: ((state: UploadState) => unknown) | undefined;
  /** States are reported one after the other, so that an older one never overwrites a newer one. */
  #reported: Promise<unknown> = Promise.resolve();

  constructor(start: UploadState, onState: ((state: UploadState) => unknown) | undefined) {
    this.#start = start;
    this.#done = new Set(start.done);
    this.#onState = onState;
  }

  has(index: number): boolean {
    return this.#done.has(index);
  }

  add(index: number): Promise<void> {
    this.#done.add(index);
    return this.report();
  }

  async report(): Promise<void> {
    const done = [...this.#done].sort((one, other) => one - other);
    this.#reported = this.#reported.then(() => this.#onState?.({ ...this.#start, done }));
    await this.#reported;
  }
}
