/** Hand-written additions to the generated client. */
export type { LoginOptions } from "./login.ts";
export {
  clientCredentials,
  refreshToken,
  type ClientCredentialsOptions,
  type RefreshTokenOptions,
} from "./tokens.ts";
export { putSegment, type SegmentPut } from "./putSegment.ts";
export type {
  ImageOptions,
  SegmentOptions,
  UploadImageOptions,
  UploadManyOptions,
  UploadOptions,
  UploadOwner,
} from "./uploadOptions.ts";
export {
  PartError,
  type ManyProgress,
  type ManyResult,
  type TokenSource,
} from "@lading/runtime/flows";
