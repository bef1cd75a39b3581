import type { AbortScope } from "./abortScope.ts";
import type { ManyProgress, ManyRequest, ManyResult } from "./manyUploads.ts";
import { throwIfAborted } from "../values/signals.ts";

/** So many results per hand may wait to be asked for, or for an earlier one; then no further upload begins. */
const waitingPerHand = 8;

/** One run over many inputs: what is under way, what has settled, what was told. */
export class ManyRun<Input, Value> {
  readonly #request: ManyRequest<Input, Value>;
  readonly #scope: AbortScope;
  readonly #hands: number;
  readonly #inputs: Iterator<Input> | AsyncIterator<Input>;
  readonly #settled: Map<number, ManyResult<Input, Value>> = new Map();
  /** Bytes of the uploads under way, by index. */
  readonly #loaded: Map<number, number> = new Map();
  #counts: { started: number; settled: number; failed: number; total: number | undefined };
  #loadedBefore = 0;
  #given = 0;
  #isTaking = false;
  #isOver = false;
  #failure: { readonly error: unknown } | undefined;
  #wake: () => void = () => undefined;

  /** `hands`: uploads under way at once. */
  constructor(request: ManyRequest<Input, Value>, scope: AbortScope, hands: number) {
    const { inputs } = request;
    this.#request = request;
    this.#scope = scope;
    this.#hands = hands;
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

  /** Lets go of the inputs. */
  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    // A generator that waits for its next input would hold up whoever waits for its end.
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

  /** Takes the next input, where there is a hand free for it; goes on by itself as uploads begin and end. */
  #fill(): void {
    const underWay = this.#counts.started - this.#counts.settled;
    const hasRoom = underWay < this.#hands && this.#settled.size < this.#hands * waitingPerHand;
    const isEnding = this.#isOver || this.#scope.signal.aborted;
    if (hasRoom && !isEnding && !this.#isTaking) void this.#takeInput();
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
    this.#tell();
  }

  async #upload(input: Input): Promise<void> {
    const index = this.#counts.started++;
    this.#tell();
    const branch = this.#scope.branch();
    const settle = async (): Promise<ManyResult<Input, Value>> => {
      try {
        const value = await this.#request.upload(input, {
          index,
          signal: branch.signal,
          onUploadProgress: ({ loaded }) => {
            this.#loaded.set(index, Math.max(loaded, this.#loaded.get(index) ?? 0));
            this.#tell();
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
    this.#tell();
    this.#fill();
    this.#wake();
  }

  #tell(): void {
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

/** How many inputs there are, where that can be told without taking them. */
function countOf(inputs: object): number | undefined {
  if (Array.isArray(inputs)) return inputs.length;
  return inputs instanceof Set || inputs instanceof Map ? inputs.size : undefined;
}
