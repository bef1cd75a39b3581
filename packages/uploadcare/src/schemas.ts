// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import {
  allOf,
  format,
  matching,
  maxCharacters,
  minCharacters,
  object,
  oneOf,
  schema,
  when,
} from "@lading/runtime/schemas";
import * as v from "valibot";
import type {
  AudioStream,
  ByteCount,
  ColorMode,
  ContentInfo,
  ErrorDetail,
  ErrorResponse,
  FileInfo,
  FileMetadata,
  FromUrlAnswer,
  FromUrlError,
  FromUrlFile,
  FromUrlProgress,
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

/** Schema of `UploadedFiles`. */
export const UploadedFilesSchema: v.GenericSchema<unknown, UploadedFiles> = object(
  {},
  { rest: v.pipe(v.string(), format("uuid")) },
);

/** Schema of `UploadcareErrorCode`. */
export const UploadcareErrorCodeSchema: v.GenericSchema<unknown, UploadcareErrorCode> = schema(
  v.string(),
);

/** Schema of `ErrorDetail`. */
export const ErrorDetailSchema: v.GenericSchema<unknown, ErrorDetail> = object({
  content: v.string(),
  status_code: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  error_code: UploadcareErrorCodeSchema,
});

/** Schema of `ErrorResponse`. */
export const ErrorResponseSchema: v.GenericSchema<unknown, ErrorResponse> = object({
  error: ErrorDetailSchema,
});

/** Schema of `MultipartUpload`. */
export const MultipartUploadSchema: v.GenericSchema<unknown, MultipartUpload> = object({
  uuid: v.pipe(v.string(), format("uuid")),
  parts: v.array(v.pipe(v.string(), format("uri"))),
});

/** Schema of `ColorMode`. */
export const ColorModeSchema: v.GenericSchema<unknown, ColorMode> = schema(v.string());

/** Schema of `GeoLocation`. */
export const GeoLocationSchema: v.GenericSchema<unknown, GeoLocation> = object({
  latitude: v.number(),
  longitude: v.number(),
});

/** Schema of `ImageInfo`. */
export const ImageInfoSchema: v.GenericSchema<unknown, ImageInfo> = object({
  color_mode: v.optional(ColorModeSchema),
  format: v.string(),
  height: v.pipe(v.number(), v.integer(), v.minValue(0)),
  width: v.pipe(v.number(), v.integer(), v.minValue(0)),
  orientation: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  dpi: v.optional(v.nullable(v.pipe(v.array(v.number()), v.minLength(2), v.maxLength(2)))),
  geo_location: v.optional(v.nullable(GeoLocationSchema)),
  datetime_original: v.optional(v.nullable(v.string())),
  sequence: v.optional(v.nullable(v.boolean())),
});

/** Schema of `LegacyAudioStream`. */
export const LegacyAudioStreamSchema: v.GenericSchema<unknown, LegacyAudioStream> = object({
  bitrate: v.optional(v.nullable(v.number())),
  codec: v.optional(v.nullable(v.string())),
  sample_rate: v.optional(v.nullable(v.number())),
  channels: v.optional(v.nullable(v.string())),
});

/** Schema of `VideoStream`. */
export const VideoStreamSchema: v.GenericSchema<unknown, VideoStream> = object({
  height: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  width: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  frame_rate: v.optional(v.nullable(v.number())),
  bitrate: v.optional(v.nullable(v.number())),
  codec: v.optional(v.nullable(v.string())),
});

/** Schema of `LegacyVideoInfo`. */
export const LegacyVideoInfoSchema: v.GenericSchema<unknown, LegacyVideoInfo> = object({
  duration: v.optional(v.nullable(v.number())),
  format: v.optional(v.nullable(v.string())),
  bitrate: v.optional(v.nullable(v.number())),
  audio: v.optional(v.nullable(LegacyAudioStreamSchema)),
  video: v.optional(v.nullable(VideoStreamSchema)),
});

/** Schema of `MimeInfo`. */
export const MimeInfoSchema: v.GenericSchema<unknown, MimeInfo> = object({
  mime: v.string(),
  type: v.string(),
  subtype: v.string(),
});

/** Schema of `AudioStream`. */
export const AudioStreamSchema: v.GenericSchema<unknown, AudioStream> = object({
  bitrate: v.optional(v.nullable(v.number())),
  codec: v.optional(v.nullable(v.string())),
  profile: v.optional(v.nullable(v.string())),
  sample_rate: v.optional(v.nullable(v.number())),
  channels: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
});

/** Schema of `VideoInfo`. */
export const VideoInfoSchema: v.GenericSchema<unknown, VideoInfo> = object({
  duration: v.optional(v.nullable(v.number())),
  format: v.optional(v.nullable(v.string())),
  bitrate: v.optional(v.nullable(v.number())),
  audio: v.optional(v.array(AudioStreamSchema)),
  video: v.optional(v.array(VideoStreamSchema)),
});

/** Schema of `ContentInfo`. */
export const ContentInfoSchema: v.GenericSchema<unknown, ContentInfo> = object({
  mime: v.optional(v.nullable(MimeInfoSchema)),
  image: v.optional(v.nullable(ImageInfoSchema)),
  video: v.optional(v.nullable(VideoInfoSchema)),
});

/** Schema of `FileMetadata`. */
export const FileMetadataSchema: v.GenericSchema<unknown, FileMetadata> = object(
  {},
  {
    rest: v.pipe(v.string(), minCharacters(1), maxCharacters(512)),
    names: when("string", v.pipe(v.string(), matching("^[A-Za-z0-9_.:-]{1,64}$"))),
  },
);

/** Schema of `FileInfo`. */
export const FileInfoSchema: v.GenericSchema<unknown, FileInfo> = object({
  uuid: v.pipe(v.string(), format("uuid")),
  file_id: v.pipe(v.string(), format("uuid")),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  done: v.pipe(v.number(), v.integer(), v.minValue(0)),
  original_filename: v.string(),
  filename: v.string(),
  mime_type: v.string(),
  image_info: v.optional(v.nullable(ImageInfoSchema)),
  video_info: v.optional(v.nullable(LegacyVideoInfoSchema)),
  content_info: v.optional(v.nullable(ContentInfoSchema)),
  metadata: v.optional(v.nullable(FileMetadataSchema)),
  default_effects: v.optional(v.string()),
  s3_bucket: v.optional(v.nullable(v.string())),
  is_image: v.boolean(),
  is_stored: v.boolean(),
  is_ready: v.boolean(),
});

/** Schema of `FromUrlToken`. */
export const FromUrlTokenSchema: v.GenericSchema<unknown, FromUrlToken> = object({
  type: v.literal("token"),
  token: v.pipe(v.string(), format("uuid")),
});

/** Schema of `FromUrlFile`. */
export const FromUrlFileSchema: v.GenericSchema<unknown, FromUrlFile> = allOf([
  FileInfoSchema,
  object({
    type: v.literal("file_info"),
  }),
]);

/** Schema of `FromUrlAnswer`. */
export const FromUrlAnswerSchema: v.GenericSchema<unknown, FromUrlAnswer> = oneOf([
  FromUrlTokenSchema,
  FromUrlFileSchema,
]);

/** Schema of `FromUrlWaiting`. */
export const FromUrlWaitingSchema: v.GenericSchema<unknown, FromUrlWaiting> = object({
  status: v.literal("waiting"),
});

/** Schema of `ByteCount`. */
export const ByteCountSchema: v.GenericSchema<unknown, ByteCount> = schema(
  v.nullable(v.union([v.pipe(v.number(), v.minValue(0)), v.literal("unknown")])),
);

/** Schema of `FromUrlProgress`. */
export const FromUrlProgressSchema: v.GenericSchema<unknown, FromUrlProgress> = object({
  status: v.literal("progress"),
  done: ByteCountSchema,
  total: ByteCountSchema,
});

/** Schema of `FromUrlSuccess`. */
export const FromUrlSuccessSchema: v.GenericSchema<unknown, FromUrlSuccess> = allOf([
  FileInfoSchema,
  object({
    status: v.literal("success"),
  }),
]);

/** Schema of `FromUrlError`. */
export const FromUrlErrorSchema: v.GenericSchema<unknown, FromUrlError> = object({
  status: v.literal("error"),
  error: v.string(),
  error_code: UploadcareErrorCodeSchema,
});

/** Schema of `FromUrlUnknown`. */
export const FromUrlUnknownSchema: v.GenericSchema<unknown, FromUrlUnknown> = object({
  status: v.literal("unknown"),
});

/** Schema of `FromUrlStatus`. */
export const FromUrlStatusSchema: v.GenericSchema<unknown, FromUrlStatus> = oneOf([
  FromUrlWaitingSchema,
  FromUrlProgressSchema,
  FromUrlSuccessSchema,
  FromUrlErrorSchema,
  FromUrlUnknownSchema,
]);

/** Schema of `GroupId`. */
export const GroupIdSchema: v.GenericSchema<unknown, GroupId> = schema(
  v.pipe(v.string(), matching("^[0-9a-fA-F-]{36}~[0-9]+$")),
);

/** Schema of `GroupFile`. */
export const GroupFileSchema: v.GenericSchema<unknown, GroupFile> = allOf([
  FileInfoSchema,
  object({
    default_effects: v.string(),
  }),
]);

/** Schema of `GroupInfo`. */
export const GroupInfoSchema: v.GenericSchema<unknown, GroupInfo> = object({
  id: GroupIdSchema,
  datetime_created: v.pipe(v.string(), format("date-time")),
  datetime_stored: v.optional(v.nullable(v.pipe(v.string(), format("date-time")))),
  files_count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  cdn_url: v.optional(v.pipe(v.string(), format("uri"))),
  url: v.optional(v.pipe(v.string(), format("uri"))),
  files: v.array(v.nullable(GroupFileSchema)),
});

/** What `uploadFile` answers, by status. */
export const uploadFileResponses: StatusSchemas = {
  200: UploadedFilesSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  405: ErrorResponseSchema,
  413: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** What `startMultipartUpload` answers, by status. */
export const startMultipartUploadResponses: StatusSchemas = {
  200: MultipartUploadSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** What `completeMultipartUpload` answers, by status. */
export const completeMultipartUploadResponses: StatusSchemas = {
  200: FileInfoSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  404: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** What `uploadFromUrl` answers, by status. */
export const uploadFromUrlResponses: StatusSchemas = {
  200: FromUrlAnswerSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** What `getFromUrlStatus` answers, by status. */
export const getFromUrlStatusResponses: StatusSchemas = {
  200: FromUrlStatusSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** What `getFileInfo` answers, by status. */
export const getFileInfoResponses: StatusSchemas = {
  200: FileInfoSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  404: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** What `createFileGroup` answers, by status. */
export const createFileGroupResponses: StatusSchemas = {
  200: GroupInfoSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** What `getFileGroupInfo` answers, by status. */
export const getFileGroupInfoResponses: StatusSchemas = {
  200: GroupInfoSchema,
  400: ErrorResponseSchema,
  403: ErrorResponseSchema,
  404: ErrorResponseSchema,
  405: ErrorResponseSchema,
  429: ErrorResponseSchema,
  500: ErrorResponseSchema,
};

/** Every answer that can be checked: `new Uploadcare({ validation: { schemas } })`. */
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
