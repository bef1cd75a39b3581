/** `@lading/runtime/flows`: building blocks of flows with several calls. Portable and tree-shakeable. */
export { callOptions } from "./callOptions.ts";
export { checkConcurrency } from "./checkConcurrency.ts";
export { askedWait, isTransient, PartError, WaitError } from "./flowErrors.ts";
export { hmacHex, type HmacRequest, type Signable } from "./digests/hmac.ts";
export { withOwnedStreams } from "./withOwnedStreams.ts";
export { md5 } from "./digests/md5.ts";
export type {
  ManyOptions,
  ManyProgress,
  ManyRequest,
  ManyResult,
  UploadContext,
} from "./many/manyUploads.ts";
export { ownProperties } from "../values/ownProperties.ts";
export { checkPlaces } from "./parts/checkPlaces.ts";
export { checkBytes, choosePartSize, type PartSizes } from "./parts/choosePartSize.ts";
export { sendInParallel, type PartsRequest } from "./parts/sendInParallel.ts";
export { partsProgress, type PartsProgress } from "./parts/partsProgress.ts";
export { pause } from "../values/pause.ts";
export { poll, type PollOptions, type PollRequest } from "./poll.ts";
export { refuseBrowser } from "./refuseBrowser.ts";
export { uploadResumably, type PlacedPart, type ResumableUpload } from "./parts/uploadResumably.ts";
export { retry, type RetryOptions } from "./retry.ts";
export { serverOrigin } from "./serverOrigin.ts";
export { refuseUnreadable } from "./parts/refuseUnreadable.ts";
export {
  signedAddresses,
  type AddressRule,
  type SignedAddresses,
} from "./parts/signedAddresses.ts";
export { sha256 } from "./digests/contentSha256.ts";
export type { DigestContent, Sha256 } from "./digests/sha256.ts";
export type { Slice } from "./parts/readSlices.ts";
export { measureSource, sliceSource, type SliceSource } from "./parts/sliceSource.ts";
export { throwIfAborted } from "../values/signals.ts";
export { tokenSource, type IssuedToken, type TokenSource } from "./tokenSource.ts";
export { uploadEach } from "./many/uploadEach.ts";
export { uploadMany } from "./many/uploadMany.ts";
export {
  uploadParts,
  type PartsOptions,
  type PartsUpload,
  type UploadPart,
} from "./parts/uploadParts.ts";
export type { ResumeOptions, UploadState } from "./parts/uploadState.ts";
