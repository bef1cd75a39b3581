/** Hand-written additions to the generated client. */
export { tillCredentials, type Till } from "./tillCredentials.ts";
export { generatedToken, type GeneratedTokenOptions } from "./token.ts";
export type { UploadInput, UploadManyOptions, UploadOptions } from "./upload.ts";
export {
  md5,
  type ManyOptions,
  type ManyProgress,
  type ManyResult,
  type TokenSource,
} from "@lading/runtime/flows";
