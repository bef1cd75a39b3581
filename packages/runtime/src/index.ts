/** What generated clients and their users need of the runtime; runs wherever there is `fetch`. */
export type { AllOrNone } from "./allOrNone.ts";
export type * from "./answer.ts";
export { ApiCall } from "./apiCall.ts";
export { Client, type CallOptions } from "./client.ts";
export {
  ApiConnectionError,
  ApiError,
  ApiRequestError,
  ApiResponseError,
  ApiTimeoutError,
  LadingError,
  type ApiErrorClass,
  type NotRetried,
} from "./errors.ts";
export { EventStream, type ServerSentEvent } from "./eventStream.ts";
export type { Extra } from "./extra.ts";
export { fileFromPath, type FileFromPathOptions } from "./fileFromPath.ts";
export { toFile, type FileContent, type FileInput, type NamedFile } from "./fileInput.ts";
export { ItemStream } from "./itemStream.ts";
export type * from "./plan.ts";
export type { HeaderValues } from "./headerValues.ts";
export type { Attempt, Hook } from "./hooks.ts";
export type { Logger, LogLevel } from "./logger.ts";
export type { OnUploadProgress, UploadProgress } from "./progress.ts";
export { createRawClient, type RawClient } from "./rawClient.ts";
export type { ClientOptions, Fetch, QueryValue } from "./settings.ts";
export type * from "./standardSchema.ts";
export { streamingCall } from "./streamingCall.ts";
export type { CredentialRequest, CredentialSource } from "./tokens.ts";
export type { HttpAgent } from "./transport.ts";
