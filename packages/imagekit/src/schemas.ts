// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import {
  allOf,
  array,
  atLeast,
  boolean,
  integer,
  nullable,
  number,
  object,
  optional,
  string,
} from "@lading/runtime/schemas";
import type * as v from "valibot";
import type {
  AiTag,
  ErrorMessage,
  ExifDetails,
  ExifGps,
  ExifGroups,
  ExifImage,
  ExifInteroperability,
  ExifThumbnail,
  ExtensionState,
  ExtensionStatus,
  FileMetadata,
  FileType,
  QueuedUpload,
  UploadedFile,
  VersionInfo,
} from "./models.ts";

export type { ResponseSchemas, StatusSchemas } from "@lading/runtime";

/** Schema of `FileType`. */
export const FileTypeSchema: v.GenericSchema<unknown, FileType> = string();

/** Schema of `ExifImage`. */
export const ExifImageSchema: v.GenericSchema<unknown, ExifImage> = object({
  Make: optional(string()),
  Model: optional(string()),
  ImageDescription: optional(string()),
  Artist: optional(string()),
  Copyright: optional(string()),
  Software: optional(string()),
  ModifyDate: optional(string()),
  Orientation: optional(number(integer())),
  ResolutionUnit: optional(number(integer())),
  YCbCrPositioning: optional(number(integer())),
  ExifOffset: optional(number(integer())),
  GPSInfo: optional(number(integer())),
  XResolution: optional(number()),
  YResolution: optional(number()),
});

/** Schema of `ExifThumbnail`. */
export const ExifThumbnailSchema: v.GenericSchema<unknown, ExifThumbnail> = object({
  Compression: optional(number(integer())),
  ResolutionUnit: optional(number(integer())),
  ThumbnailOffset: optional(number(integer())),
  ThumbnailLength: optional(number(integer())),
  XResolution: optional(number()),
  YResolution: optional(number()),
});

/** Schema of `ExifDetails`. */
export const ExifDetailsSchema: v.GenericSchema<unknown, ExifDetails> = object({
  ExposureTime: optional(number()),
  FNumber: optional(number()),
  ShutterSpeedValue: optional(number()),
  ApertureValue: optional(number()),
  ExposureCompensation: optional(number()),
  BrightnessValue: optional(number()),
  MaxApertureValue: optional(number()),
  FocalLength: optional(number()),
  FocalPlaneXResolution: optional(number()),
  FocalPlaneYResolution: optional(number()),
  ExposureProgram: optional(number(integer())),
  ISO: optional(number(integer())),
  MeteringMode: optional(number(integer())),
  Flash: optional(number(integer())),
  LightSource: optional(number(integer())),
  SensingMethod: optional(number(integer())),
  FocalLengthIn35mmFormat: optional(number(integer())),
  ColorSpace: optional(number(integer())),
  ExifImageWidth: optional(number(integer())),
  ExifImageHeight: optional(number(integer())),
  InteropOffset: optional(number(integer())),
  FocalPlaneResolutionUnit: optional(number(integer())),
  CustomRendered: optional(number(integer())),
  ExposureMode: optional(number(integer())),
  WhiteBalance: optional(number(integer())),
  SceneCaptureType: optional(number(integer())),
  ExifVersion: optional(string()),
  DateTimeOriginal: optional(string()),
  CreateDate: optional(string()),
  UserComment: optional(string()),
  SceneType: optional(string()),
  LensModel: optional(string()),
  SubSecTime: optional(string()),
  FlashpixVersion: optional(string()),
});

/** Schema of `ExifGps`. */
export const ExifGpsSchema: v.GenericSchema<unknown, ExifGps> = object({
  GPSVersionID: optional(array(number())),
  GPSLatitude: optional(array(number())),
  GPSLongitude: optional(array(number())),
  GPSTimeStamp: optional(array(number())),
  GPSLatitudeRef: optional(string()),
  GPSLongitudeRef: optional(string()),
  GPSImgDirectionRef: optional(string()),
  GPSDateStamp: optional(string()),
  GPSAltitudeRef: optional(number(integer())),
  GPSAltitude: optional(number()),
  GPSImgDirection: optional(number()),
});

/** Schema of `ExifInteroperability`. */
export const ExifInteroperabilitySchema: v.GenericSchema<unknown, ExifInteroperability> = object({
  InteropIndex: optional(string()),
  InteropVersion: optional(string()),
});

