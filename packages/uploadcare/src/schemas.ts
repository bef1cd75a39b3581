// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import {
  allOf,
  array,
  atLeast,
  atMost,
  boolean,
  format,
  integer,
  literal,
  matching,
  maxCharacters,
  maxItems,
  minCharacters,
  minItems,
  nullable,
  number,
  object,
  optional,
  string,
  union,
  when,
} from "@lading/runtime/schemas";
import type * as v from "valibot";
import type {
  AudioStream,
  ByteCount,
  ColorMode,
  ContentInfo,
  ErrorDetail,
  ErrorResponse,
  FileInfo,
  FileMetadata,
  FromUrlError,
  FromUrlFile,
  FromUrlProgress,
  FromUrlResponse,
  FromUrlStatus,
  FromUrlSuccess,
  FromUrlToken,
  FromUrlUnknown,
  FromUrlWaiting,
  GeoLocation,
  GroupFile,
  GroupId,
  GroupInfo,
  ImageInfo,
  LegacyAudioStream,
  LegacyVideoInfo,
  MimeInfo,
  MultipartUpload,
  UploadcareErrorCode,
  UploadedFiles,
  VideoInfo,
  VideoStream,
} from "./models.ts";

export type { ResponseSchemas, StatusSchemas } from "@lading/runtime";

/** Schema of `UploadedFiles`. */
export const UploadedFilesSchema: v.GenericSchema<unknown, UploadedFiles> = object(
  {},
  { rest: string(format("uuid")) },
);

/** Schema of `UploadcareErrorCode`. */
export const UploadcareErrorCodeSchema: v.GenericSchema<unknown, UploadcareErrorCode> = string();

/** Schema of `ErrorDetail`. */
export const ErrorDetailSchema: v.GenericSchema<unknown, ErrorDetail> = object({
  content: string(),
  status_code: number(integer(), atLeast(400), atMost(599)),
  error_code: optional(UploadcareErrorCodeSchema),
});

/** Schema of `ErrorResponse`. */
export const ErrorResponseSchema: v.GenericSchema<unknown, ErrorResponse> = object({
  error: ErrorDetailSchema,
});

/** Schema of `MultipartUpload`. */
export const MultipartUploadSchema: v.GenericSchema<unknown, MultipartUpload> = object({
  uuid: string(format("uuid")),
  parts: array(string(format("uri"))),
});

/** Schema of `ColorMode`. */
export const ColorModeSchema: v.GenericSchema<unknown, ColorMode> = string();

/** Schema of `GeoLocation`. */
export const GeoLocationSchema: v.GenericSchema<unknown, GeoLocation> = object({
  latitude: number(),
  longitude: number(),
});

/** Schema of `ImageInfo`. */
export const ImageInfoSchema: v.GenericSchema<unknown, ImageInfo> = object({
  color_mode: optional(ColorModeSchema),
  format: string(),
  height: number(integer(), atLeast(0)),
  width: number(integer(), atLeast(0)),
  orientation: optional(nullable(number(integer()))),
  dpi: optional(nullable(array(number(), minItems(2), maxItems(2)))),
  geo_location: optional(nullable(GeoLocationSchema)),
  datetime_original: optional(nullable(string())),
  sequence: optional(nullable(boolean())),
});

/** Schema of `LegacyAudioStream`. */
export const LegacyAudioStreamSchema: v.GenericSchema<unknown, LegacyAudioStream> = object({
  bitrate: optional(nullable(number())),
  codec: optional(nullable(string())),
  sample_rate: optional(nullable(number())),
  channels: optional(nullable(union([string(), number(integer())]))),
});

/** Schema of `VideoStream`. */
export const VideoStreamSchema: v.GenericSchema<unknown, VideoStream> = object({
  height: optional(nullable(number(integer()))),
  width: optional(nullable(number(integer()))),
  frame_rate: optional(nullable(number())),
  bitrate: optional(nullable(number())),
  codec: optional(nullable(string())),
});

