// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

export { Capillary, type CapillaryOptions } from "./extras/client.ts";
export { type CapillaryCommonOptions, type CapillaryTillCredentials } from "./client.ts";
export type * from "./models.ts";
export { uploadFile } from "./operations/uploadFile.ts";
export { generateToken } from "./operations/generateToken.ts";
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
