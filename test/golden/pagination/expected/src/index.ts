// Generated from specs/pagination/openapi.yaml by `npm run generate -- pagination`. Change the document, not this file.

export { Pagination, type PaginationOptions } from "./client.ts";
export type * from "./models.ts";
export { listOrders } from "./operations/listOrders.ts";
export { searchOrders } from "./operations/searchOrders.ts";
export { listCharges } from "./operations/listCharges.ts";
export { listMembers } from "./operations/listMembers.ts";
export { listTeams } from "./operations/listTeams.ts";
export { listIssues } from "./operations/listIssues.ts";
export { listEvents } from "./operations/listEvents.ts";
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
  type ItemsOptions,
  type Page,
  type PagedCall,
} from "@lading/runtime";