/** Schema of `LegacyVideoInfo`. */
export const LegacyVideoInfoSchema: v.GenericSchema<unknown, LegacyVideoInfo> = object({
  duration: optional(nullable(number())),
  format: optional(nullable(string())),
  bitrate: optional(nullable(number())),
  audio: optional(nullable(LegacyAudioStreamSchema)),
  video: optional(nullable(VideoStreamSchema)),
});

/** Schema of `MimeInfo`. */
export const MimeInfoSchema: v.GenericSchema<unknown, MimeInfo> = object({
  mime: string(),
  type: string(),
  subtype: string(),
});

/** Schema of `AudioStream`. */
export const AudioStreamSchema: v.GenericSchema<unknown, AudioStream> = object({
  bitrate: optional(nullable(number())),
  codec: optional(nullable(string())),
  profile: optional(nullable(string())),
  sample_rate: optional(nullable(number())),
  channels: optional(nullable(number(integer()))),
});

/** Schema of `VideoInfo`. */
export const VideoInfoSchema: v.GenericSchema<unknown, VideoInfo> = object({
  duration: optional(nullable(number())),
  format: optional(nullable(string())),
  bitrate: optional(nullable(number())),
  audio: optional(array(AudioStreamSchema)),
  video: optional(array(VideoStreamSchema)),
});

/** Schema of `ContentInfo`. */
export const ContentInfoSchema: v.GenericSchema<unknown, ContentInfo> = object({
  mime: optional(nullable(MimeInfoSchema)),
  image: optional(nullable(ImageInfoSchema)),
  video: optional(nullable(VideoInfoSchema)),
});

/** Schema of `FileMetadata`. */
export const FileMetadataSchema: v.GenericSchema<unknown, FileMetadata> = object(
  {},
  {
    rest: string(minCharacters(1), maxCharacters(512)),
    names: when("string", string(matching("^[A-Za-z0-9_.:-]{1,64}$"))),
  },
);

/** Schema of `FileInfo`. */
export const FileInfoSchema: v.GenericSchema<unknown, FileInfo> = object({
  uuid: string(format("uuid")),
  file_id: string(format("uuid")),
  size: number(integer(), atLeast(0)),
  total: number(integer(), atLeast(0)),
  done: number(integer(), atLeast(0)),
  original_filename: string(),
  filename: string(),
  mime_type: string(),
  image_info: optional(nullable(ImageInfoSchema)),
  video_info: optional(nullable(LegacyVideoInfoSchema)),
  content_info: optional(nullable(ContentInfoSchema)),
  metadata: optional(nullable(FileMetadataSchema)),
  default_effects: optional(string()),
  s3_bucket: optional(nullable(string())),
  is_image: boolean(),
  is_stored: boolean(),
  is_ready: boolean(),
});

/** Schema of `FromUrlToken`. */
export const FromUrlTokenSchema: v.GenericSchema<unknown, FromUrlToken> = object({
  type: literal("token"),
  token: string(format("uuid")),
});

/** Schema of `FromUrlFile`. */
export const FromUrlFileSchema: v.GenericSchema<unknown, FromUrlFile> = allOf([
  FileInfoSchema,
  object({
    type: literal("file_info"),
  }),
]);

/** Schema of `FromUrlResponse`. */
export const FromUrlResponseSchema: v.GenericSchema<unknown, FromUrlResponse> = union([
  FromUrlTokenSchema,
  FromUrlFileSchema,
]);

/** Schema of `FromUrlWaiting`. */
export const FromUrlWaitingSchema: v.GenericSchema<unknown, FromUrlWaiting> = object({
  status: literal("waiting"),
});

/** Schema of `ByteCount`. */
export const ByteCountSchema: v.GenericSchema<unknown, ByteCount> = nullable(
  union([number(atLeast(0)), literal("unknown"), string(matching("^[0-9]+$"))]),
);

