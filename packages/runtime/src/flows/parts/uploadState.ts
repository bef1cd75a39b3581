/** The state of an upload in parts, from which another process can resume it. Types only. */

/** The state of an upload in parts. Plain JSON. */
export interface UploadState {
  readonly version: 2;
  /** Of the upload, and of the file once it is complete. */
  readonly uuid: string;
  /** Of the file, in bytes. */
  readonly size: number;
  /** Of every part except the last, in bytes. */
  readonly partSize: number;
  /** When the upload began, in milliseconds since 1970. Its URLs expire after 24 hours. */
  readonly startedAt: number;
  /** The URL of each part. */
  readonly urls: readonly string[];
  /** Indices of the uploaded parts, from 0. */
  readonly done: readonly number[];
  /** SHA-256 of the file's first bytes, in hex. */
  readonly head: string;
  /** SHA-256 of samples from the whole file, in hex; left out for a stream. */
  readonly samples?: string;
  /** SHA-256 of all properties except `done`, in hex: detects a changed state. */
  readonly check: string;
}

/** How an upload in parts is kept and resumed. */
export interface ResumeOptions {
  /**
   * Called with the state of an upload in parts: at its beginning and after each part. Store it as JSON, and pass it to
   * `resumeFrom` after a crash; keep it secret, since its URLs let anyone write to this upload. The next part waits for the
   * returned promise; an error that the function throws ends the upload.
   */
  readonly onState?: ((state: UploadState) => void | PromiseLike<void>) | undefined;
  /** The state of an earlier upload of the same file: only the missing parts are sent. */
  readonly resumeFrom?: UploadState | undefined;
}
