// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import { allOf, format, object, schema } from "@lading/runtime/schemas";
import * as v from "valibot";
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
export const FileTypeSchema: v.GenericSchema<unknown, FileType> = schema(v.string());

/** Schema of `FileMetadata`. */
export const FileMetadataSchema: v.GenericSchema<unknown, FileMetadata> = object({
  height: v.optional(v.pipe(v.number(), v.integer())),
  width: v.optional(v.pipe(v.number(), v.integer())),
  size: v.optional(v.pipe(v.number(), v.integer())),
  format: v.optional(v.string()),
  hasColorProfile: v.optional(v.boolean()),
  hasTransparency: v.optional(v.boolean()),
  quality: v.optional(v.number()),
  density: v.optional(v.number()),
  pHash: v.optional(v.string()),
  exif: v.optional(object({})),
  bitRate: v.optional(v.number()),
  duration: v.optional(v.number()),
  audioCodec: v.optional(v.string()),
  videoCodec: v.optional(v.string()),
});

/** Schema of `VersionInfo`. */
export const VersionInfoSchema: v.GenericSchema<unknown, VersionInfo> = object({
  id: v.optional(v.string()),
  name: v.optional(v.string()),
});

/** Schema of `AiTag`. */
export const AiTagSchema: v.GenericSchema<unknown, AiTag> = object({
  name: v.optional(v.string()),
  confidence: v.optional(v.number()),
  source: v.optional(v.string()),
});

/** Schema of `ExtensionState`. */
export const ExtensionStateSchema: v.GenericSchema<unknown, ExtensionState> = schema(v.string());

/** Schema of `ExtensionStatus`. */
export const ExtensionStatusSchema: v.GenericSchema<unknown, ExtensionStatus> = object(
  {
    "remove-bg": v.optional(ExtensionStateSchema),
    "google-auto-tagging": v.optional(ExtensionStateSchema),
    "aws-auto-tagging": v.optional(ExtensionStateSchema),
    "ai-auto-description": v.optional(ExtensionStateSchema),
  },
  { rest: ExtensionStateSchema },
);

/** Schema of `UploadedFile`. */
export const UploadedFileSchema: v.GenericSchema<unknown, UploadedFile> = object({
  fileId: v.optional(v.string()),
  name: v.optional(v.string()),
  url: v.optional(v.pipe(v.string(), format("uri"))),
  thumbnailUrl: v.optional(v.pipe(v.string(), format("uri"))),
  height: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  width: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  fileType: v.optional(FileTypeSchema),
  filePath: v.optional(v.string()),
  tags: v.optional(v.nullable(v.array(v.string()))),
  isPrivateFile: v.optional(v.boolean()),
  customCoordinates: v.optional(v.nullable(v.string())),
  metadata: v.optional(FileMetadataSchema),
  versionInfo: v.optional(VersionInfoSchema),
  AITags: v.optional(v.nullable(v.array(AiTagSchema))),
  extensionStatus: v.optional(ExtensionStatusSchema),
  embeddedMetadata: v.optional(object({})),
  customMetadata: v.optional(object({})),
  isPublished: v.optional(v.boolean()),
  description: v.optional(v.string()),
  bitRate: v.optional(v.pipe(v.number(), v.minValue(0))),
  duration: v.optional(v.pipe(v.number(), v.minValue(0))),
  audioCodec: v.optional(v.string()),
  videoCodec: v.optional(v.string()),
});

/** Schema of `QueuedUpload`. */
export const QueuedUploadSchema: v.GenericSchema<unknown, QueuedUpload> = allOf([
  UploadedFileSchema,
  object({
    message: v.string(),
  }),
]);

/** Schema of `ErrorMessage`. */
export const ErrorMessageSchema: v.GenericSchema<unknown, ErrorMessage> = object({
  message: v.string(),
  help: v.optional(v.string()),
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
