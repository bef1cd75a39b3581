// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

export { Uploadcare, type UploadcareOptions } from "./extras/client.ts";
export * from "./models.ts";
export { uploadFile } from "./operations/uploadFile.ts";
export { startMultipartUpload } from "./operations/startMultipartUpload.ts";
export { uploadPart } from "./operations/uploadPart.ts";
export { completeMultipartUpload } from "./operations/completeMultipartUpload.ts";
export { uploadFromUrl } from "./operations/uploadFromUrl.ts";
export { getFromUrlStatus } from "./operations/getFromUrlStatus.ts";
export { getFileInfo } from "./operations/getFileInfo.ts";
export { createFileGroup } from "./operations/createFileGroup.ts";
export { getFileGroupInfo } from "./operations/getFileGroupInfo.ts";
export { provider } from "./provider.ts";
export { ApiError, ApiResponseError } from "./errors.ts";
export {
  ApiConnectionError,
  ApiRequestError,
  ApiTimeoutError,
  LadingError,
  fileFromPath,
  isLadingError,
  toFile,
  type ApiCall,
  type ApiErrorClass,
  type CallOptions,
  type CredentialRequest,
  type CredentialSource,
  type Failure,
  type FileInput,
  type NamedFile,
  type NotRetried,
  type OperationPlan,
  type ProviderPlan,
  type Success,
  type Undocumented,
  type Attempt,
  type ClientOptions,
  type Extra,
  type Fetch,
  type HeaderValues,
  type Hook,
  type HttpAgent,
  type LogLevel,
  type Logger,
  type OnUploadProgress,
  type QueryValue,
  type UploadProgress,
  type Validation,
} from "@lading/runtime";
export * from "./extras/index.ts";
