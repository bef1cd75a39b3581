/** `@lading/runtime/flows`: building blocks of flows with several calls. Portable and tree-shakeable. */
export { openScope, type AbortScope } from "./abortScope.ts";
export { callerGuard, type CallerGuard } from "./callerGuard.ts";
export { checkConcurrency } from "./checkConcurrency.ts";
export { askedWait, isTransient, PartError, WaitError } from "./flowErrors.ts";
export { hmacHex, type HmacRequest, type Signable } from "./digests/hmac.ts";
export { owning } from "./owning.ts";
export { md5 } from "./digests/md5.ts";
export type {
  ManyOptions,
  ManyProgress,
  ManyRequest,
  ManyResult,
  UploadContext,
} from "./manyUploads.ts";
export { ownProperties } from "../values/ownProperties.ts";
export { parallelParts, type PartsRequest } from "./parallelParts.ts";
export { partsProgress, type PartsProgress } from "./partsProgress.ts";
export { pause } from "../values/pause.ts";
export { poll, type PollOptions, type PollRequest } from "./poll.ts";
export { refuseBrowser } from "./refuseBrowser.ts";
export { retried, type RetryOptions } from "./retried.ts";
export { serverOrigin } from "./serverOrigin.ts";
export { refuseUnreadable } from "./refuseUnreadable.ts";
export { sha256 } from "./digests/contentSha256.ts";
export type { DigestContent, Sha256 } from "./digests/sha256.ts";
export type { Slice } from "./readSlices.ts";
export { measuredSource, sliceSource, type SliceSource } from "./sliceSource.ts";
export { throwIfAborted } from "../values/signals.ts";
export { tokenSource, type IssuedToken, type TokenSource } from "./tokenSource.ts";
export { uploadMany } from "./uploadMany.ts";
