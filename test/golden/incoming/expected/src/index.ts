// Generated from specs/incoming/openapi.yaml by `npm run generate -- incoming`. Change the document, not this file.

export { Incoming, type IncomingOptions } from "./client.ts";
export * from "./models.ts";
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
} from "@lading/runtime";
