// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import {
  allOf,
  array,
  atLeast,
  boolean,
  format,
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
  ExtensionState,
  ExtensionStatus,
  FileMetadata,
  FileType,
  QueuedUpload,
  UploadedFile,
  VersionInfo,
} from "./models.ts";

/** Schema of `FileType`. */
export const FileTypeSchema: v.GenericSchema<unknown, FileType> = string();

/** Schema of `FileMetadata`. */
export const FileMetadataSchema: v.GenericSchema<unknown, FileMetadata> = object({
  height: optional(number(integer())),
  width: optional(number(integer())),
  size: optional(number(integer())),
  format: optional(string()),
  hasColorProfile: optional(boolean()),
  hasTransparency: optional(boolean()),
  quality: optional(number()),
  density: optional(number()),
  pHash: optional(string()),
  exif: optional(object({})),
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
  },
  { rest: ExtensionStateSchema },
);

/** Schema of `UploadedFile`. */
export const UploadedFileSchema: v.GenericSchema<unknown, UploadedFile> = object({
  fileId: optional(string()),
  name: optional(string()),
  url: optional(string(format("uri"))),
  thumbnailUrl: optional(string(format("uri"))),
  height: optional(number(integer(), atLeast(0))),
  width: optional(number(integer(), atLeast(0))),
  size: optional(number(integer(), atLeast(0))),
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

/** What `uploadFile` answers, by status. */
export const uploadFileResponses: StatusSchemas = {
  200: UploadedFileSchema,
  202: QueuedUploadSchema,
  400: ErrorMessageSchema,
  401: ErrorMessageSchema,
  403: ErrorMessageSchema,
  429: ErrorMessageSchema,
};

/** Every answer that can be checked: `new ImageKit({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  uploadFile: uploadFileResponses,
};
