// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import {
  array,
  boolean,
  format,
  integer,
  nullable,
  number,
  object,
  optional,
  string,
  union,
  unknown,
} from "@lading/runtime/schemas";
import type * as v from "valibot";
import type {
  CodedError,
  DailyLogSegment,
  DirectUpload,
  ErrorBody,
  ErrorList,
  Image,
  ImageCategory,
  ImageLinks,
  ImageLocation,
  ImageUploader,
  PlainError,
  SegmentedUpload,
  Trade,
  Upload,
  UploadSegment,
} from "./models.ts";

export type { ResponseSchemas, StatusSchemas } from "@lading/runtime";

/** Schema of `ImageLinks`. */
export const ImageLinksSchema: v.GenericSchema<unknown, ImageLinks> = object({
  self: optional(string()),
  update: optional(string()),
  delete: optional(string()),
  permanently_delete: optional(string()),
  permanentlyDelete: optional(string()),
  retrieve: optional(string()),
});

/** Schema of `ImageLocation`. */
export const ImageLocationSchema: v.GenericSchema<unknown, ImageLocation> = object({
  id: optional(number(integer())),
  name: optional(string()),
  node_name: optional(string()),
  parent_id: optional(nullable(number(integer()))),
  created_at: optional(string(format("date-time"))),
  updated_at: optional(string(format("date-time"))),
});

/** Schema of `ImageCategory`. */
export const ImageCategorySchema: v.GenericSchema<unknown, ImageCategory> = object({
  id: optional(number(integer())),
  name: optional(string()),
});

/** Schema of `Trade`. */
export const TradeSchema: v.GenericSchema<unknown, Trade> = object({
  id: optional(number(integer())),
  name: optional(string()),
  active: optional(boolean()),
  updated_at: optional(string(format("date-time"))),
});

/** Schema of `ImageUploader`. */
export const ImageUploaderSchema: v.GenericSchema<unknown, ImageUploader> = object({
  id: optional(number(integer())),
  name: optional(string()),
  login: optional(string()),
});

/** Schema of `DailyLogSegment`. */
export const DailyLogSegmentSchema: v.GenericSchema<unknown, DailyLogSegment> = object({
  id: optional(number(integer())),
  name: optional(string()),
});

/** Schema of `Image`. */
export const ImageSchema: v.GenericSchema<unknown, Image> = object({
  id: optional(number(integer())),
  description: optional(nullable(string())),
  filename: optional(string()),
  private: optional(boolean()),
  url: optional(string()),
  thumbnail_url: optional(nullable(string())),
  size: optional(nullable(number(integer()))),
  width: optional(nullable(number(integer()))),
  height: optional(nullable(number(integer()))),
  log_date: optional(nullable(string())),
  taken_at: optional(nullable(string(format("date-time")))),
  created_at: optional(string(format("date-time"))),
  updated_at: optional(string(format("date-time"))),
  starred: optional(boolean()),
  links: optional(ImageLinksSchema),
  location: optional(nullable(ImageLocationSchema)),
  image_category: optional(nullable(ImageCategorySchema)),
  image_category_id: optional(nullable(number(integer()))),
  image_category_name: optional(nullable(string())),
  image_category_private: optional(nullable(boolean())),
  trades: optional(array(TradeSchema)),
  uploader: optional(nullable(ImageUploaderSchema)),
  comments_count: optional(number(integer())),
  provider_type: optional(nullable(string())),
  provider_id: optional(nullable(number(integer()))),
  permanently_deleted: optional(boolean()),
  origin_id: optional(nullable(number(integer()))),
  daily_log_header_id: optional(nullable(number(integer()))),
  daily_log_segment: optional(nullable(DailyLogSegmentSchema)),
  projection: optional(nullable(string())),
  gps_lat: optional(nullable(string())),
  gps_long: optional(nullable(string())),
});

/** Schema of `ErrorList`. */
export const ErrorListSchema: v.GenericSchema<unknown, ErrorList> = object({
  errors: union([string(), array(string()), object({})]),
});

/** Schema of `CodedError`. */
export const CodedErrorSchema: v.GenericSchema<unknown, CodedError> = object({
  error: object({
    code: optional(string()),
    message: optional(string()),
    details: optional(unknown()),
  }),
});

/** Schema of `PlainError`. */
export const PlainErrorSchema: v.GenericSchema<unknown, PlainError> = object({
  message: string(),
});

/** Schema of `ErrorBody`. */
export const ErrorBodySchema: v.GenericSchema<unknown, ErrorBody> = union([
  ErrorListSchema,
  CodedErrorSchema,
  PlainErrorSchema,
]);

/** Schema of `UploadSegment`. */
export const UploadSegmentSchema: v.GenericSchema<unknown, UploadSegment> = object({
  url: string(),
  headers: object({}, { rest: string() }),
  size: optional(union([number(integer()), string()])),
  sha256: optional(string()),
  md5: optional(nullable(string())),
  etag: optional(nullable(string())),
});

/** Schema of `SegmentedUpload`. */
export const SegmentedUploadSchema: v.GenericSchema<unknown, SegmentedUpload> = object({
  uuid: string(),
  status: optional(string()),
  segments: array(UploadSegmentSchema),
});

/** Schema of `DirectUpload`. */
export const DirectUploadSchema: v.GenericSchema<unknown, DirectUpload> = object({
  uuid: string(),
  url: string(),
  fields: object({}, { rest: string() }),
});

/** Schema of `Upload`. */
export const UploadSchema: v.GenericSchema<unknown, Upload> = union([
  SegmentedUploadSchema,
  DirectUploadSchema,
]);

/** Responses of `createImage`, by status. */
export const createImageResponses: StatusSchemas = {
  201: ImageSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
  403: ErrorBodySchema,
  422: ErrorBodySchema,
  429: ErrorBodySchema,
  503: ErrorBodySchema,
  default: ErrorBodySchema,
};

/** Responses of `createCompanyUpload`, by status. */
export const createCompanyUploadResponses: StatusSchemas = {
  201: UploadSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
  403: ErrorBodySchema,
  422: ErrorBodySchema,
  429: ErrorBodySchema,
  503: ErrorBodySchema,
  default: ErrorBodySchema,
};

/** Responses of `completeCompanyUpload`, by status. */
export const completeCompanyUploadResponses: StatusSchemas = {
  200: SegmentedUploadSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
  403: ErrorBodySchema,
  422: ErrorBodySchema,
  429: ErrorBodySchema,
  503: ErrorBodySchema,
  default: ErrorBodySchema,
};

/** Responses of `createProjectUpload`, by status. */
export const createProjectUploadResponses: StatusSchemas = {
  201: UploadSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
  403: ErrorBodySchema,
  422: ErrorBodySchema,
  429: ErrorBodySchema,
  503: ErrorBodySchema,
  default: ErrorBodySchema,
};

/** Responses of `completeProjectUpload`, by status. */
export const completeProjectUploadResponses: StatusSchemas = {
  200: SegmentedUploadSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
  403: ErrorBodySchema,
  422: ErrorBodySchema,
  429: ErrorBodySchema,
  503: ErrorBodySchema,
  default: ErrorBodySchema,
};

/** Every response that can be validated: `new Procore({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  createImage: createImageResponses,
  createCompanyUpload: createCompanyUploadResponses,
  completeCompanyUpload: completeCompanyUploadResponses,
  createProjectUpload: createProjectUploadResponses,
  completeProjectUpload: completeProjectUploadResponses,
};
