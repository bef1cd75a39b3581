// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import { object } from "@lading/runtime/schemas";
import * as v from "valibot";
import type {
  ErrorBody,
  ErrorItem,
  StoredFile,
  Token,
  TokenResult,
  UploadResult,
} from "./models.ts";

/** Schema of `StoredFile`. */
export const StoredFileSchema: v.GenericSchema<unknown, StoredFile> = object({
  name: v.optional(v.string()),
  namespace: v.optional(v.string()),
  version: v.optional(v.pipe(v.number(), v.integer())),
  acl: v.optional(v.string()),
  fileSize: v.optional(v.string()),
  file_handle: v.optional(v.string()),
  content_type: v.optional(v.string()),
  s3_token: v.optional(v.string()),
  latest_version: v.optional(v.pipe(v.number(), v.integer())),
  last_modified: v.optional(v.string()),
  s3_url: v.optional(v.string()),
});

/** Schema of `UploadResult`. */
export const UploadResultSchema: v.GenericSchema<unknown, UploadResult> = object({
  code: v.pipe(v.number(), v.integer()),
  status: v.string(),
  message: v.string(),
  file: v.optional(StoredFileSchema),
  secureFilePath: v.optional(v.string()),
});

/** Schema of `ErrorItem`. */
export const ErrorItemSchema: v.GenericSchema<unknown, ErrorItem> = object({
  code: v.optional(v.pipe(v.number(), v.integer())),
  message: v.optional(v.string()),
});

/** Schema of `ErrorBody`. */
export const ErrorBodySchema: v.GenericSchema<unknown, ErrorBody> = object({
  code: v.optional(v.pipe(v.number(), v.integer())),
  status: v.optional(v.string()),
  message: v.optional(v.string()),
  data: v.optional(v.unknown()),
  errors: v.optional(v.nullable(v.array(ErrorItemSchema))),
});

/** Schema of `Token`. */
export const TokenSchema: v.GenericSchema<unknown, Token> = object({
  accessToken: v.string(),
  ttlSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** Schema of `TokenResult`. */
export const TokenResultSchema: v.GenericSchema<unknown, TokenResult> = object({
  data: TokenSchema,
  errors: v.optional(v.nullable(v.array(ErrorItemSchema))),
});

/** What `uploadFile` answers, by status. */
export const uploadFileResponses: StatusSchemas = {
  200: UploadResultSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
};

/** What `generateToken` answers, by status. */
export const generateTokenResponses: StatusSchemas = {
  200: TokenResultSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
};

/** Every answer that can be checked: `new Capillary({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  uploadFile: uploadFileResponses,
  generateToken: generateTokenResponses,
};