/** Schema of `ExifGroups`. */
export const ExifGroupsSchema: v.GenericSchema<unknown, ExifGroups> = object({
  image: optional(ExifImageSchema),
  thumbnail: optional(ExifThumbnailSchema),
  exif: optional(ExifDetailsSchema),
  gps: optional(ExifGpsSchema),
  interoperability: optional(ExifInteroperabilitySchema),
  makernote: optional(object({})),
});

/** Schema of `FileMetadata`. */
export const FileMetadataSchema: v.GenericSchema<unknown, FileMetadata> = object({
  height: optional(number()),
  width: optional(number()),
  size: optional(number()),
  format: optional(string()),
  hasColorProfile: optional(boolean()),
  hasTransparency: optional(boolean()),
  quality: optional(number()),
  density: optional(number()),
  pHash: optional(string()),
  exif: optional(ExifGroupsSchema),
  bitRate: optional(number()),
  duration: optional(number()),
  audioCodec: optional(string()),
  videoCodec: optional(string()),
});

/** Schema of `VersionInfo`. */
export const VersionInfoSchema: v.GenericSchema<unknown, VersionInfo> = object({
  id: optional(string()),
  name: optional(string()),
});

/** Schema of `AiTag`. */
export const AiTagSchema: v.GenericSchema<unknown, AiTag> = object({
  name: optional(string()),
  confidence: optional(number()),
  source: optional(string()),
});

/** Schema of `ExtensionState`. */
export const ExtensionStateSchema: v.GenericSchema<unknown, ExtensionState> = string();

/** Schema of `ExtensionStatus`. */
export const ExtensionStatusSchema: v.GenericSchema<unknown, ExtensionStatus> = object(
  {
    "remove-bg": optional(ExtensionStateSchema),
    "google-auto-tagging": optional(ExtensionStateSchema),
    "aws-auto-tagging": optional(ExtensionStateSchema),
    "ai-auto-description": optional(ExtensionStateSchema),
    "ai-tasks": optional(ExtensionStateSchema),
  },
  { rest: ExtensionStateSchema },
);

/** Schema of `UploadedFile`. */
export const UploadedFileSchema: v.GenericSchema<unknown, UploadedFile> = object({
  fileId: optional(string()),
  name: optional(string()),
  url: optional(string()),
  thumbnailUrl: optional(string()),
  height: optional(number()),
  width: optional(number()),
  size: optional(number()),
  fileType: optional(FileTypeSchema),
  filePath: optional(string()),
  tags: optional(nullable(array(string()))),
  isPrivateFile: optional(boolean()),
  customCoordinates: optional(nullable(string())),
  metadata: optional(FileMetadataSchema),
  versionInfo: optional(VersionInfoSchema),
  AITags: optional(nullable(array(AiTagSchema))),
  extensionStatus: optional(ExtensionStatusSchema),
  embeddedMetadata: optional(object({})),
  customMetadata: optional(object({})),
  selectedFieldsSchema: optional(object({})),
  isPublished: optional(boolean()),
  description: optional(string()),
  bitRate: optional(number(atLeast(0))),
  duration: optional(number(atLeast(0))),
  audioCodec: optional(string()),
  videoCodec: optional(string()),
});

/** Schema of `QueuedUpload`. */
export const QueuedUploadSchema: v.GenericSchema<unknown, QueuedUpload> = allOf([
  UploadedFileSchema,
  object({
    message: string(),
  }),
]);

/** Schema of `ErrorMessage`. */
export const ErrorMessageSchema: v.GenericSchema<unknown, ErrorMessage> = object({
  message: string(),
  help: optional(string()),
});

/** Responses of `uploadFile`, by status. */
export const uploadFileResponses: StatusSchemas = {
  200: UploadedFileSchema,
  202: QueuedUploadSchema,
  400: ErrorMessageSchema,
  401: ErrorMessageSchema,
  403: ErrorMessageSchema,
  429: ErrorMessageSchema,
};

/** Responses of `uploadFileV2`, by status. */
export const uploadFileV2Responses: StatusSchemas = {
  200: UploadedFileSchema,
  202: QueuedUploadSchema,
  400: ErrorMessageSchema,
  401: ErrorMessageSchema,
  403: ErrorMessageSchema,
  429: ErrorMessageSchema,
};

/** Every response that can be validated: `new ImageKit({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  uploadFile: uploadFileResponses,
  uploadFileV2: uploadFileV2Responses,
};
