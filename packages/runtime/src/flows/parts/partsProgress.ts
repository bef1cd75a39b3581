import type { OnUploadProgress } from "../../values/progress.ts";

/** One progress over all parts of an upload. */
export interface PartsProgress {
  /** A part's own progress, in bytes. It may start again when the part is sent again. */
  readonly report: (part: number, loaded: number) => void;
  /** A part is uploaded, in this run or in an earlier one: all `size` bytes of it, or, if that is unknown, those it reported. */
  readonly partDone: (part: { readonly index: number; readonly size?: number }) => void;
}

/**
 * Sums up the progress of parts. `loaded` never decreases, not even while a part is sent again. `total` in bytes, if known.
 * An error of `onUploadProgress` is thrown by the reporting function.
 */
export function partsProgress(
  onUploadProgress: OnUploadProgress | undefined,
  total: number | undefined,
): PartsProgress {
  const pending = new Map<number, number>();
  let done = 0;
  let reported = -1;
  const notify = (): void => {
    const loaded = [...pending.values()].reduce((sum, bytes) => sum + bytes, done);
    if (loaded <= reported) return;
    reported = loaded;
    onUploadProgress?.({ loaded, total });
  };
  return {
    report: (part, loaded) => {
      pending.set(part, loaded);
      notify();
    },
    partDone: ({ index, size = pending.get(index) ?? 0 }) => {
      pending.delete(index);
      done += size;
      notify();
    },
  };
}
