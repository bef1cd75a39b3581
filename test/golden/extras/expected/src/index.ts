// Generated from specs/extras/openapi.yaml by `npm run generate -- extras`. Change the document, not this file.

export { Extras, type ExtrasOptions } from "./extras/client.ts";
export type * from "./models.ts";
export { openBox } from "./operations/openBox.ts";
export { provider } from "./provider.ts";
export {
  ApiConnectionError,
  ApiError,
  ApiRequestError,
  ApiResponseError,
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
