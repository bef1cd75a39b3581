// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import {
  ApiError as RuntimeApiError,
  type ApiErrorClass,
  ApiResponseError as RuntimeApiResponseError,
} from "@lading/runtime";
import type { UploadcareErrorCode } from "./models.ts";

/** The API answered, and its answer is an error: `code` is one that the API lists, or a newer one. */
export type ApiError = RuntimeApiError<UploadcareErrorCode>;

/** The class: `error instanceof ApiError` tells the codes too. */
export const ApiError: ApiErrorClass<ApiError> = RuntimeApiError;

/** The API answered with something its document does not describe: no JSON, an empty body, an unknown success. */
export type ApiResponseError = RuntimeApiResponseError<UploadcareErrorCode>;

/** The class: `error instanceof ApiResponseError` tells the codes too. */
export const ApiResponseError: ApiErrorClass<ApiResponseError> = RuntimeApiResponseError;
