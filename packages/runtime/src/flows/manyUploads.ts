/** What many uploads are asked for, and what they give. */
import type { OnUploadProgress } from "../values/progress.ts";

/** What became of one input: its value, or the error beside the successes of others. */
export type ManyResult<Input, Value> =
  | {
      readonly ok: true;
      /** The input's place, from 0. */
      readonly index: number;
      readonly input: Input;
      readonly value: Value;
    }
  | {
      readonly ok: false;
      readonly index: number;
      readonly input: Input;
      readonly error: unknown;
    };

/** How far all uploads together are. No number ever shrinks. */
export interface ManyProgress {
  /** Inputs whose upload has begun. */
  readonly started: number;
  /** Inputs whose upload has ended, well or not. */
  readonly settled: number;
  /** Of these, the ones that failed. */
  readonly failed: number;
  /** All inputs, where their number can be told: of an array or a set; of an iterable once its end was reached. */
  readonly total: number | undefined;
  /** Bytes that are on their way, of all inputs. */
  readonly loaded: number;
}

/** How to go about many uploads. */
export interface ManyOptions {
  /** Uploads under way at once. Default: 4. */
  readonly concurrency?: number | undefined;
  /** `input`: results in the order of the inputs. `settled`: each as soon as there is one. Default: `input`. */
  readonly order?: "input" | "settled" | undefined;
  /** Told whenever an upload begins, moves on or ends. What it throws ends everything. */
  readonly onProgress?: ((progress: ManyProgress) => void) | undefined;
  /** Ends all uploads under way; the iteration rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What one upload is to heed and to tell. */
export interface UploadContext {
  /** The input's place, from 0. */
  readonly index: number;
  readonly signal: AbortSignal;
  readonly onUploadProgress: OnUploadProgress;
}

/** Inputs, and how one of them is uploaded. */
export interface ManyRequest<Input, Value> extends ManyOptions {
  readonly inputs: Iterable<Input> | AsyncIterable<Input>;
  readonly upload: (input: Input, context: UploadContext) => PromiseLike<Value>;
}
