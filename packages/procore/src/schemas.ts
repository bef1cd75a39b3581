// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import { format, object, schema } from "@lading/runtime/schemas";
import * as v from "valibot";
import type {
  CodedError,
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

/** Schema of `ImageLinks`. */
export const ImageLinksSchema: v.GenericSchema<unknown, ImageLinks> = object({
  self: v.optional(v.string()),
  update: v.optional(v.string()),
  delete: v.optional(v.string()),
  permanently_delete: v.optional(v.string()),
  retrieve: v.optional(v.string()),
});

/** Schema of `ImageLocation`. */
export const ImageLocationSchema: v.GenericSchema<unknown, ImageLocation> = object({
  id: v.optional(v.pipe(v.number(), v.integer())),
  name: v.optional(v.string()),
  node_name: v.optional(v.string()),
  parent_id: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  created_at: v.optional(v.pipe(v.string(), format("date-time"))),
  updated_at: v.optional(v.pipe(v.string(), format("date-time"))),
});

/** Schema of `ImageCategory`. */
export const ImageCategorySchema: v.GenericSchema<unknown, ImageCategory> = object({
  id: v.optional(v.pipe(v.number(), v.integer())),
  name: v.optional(v.string()),
});

/** Schema of `Trade`. */
export const TradeSchema: v.GenericSchema<unknown, Trade> = object({
  id: v.optional(v.pipe(v.number(), v.integer())),
  name: v.optional(v.string()),
  active: v.optional(v.boolean()),
  updated_at: v.optional(v.pipe(v.string(), format("date-time"))),
});

/** Schema of `ImageUploader`. */
export const ImageUploaderSchema: v.GenericSchema<unknown, ImageUploader> = object({
  id: v.optional(v.pipe(v.number(), v.integer())),
  name: v.optional(v.string()),
  login: v.optional(v.string()),
});

/** Schema of `Image`. */
export const ImageSchema: v.GenericSchema<unknown, Image> = object({
  id: v.optional(v.pipe(v.number(), v.integer())),
  description: v.optional(v.nullable(v.string())),
  filename: v.optional(v.string()),
  private: v.optional(v.boolean()),
  url: v.optional(v.string()),
  thumbnail_url: v.optional(v.nullable(v.string())),
  size: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  width: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  height: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  log_date: v.optional(v.nullable(v.string())),
  taken_at: v.optional(v.nullable(v.pipe(v.string(), format("date-time")))),
  created_at: v.optional(v.pipe(v.string(), format("date-time"))),
  updated_at: v.optional(v.pipe(v.string(), format("date-time"))),
  starred: v.optional(v.boolean()),
  links: v.optional(ImageLinksSchema),
  location: v.optional(v.nullable(ImageLocationSchema)),
  image_category: v.optional(v.nullable(ImageCategorySchema)),
  image_category_id: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  image_category_name: v.optional(v.nullable(v.string())),
  image_category_private: v.optional(v.nullable(v.boolean())),
  trades: v.optional(v.array(TradeSchema)),
  uploader: v.optional(v.nullable(ImageUploaderSchema)),
  comments_count: v.optional(v.pipe(v.number(), v.integer())),
  provider_type: v.optional(v.nullable(v.string())),
  provider_id: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  permanently_deleted: v.optional(v.boolean()),
  origin_id: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  daily_log_header_id: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  gps_lat: v.optional(v.nullable(v.string())),
  gps_long: v.optional(v.nullable(v.string())),
});

/** Schema of `ErrorList`. */
export const ErrorListSchema: v.GenericSchema<unknown, ErrorList> = object({
  errors: v.union([v.string(), v.array(v.string()), object({})]),
});

/** Schema of `CodedError`. */
export const CodedErrorSchema: v.GenericSchema<unknown, CodedError> = object({
  error: object({
    code: v.optional(v.string()),
    message: v.optional(v.string()),
    details: v.optional(v.unknown()),
  }),
});

/** Schema of `PlainError`. */
export const PlainErrorSchema: v.GenericSchema<unknown, PlainError> = object({
  message: v.string(),
});

/** Schema of `ErrorBody`. */
export const ErrorBodySchema: v.GenericSchema<unknown, ErrorBody> = schema(
  v.union([ErrorListSchema, CodedErrorSchema, PlainErrorSchema]),
);

/** Schema of `UploadSegment`. */
export const UploadSegmentSchema: v.GenericSchema<unknown, UploadSegment> = object({
  url: v.string(),
  headers: object({}, { rest: v.string() }),
  size: v.optional(v.pipe(v.number(), v.integer())),
  sha256: v.optional(v.string()),
  md5: v.optional(v.nullable(v.string())),
  etag: v.optional(v.nullable(v.string())),
});

/** Schema of `SegmentedUpload`. */
export const SegmentedUploadSchema: v.GenericSchema<unknown, SegmentedUpload> = object({
  uuid: v.string(),
  status: v.optional(v.string()),
  segments: v.array(UploadSegmentSchema),
});

/** Schema of `DirectUpload`. */
export const DirectUploadSchema: v.GenericSchema<unknown, DirectUpload> = object({
  uuid: v.string(),
  url: v.string(),
  fields: object({}, { rest: v.string() }),
});

/** Schema of `Upload`. */
export const UploadSchema: v.GenericSchema<unknown, Upload> = schema(
  v.union([SegmentedUploadSchema, DirectUploadSchema]),
);

/** What `createImage` answers, by status. */
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

/** What `createCompanyUpload` answers, by status. */
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

/** What `completeCompanyUpload` answers, by status. */
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

/** What `createProjectUpload` answers, by status. */
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

/** What `completeProjectUpload` answers, by status. */
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

/** Every answer that can be checked: `new Procore({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  createImage: createImageResponses,
  createCompanyUpload: createCompanyUploadResponses,
  completeCompanyUpload: completeCompanyUploadResponses,
  createProjectUpload: createProjectUploadResponses,
  completeProjectUpload: completeProjectUploadResponses,
};
