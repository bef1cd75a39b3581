/** The options and results of many uploads. */
import type { OnUploadProgress } from "../../values/progress.ts";

/** The result of one input: its value, or its error, which does not end the other uploads. */
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

/** The progress of all uploads together. No number ever decreases. */
export interface ManyProgress {
  /** Inputs whose upload has begun. */
  readonly started: number;
  /** Inputs whose upload has ended, successfully or not. */
  readonly settled: number;
  /** Of these, the ones that failed. */
  readonly failed: number;
  /** Number of inputs, if known: of an array or a set; of an iterable when its end is reached. */
  readonly total: number | undefined;
  /** Bytes that have been sent, of all inputs. */
  readonly loaded: number;
}

/** How to run many uploads. */
export interface ManyOptions {
  /** How many uploads run at once. Default: 4. */
  readonly concurrency?: number | undefined;
  /** `input`: results in the order of the inputs. `settled`: each as soon as it is there. Default: `input`. */
  readonly order?: "input" | "settled" | undefined;
  /** Called whenever an upload begins, progresses or ends. An error that it throws ends all uploads. */
  readonly onProgress?: ((progress: ManyProgress) => void) | undefined;
  /** Ends all pending uploads; the iteration rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The signal that one upload must observe, and where it reports its progress. */
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
