// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import type { ResponseSchemas, StatusSchemas } from "@lading/runtime";
import {
  array,
  atLeast,
  integer,
  nullable,
  number,
  object,
  optional,
  string,
  unknown,
} from "@lading/runtime/schemas";
import type * as v from "valibot";
import type {
  ErrorBody,
  ErrorItem,
  StoredFile,
  Token,
  TokenResult,
  UploadResult,
} from "./models.ts";

export type { ResponseSchemas, StatusSchemas } from "@lading/runtime";

/** Schema of `StoredFile`. */
export const StoredFileSchema: v.GenericSchema<unknown, StoredFile> = object({
  name: optional(string()),
  namespace: optional(string()),
  version: optional(number(integer())),
  acl: optional(string()),
  fileSize: optional(string()),
  file_handle: optional(string()),
  content_type: optional(string()),
  s3_token: optional(string()),
  latest_version: optional(number(integer())),
  last_modified: optional(string()),
  s3_url: optional(string()),
});

/** Schema of `UploadResult`. */
export const UploadResultSchema: v.GenericSchema<unknown, UploadResult> = object({
  code: number(integer()),
  status: string(),
  message: string(),
  file: optional(StoredFileSchema),
  secureFilePath: optional(string()),
});

/** Schema of `ErrorItem`. */
export const ErrorItemSchema: v.GenericSchema<unknown, ErrorItem> = object({
  code: optional(number(integer())),
  message: optional(string()),
});

/** Schema of `ErrorBody`. */
export const ErrorBodySchema: v.GenericSchema<unknown, ErrorBody> = object({
  code: optional(number(integer())),
  status: optional(string()),
  message: optional(string()),
  data: optional(unknown()),
  errors: optional(nullable(array(ErrorItemSchema))),
});

/** Schema of `Token`. */
export const TokenSchema: v.GenericSchema<unknown, Token> = object({
  accessToken: string(),
  ttlSeconds: optional(number(integer(), atLeast(0))),
});

/** Schema of `TokenResult`. */
export const TokenResultSchema: v.GenericSchema<unknown, TokenResult> = object({
  data: TokenSchema,
  errors: optional(nullable(array(ErrorItemSchema))),
});

/** Responses of `uploadFile`, by status. */
export const uploadFileResponses: StatusSchemas = {
  200: UploadResultSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
};

/** Responses of `generateToken`, by status. */
export const generateTokenResponses: StatusSchemas = {
  200: TokenResultSchema,
  400: ErrorBodySchema,
  401: ErrorBodySchema,
};

/** Every response that can be validated: `new Capillary({ validation: { schemas } })`. */
export const schemas: ResponseSchemas = {
  uploadFile: uploadFileResponses,
  generateToken: generateTokenResponses,
};
