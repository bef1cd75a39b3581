// Generated from specs/idempotency-keys/openapi.yaml by `npm run generate -- idempotency-keys`. Change the document, not this file.

export { Orders, type OrdersOptions } from "./client.ts";
export type * from "./models.ts";
export { listOrders } from "./operations/listOrders.ts";
export { createOrder } from "./operations/createOrder.ts";
export { searchOrders } from "./operations/searchOrders.ts";
export { changeOrder } from "./operations/changeOrder.ts";
export { watchNewOrder } from "./operations/watchNewOrder.ts";
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
  EventStream,
  ItemStream,
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
  type KeyedCallOptions,
  type ServerSentEvent,
} from "@lading/runtime";
