import type { AbortScope } from "../abortScope.ts";
import type { ManyProgress, ManyRequest, ManyResult } from "./manyUploads.ts";
import { throwIfAborted } from "../../values/signals.ts";

/** Most unread results per worker; with more, no further upload begins. */
const waitingPerWorker = 8;

/** One run over many inputs: pending uploads, settled ones, and the progress of all. */
export class ManyRun<Input, Value> {
  readonly #request: ManyRequest<Input, Value>;
  readonly #scope: AbortScope;
  readonly #workers: number;
  readonly #inputs: Iterator<Input> | AsyncIterator<Input>;
  readonly #settled: Map<number, ManyResult<Input, Value>> = new Map();
  /** Bytes of the pending uploads, by index. */
  readonly #loaded: Map<number, number> = new Map();
  #counts: { started: number; settled: number; failed: number; total: number | undefined };
  #loadedBefore = 0;
  #given = 0;
  #isTaking = false;
  #isOver = false;
  #failure: { readonly error: unknown } | undefined;
  #wake: () => void = () => undefined;

  /** `workers`: how many uploads run at once. */
  constructor(request: ManyRequest<Input, Value>, scope: AbortScope, workers: number) {
    const { inputs } = request;
    this.#request = request;
    this.#scope = scope;
    this.#workers = workers;
    this.#inputs =
      Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
    this.#counts = { started: 0, settled: 0, failed: 0, total: countOf(inputs) };
  }

  /** The next result; `undefined` after the last one. */
  async next(): Promise<ManyResult<Input, Value> | undefined> {
    for (;;) {
      throwIfAborted(this.#scope.signal);
      const woken = new Promise<void>((resolve) => (this.#wake = resolve));
      const result = this.#takeSettled();
      this.#fill();
      if (result) return result;
      if (this.#isOver && this.#counts.settled === this.#counts.started) break;
      await this.#scope.race(woken);
    }
    if (this.#failure) throw this.#failure.error;
    return undefined;
  }

  /** Releases the inputs. */
  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    // Not awaited: a generator that waits for its next input would delay the end of the run.
    void Promise.resolve(this.#inputs.return?.()).catch(() => undefined);
  }

  #takeSettled(): ManyResult<Input, Value> | undefined {
    const [first] = this.#settled.keys();
    const index = this.#request.order === "settled" ? first : this.#given;
    const result = index === undefined ? undefined : this.#settled.get(index);
    if (!result) return undefined;
    this.#settled.delete(result.index);
    this.#given++;
    return result;
  }

  /** Takes the next input if a worker is free; called again whenever an upload begins or ends. */
  #fill(): void {
    const pending = this.#counts.started - this.#counts.settled;
    const isFree = pending < this.#workers && this.#settled.size < this.#workers * waitingPerWorker;
    const isEnding = this.#isOver || this.#scope.signal.aborted;
    if (isFree && !isEnding && !this.#isTaking) void this.#takeInput();
  }

  async #takeInput(): Promise<void> {
    this.#isTaking = true;
    try {
      const { done, value } = await this.#inputs.next();
      if (done) this.#end();
      else if (!this.#scope.signal.aborted) void this.#upload(value as Input);
    } catch (error) {
      this.#failure = { error };
      this.#end();
    }
    this.#isTaking = false;
    this.#fill();
    this.#wake();
  }

  #end(): void {
    this.#isOver = true;
    this.#counts.total = this.#counts.started;
    this.#reportProgress();
  }

  async #upload(input: Input): Promise<void> {
    const index = this.#counts.started++;
    this.#reportProgress();
    const branch = this.#scope.branch();
    const settle = async (): Promise<ManyResult<Input, Value>> => {
      try {
        const value = await this.#request.upload(input, {
          index,
          signal: branch.signal,
          onUploadProgress: ({ loaded }) => {
            this.#loaded.set(index, Math.max(loaded, this.#loaded.get(index) ?? 0));
            this.#reportProgress();
          },
        });
        return { ok: true, index, input, value };
      } catch (error) {
        return { ok: false, index, input, error };
      } finally {
        branch.release();
      }
    };
    const result = await settle();
    this.#settled.set(index, result);
    this.#loadedBefore += this.#loaded.get(index) ?? 0;
    this.#loaded.delete(index);
    this.#counts.settled++;
    if (!result.ok) this.#counts.failed++;
    this.#reportProgress();
    this.#fill();
    this.#wake();
  }

  #reportProgress(): void {
    const { onProgress } = this.#request;
    if (!onProgress || this.#scope.signal.aborted) return;
    const loaded = [...this.#loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
    const progress: ManyProgress = { ...this.#counts, loaded: this.#loadedBefore + loaded };
    try {
      onProgress(progress);
    } catch (error) {
      this.#scope.abort(error);
    }
  }
}

/** How many inputs there are, if it is known without reading them. */
function countOf(inputs: object): number | undefined {
  if (Array.isArray(inputs)) return inputs.length;
  return inputs instanceof Set || inputs instanceof Map ? inputs.size : undefined;
}
