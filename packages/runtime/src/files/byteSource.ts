/** Bytes on demand: what a body is while it goes out. */
import type { OnUploadProgress } from "../values/progress.ts";

/** Bytes that are asked for piece by piece, and can be given up at any moment, also while a piece is being waited for. */
export interface ByteSource {
  /** The next piece, `undefined` at the end. What it holds may change once the one after it is asked for. */
  readonly next: () => Promise<Uint8Array | undefined>;
  /** Lets go of what is behind, a file or a stream. */
  readonly cancel: (reason: unknown) => void;
}

/** How often an upload that is watched tells of itself, in bytes. */
const watchedStep = 131_072;

/** Reports what is taken from a source: a piece is, when the next one is asked for. Large pieces go in steps. */
export function watched(
  source: ByteSource,
  total: number | undefined,
  onUploadProgress: OnUploadProgress,
): ByteSource {
  let loaded = 0;
  let given = 0;
  let rest: Uint8Array = new Uint8Array(0);
  return {
    next: async () => {
      onUploadProgress({ loaded: (loaded += given), total });
      const piece = rest.byteLength > 0 ? rest : await source.next();
      const step = piece?.subarray(0, watchedStep);
      given = step?.byteLength ?? 0;
      rest = piece?.subarray(given) ?? rest;
      return step;
    },
    cancel: source.cancel,
  };
}
