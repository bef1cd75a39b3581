/** Hand-written additions to the generated client. */
export { PartError, WaitError } from "@lading/runtime/flows";
export type { ManyProgress, ManyResult, PollOptions, UploadState } from "@lading/runtime/flows";
export { signUpload, type SignUploadOptions, type UploadSignature } from "./signUpload.ts";
export { upload } from "./upload.ts";
export { GroupUploadError, UrlFetchError } from "./uploadErrors.ts";
export { uploadGroup } from "./uploadGroup.ts";
export { uploadMany } from "./uploadMany.ts";
export type {
  CommonUploadOptions,
  FileOptions,
  UploadGroupOptions,
  FileUuid,
  UploadInput,
  UploadManyOptions,
  UploadOptions,
} from "./uploadOptions.ts";
export { waitFor, type FromUrlEnd, type WaitForOptions } from "./waitFor.ts";
