/** The part of the runtime that generated clients and their users need; it runs wherever there is `fetch`. */
export type { AllOrNone } from "./values/allOrNone.ts";
export type * from "./response/result.ts";
export { chooseBody } from "./request/body/chooseBody.ts";
export { encodeMultipart, encodeUrlencoded } from "./request/body/encodeForm.ts";
export { encodeItems } from "./request/body/encodeItems.ts";
export { encodeJson } from "./request/body/encodeJson.ts";
export { encodeRaw } from "./request/body/encodeRaw.ts";
export { ApiCall } from "./call/apiCall.ts";
export { Client, type CallOptions } from "./call/client.ts";
export {
  ApiConnectionError,
  ApiError,
  ApiRequestError,
  ApiResponseError,
  ApiTimeoutError,
  LadingError,
  isLadingError,
  type ApiErrorClass,
} from "./errors.ts";
export type { NotRetried } from "./errorFacts.ts";
export { EventStream, type ServerSentEvent } from "./stream/eventStream.ts";
export type { Extra } from "./request/extra.ts";
export { fileFromPath, type FileFromPathOptions } from "./files/fileFromPath.ts";
export { toFile } from "./files/fileInput.ts";
export type { FileContent, FileInput, NamedFile } from "./files/isFile.ts";
export { ItemStream } from "./stream/itemStream.ts";
export { followCursor } from "./pages/followCursor.ts";
export { followLink } from "./pages/followLink.ts";
export { followOffset } from "./pages/followOffset.ts";
export { followPageNumber } from "./pages/followPageNumber.ts";
export { followUrl } from "./pages/followUrl.ts";
export { Page } from "./pages/page.ts";
export { PagedCall, pagedCall, type ItemsOptions } from "./pages/pagedCall.ts";
export type * from "./plan.ts";
export type { HeaderValues } from "./options/headerValues.ts";
export type { Attempt, Hook } from "./options/hooks.ts";
export type * from "./options/wireObserver.ts";
export type { Logger, LogLevel } from "./options/logger.ts";
export type { OnUploadProgress, UploadProgress } from "./values/progress.ts";
export type { ClientOptions, QueryValue } from "./options/clientOptions.ts";
export type * from "./options/standardSchema.ts";
export { keyedCall, type KeyedCallOptions } from "./call/keyedCall.ts";
export { streamingCall } from "./call/streamingCall.ts";
export type { CredentialRequest, CredentialSource } from "./options/tokens.ts";
export type { Fetch, HttpAgent } from "./transport/transport.ts";
