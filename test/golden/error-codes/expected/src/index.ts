// Generated from specs/error-codes/openapi.yaml by `npm run generate -- error-codes`. Change the document, not this file.

export { ErrorCodes, type ErrorCodesOptions } from "./client.ts";
export * from "./models.ts";
export { listCats } from "./operations/listCats.ts";
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
