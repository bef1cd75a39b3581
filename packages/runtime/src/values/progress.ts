/** Upload progress: what every transport reports, in an order that callers can rely on. */

/** How much of a request's body has been sent, in bytes. */
export interface UploadProgress {
  /** Never less than in the previous event. */
  readonly loaded: number;
  /** `undefined` for a stream of unknown size. */
  readonly total: number | undefined;
}

/**
 * Called with an upload's progress: once at its beginning, then while the body is sent and, if the size is known, with
 * `loaded === total` when the response begins. It is not called after the call has settled, nor if there is no body.
 *
 * An error that it throws ends the call, which rejects with that error.
 */
export type OnUploadProgress = (progress: UploadProgress) => void;

/** Between a transport and the caller's function. */
export interface ProgressTracker {
  /** For the transport, which may repeat a report, or start again after a redirect. */
  readonly report: OnUploadProgress;
  /** The body is sent again. */
  readonly restart: () => void;
  /** The response has begun: a body that was sent by now has arrived. */
  readonly responded: () => void;
  /** The caller's function is not called any more. */
  readonly stop: () => void;
}

/**
 * Sorts the reports of a transport. The last one, 100 %, is held back until the response begins: before that, the bytes may
 * still be in a buffer of this machine. `total` is the body's size in bytes, if known.
 */
export function trackProgress(
  onUploadProgress: OnUploadProgress,
  total: number | undefined,
): ProgressTracker {
  let whole = total;
  let reported = -1;
  let sent = 0;
  let isOver = false;
  const notify = (): void => {
    if (isOver || sent <= reported) return;
    reported = sent;
    onUploadProgress({ loaded: sent, total: whole });
  };
  return {
    report: (progress) => {
      // A transport that collects a stream before it sends it knows more.
      whole ??= progress.total;
      sent = Math.max(sent, progress.loaded);
      if (sent !== whole) notify();
    },
    restart: () => {
      sent = 0;
    },
    responded: () => {
      if (sent === whole) notify();
    },
    stop: () => {
      isOver = true;
    },
  };
}
