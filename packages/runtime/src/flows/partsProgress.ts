import type { OnUploadProgress } from "../values/progress.ts";

/** One progress over all parts of an upload. */
export interface PartsProgress {
  /** A part's own progress, in bytes. It may begin anew when the part is sent again. */
  readonly report: (part: number, loaded: number) => void;
  /** A part is up, all `size` bytes of it, in this run or in an earlier one. */
  readonly partDone: (part: number, size: number) => void;
}

/**
 * Adds the progress of parts up. `loaded` never goes back, not even while a part is sent again. `total` in bytes, where
 * known. What `onUploadProgress` throws reaches whoever reports.
 */
export function partsProgress(
  onUploadProgress: OnUploadProgress | undefined,
  total: number | undefined,
): PartsProgress {
  const underWay = new Map<number, number>();
  let done = 0;
  let told = -1;
  const tell = (): void => {
    const loaded = [...underWay.values()].reduce((sum, bytes) => sum + bytes, done);
    if (loaded <= told) return;
    told = loaded;
    onUploadProgress?.({ loaded, total });
  };
  return {
    report: (part, loaded) => {
      underWay.set(part, loaded);
      tell();
    },
    partDone: (part, size) => {
      underWay.delete(part);
      done += size;
      tell();
    },
  };
}
