// Generated from specs/responses/openapi.yaml by `npm run generate -- responses`. Change the document, not this file.

import type {
  ApiError,
  ErrorStatus,
  Failure,
  StatusRange,
  Success,
  Undocumented,
} from "@lading/runtime";

/** Body of `readReport`'s response with the status 200. */
export type ReadReportResponse =
  | {
      readonly pages: number;
    }
  | string;

export interface Problem {
  readonly title: string;
}

/** Every response of `readReport`, narrowed by `ok` and `status`. */
export type ReadReportResult =
  | Success<200, ReadReportResponse>
  | Success<204, undefined>
  | Failure<404, Problem>
  | Failure<409, ApiError>
  | Failure<Exclude<StatusRange<4>, 404 | 409>, Problem>
  | Failure<Exclude<ErrorStatus, 404 | 409 | StatusRange<4>>, Problem>
  | Undocumented<200 | 204 | ErrorStatus>;

/** Every response of `downloadReport`, narrowed by `ok` and `status`. */
export type DownloadReportResult = Success<200, Blob> | Undocumented<200>;

/** Every response of `readAnything`, narrowed by `ok` and `status`. */
export type ReadAnythingResult =
  | Success<StatusRange<2>, unknown>
  | Failure<ErrorStatus, unknown>
  | Undocumented<StatusRange<2> | ErrorStatus>;
