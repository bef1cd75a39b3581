/** Hand-written additions to the generated client. */
export type { UploadManyOptions } from "./client.ts";
export {
  authenticationParameters,
  type AuthenticationOptions,
  type AuthenticationParameters,
} from "./authenticationParameters.ts";
export type {
  FileWith,
  RequestedField,
  RequestedFields,
  UploadFileResultWith,
} from "./requestedFields.ts";
export type { ManyOptions, ManyProgress, ManyResult } from "@lading/runtime/flows";
