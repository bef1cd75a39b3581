/** How far an upload is: what every transport reports, in the order that callers may rely on. */

/** How much of a request's body is on its way, in bytes. */
export interface UploadProgress {
  /** Never less than in the event before. */
  readonly loaded: number;
  /** `undefined` as long as only a stream's end will tell. */
  readonly total: number | undefined;
}

/**
 * Told of an upload's progress: once at its beginning, then as the body goes out and, where the size is known, with
 * `loaded === total` once the answer began. Nothing comes after the call has settled, and nothing where there is no body.
 *
 * What it throws ends the call, which rejects with just that.
 */
export type OnUploadProgress = (progress: UploadProgress) => void;

/** Between a transport and the caller's function. */
export interface ProgressTracker {
  /** For the transport, which may repeat itself, or begin anew after a redirect. */
  readonly report: OnUploadProgress;
  /** The body is sent anew. */
  readonly restart: () => void;
  /** The answer began: a body that is out by now has arrived. */
  readonly answered: () => void;
  /** From now on the caller hears nothing. */
  readonly stop: () => void;
}

/**
 * Puts a transport's reports in order. The last one, 100 %, is held back until the answer began: before that the bytes
 * may sit in a buffer of this machine. `total` is the body's size in bytes, where known.
 */
export function trackProgress(
  onUploadProgress: OnUploadProgress,
  total: number | undefined,
): ProgressTracker {
  let whole = total;
  let told = -1;
  let sent = 0;
  let isOver = false;
  const tell = (): void => {
    if (isOver || sent <= told) return;
    told = sent;
    onUploadProgress({ loaded: sent, total: whole });
  };
  return {
    report: (progress) => {
      // A transport that collects a stream before it sends it knows more.
      whole ??= progress.total;
      sent = Math.max(sent, progress.loaded);
      if (sent !== whole) tell();
    },
    restart: () => {
      sent = 0;
    },
    answered: () => {
      if (sent === whole) tell();
    },
    stop: () => {
      isOver = true;
    },
  };
}
