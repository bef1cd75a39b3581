// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import {
  ApiError as RuntimeApiError,
  type ApiErrorClass,
  ApiResponseError as RuntimeApiResponseError,
} from "@lading/runtime";
import type { UploadcareErrorCode } from "./models.ts";

/** The API responded with an error. `code` is one that the API lists, or a newer one. */
export type ApiError = RuntimeApiError<UploadcareErrorCode>;

/** The class: `error instanceof ApiError` narrows `code` too. */
export const ApiError: ApiErrorClass<ApiError> = RuntimeApiError;

/** The API sent a response that its document does not describe: invalid JSON, an empty body, an unknown success. */
export type ApiResponseError = RuntimeApiResponseError<UploadcareErrorCode>;

/** The class: `error instanceof ApiResponseError` narrows `code` too. */
export const ApiResponseError: ApiErrorClass<ApiResponseError> = RuntimeApiResponseError;
