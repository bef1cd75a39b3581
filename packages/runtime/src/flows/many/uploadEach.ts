import { ownProperties } from "../../values/ownProperties.ts";
import type { ManyOptions, ManyResult, UploadContext } from "./manyUploads.ts";
import { uploadMany } from "./uploadMany.ts";

/** Options of many uploads together; those of each stand next to them. */
interface EachOptions<Input> extends ManyOptions {
  /** The own options of one input; `index` counts the inputs from 0. */
  readonly optionsFor?: ((input: Input, index: number) => object) | undefined;
}

/** The options of one of many uploads: those of each, with the signal and the progress of its own. */
type OptionsOfOne<Options> = Omit<Options, keyof EachOptions<never>> &
  Pick<UploadContext, "signal" | "onUploadProgress">;

/** `uploadMany` for options that hold those of each upload too: `upload` gets these, with those of `optionsFor`. */
export function uploadEach<Input, Value, Options extends EachOptions<Input>>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: Options,
  upload: (input: Input, options: OptionsOfOne<Options>) => PromiseLike<Value>,
): AsyncGenerator<ManyResult<Input, Value>, void, undefined> {
  const { concurrency, order, onProgress, signal, optionsFor, ...each } = ownProperties(options);
  return uploadMany({
    inputs,
    concurrency,
    order,
    onProgress,
    signal,
    upload: async (input, { index, signal: ownSignal, onUploadProgress }) => {
      const given = { ...each, ...optionsFor?.(input, index) };
      return upload(input, ownProperties({ ...given, signal: ownSignal, onUploadProgress }));
    },
  });
}
