/** Bytes on demand: a body while it is sent. */
import type { OnUploadProgress } from "../values/progress.ts";

/** Bytes that are read piece by piece. Reading can be cancelled at any time, also while a piece is pending. */
export interface ByteSource {
  /** The next piece, `undefined` at the end. Its content may change when the next one is read. */
  readonly next: () => Promise<Uint8Array | undefined>;
  /** Releases the file or the stream. */
  readonly cancel: (reason: unknown) => void;
}

/** Shows each piece that is read from a source. */
export function shownTo(
  source: ByteSource,
  onPiece: ((piece: Uint8Array) => void) | undefined,
): ByteSource {
  if (!onPiece) return source;
  return {
    next: async () => {
      const piece = await source.next();
      if (piece) onPiece(piece);
      return piece;
    },
    cancel: source.cancel,
  };
}

/** How often an upload reports its progress, in bytes. */
const watchedStep = 131_072;

/** Reports what is read from a source: a piece counts when the next one is read. Large pieces are split into steps. */
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
