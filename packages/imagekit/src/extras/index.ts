/** What hand-written code adds to the generated client. */
export type {
  AnsweredFile,
  AnsweredResult,
  AnsweredUpload,
  AskingParams,
  FieldOnRequest,
} from "./answeredFile.ts";
export {
  authenticationParameters,
  type AuthenticationOptions,
  type AuthenticationParameters,
} from "./authenticationParameters.ts";
export type { ManyOptions, ManyProgress, ManyResult } from "@lading/runtime/flows";
