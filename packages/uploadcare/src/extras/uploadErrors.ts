/** Errors of whole uploads, besides those of their calls. */
import { LadingError } from "@lading/runtime";
import type { UploadcareErrorCode } from "../models.ts";

/** Uploadcare could not fetch a file from its URL. */
export class UrlFetchError extends LadingError {
  /** Uploadcare's error code; `undefined` if Uploadcare does not know the fetch. */
  readonly code: UploadcareErrorCode | undefined;

  constructor(url: string, problem: string, code?: UploadcareErrorCode) {
    // The query of an address may contain credentials.
    const { host, pathname } = new URL(url);
    super(
      `uploadcare.upload: Uploadcare could not fetch ${host}${pathname}: ${problem}${code ? ` (${code})` : ""}`,
    );
    this.code = code;
  }

  static {
    this.named("UrlFetchError");
  }
}

/** One file of a group could not be uploaded, so there is no group. `cause` is the error of its upload. */
export class GroupUploadError extends LadingError {
  /** The index of the file among the inputs, from 0. */
  readonly index: number;

  constructor(index: number, cause: unknown) {
    const words = cause instanceof Error ? cause.message : String(cause);
    super(`uploadcare.uploadGroup: file ${index + 1} was not uploaded: ${words}`, { cause });
    this.index = index;
  }

  static {
    this.named("GroupUploadError");
  }
}