/** Schema of `FromUrlProgress`. */
export const FromUrlProgressSchema: v.GenericSchema<unknown, FromUrlProgress> = object({
  status: literal("progress"),
  done: ByteCountSchema,
  total: ByteCountSchema,
});

/** Schema of `FromUrlSuccess`. */
export const FromUrlSuccessSchema: v.GenericSchema<unknown, FromUrlSuccess> = allOf([
  FileInfoSchema,
  object({
    status: literal("success"),
  }),
]);

/** Schema of `FromUrlError`. */
export const FromUrlErrorSchema: v.GenericSchema<unknown, FromUrlError> = object({
  status: literal("error"),
  error: string(),
  error_code: optional(UploadcareErrorCodeSchema),
});

/** Schema of `FromUrlUnknown`. */
export const FromUrlUnknownSchema: v.GenericSchema<unknown, FromUrlUnknown> = object({
  status: literal("unknown"),
});

/** Schema of `FromUrlStatus`. */
export const FromUrlStatusSchema: v.GenericSchema<unknown, FromUrlStatus> = union([
  FromUrlWaitingSchema,
  FromUrlProgressSchema,
  FromUrlSuccessSchema,
  FromUrlErrorSchema,
  FromUrlUnknownSchema,
]);

/** Schema of `GroupId`. */
export const GroupIdSchema: v.GenericSchema<unknown, GroupId> = string(
  matching("^[0-9a-fA-F-]{36}~[0-9]+$"),
);

/** Schema of `GroupFile`. */
export const GroupFileSchema: v.GenericSchema<unknown, GroupFile> = allOf([
  FileInfoSchema,
  object({
    default_effects: string(),
  }),
]);

/** Schema of `GroupInfo`. */
export const GroupInfoSchema: v.GenericSchema<unknown, GroupInfo> = object({
  id: GroupIdSchema,
  datetime_created: string(format("date-time")),
  datetime_stored: optional(nullable(string(format("date-time")))),
  files_count: number(integer(), atLeast(1)),
  cdn_url: optional(string(format("uri"))),
  url: optional(string(format("uri"))),
  files: array(nullable(GroupFileSchema)),
});

/** Responses of `uploadFile`, by status. */
export const uploadFileResponses: StatusSchemas = {
  200: UploadedFilesSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  405: ErrorResponseSchema,
  413: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** Responses of `startMultipartUpload`, by status. */
export const startMultipartUploadResponses: StatusSchemas = {
  200: MultipartUploadSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** Responses of `completeMultipartUpload`, by status. */
export const completeMultipartUploadResponses: StatusSchemas = {
  200: FileInfoSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  404: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** Responses of `uploadFromUrl`, by status. */
export const uploadFromUrlResponses: StatusSchemas = {
  200: FromUrlResponseSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** Responses of `getFromUrlStatus`, by status. */
export const getFromUrlStatusResponses: StatusSchemas = {
  200: FromUrlStatusSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** Responses of `getFileInfo`, by status. */
export const getFileInfoResponses: StatusSchemas = {
  200: FileInfoSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  404: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** Responses of `createFileGroup`, by status. */
export const createFileGroupResponses: StatusSchemas = {
  200: GroupInfoSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** Responses of `getFileGroupInfo`, by status. */
export const getFileGroupInfoResponses: StatusSchemas = {
  200: GroupInfoSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  404: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** Every response that can be validated: `new Uploadcare({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  uploadFile: uploadFileResponses,
  startMultipartUpload: startMultipartUploadResponses,
  completeMultipartUpload: completeMultipartUploadResponses,
  uploadFromUrl: uploadFromUrlResponses,
  getFromUrlStatus: getFromUrlStatusResponses,
  getFileInfo: getFileInfoResponses,
  createFileGroup: createFileGroupResponses,
  getFileGroupInfo: getFileGroupInfoResponses,
};
