import type { ApiCall, CallOptions } from "@lading/runtime";
import { uploadEach, type ManyOptions, type ManyResult } from "@lading/runtime/flows";
import { ImageKit as GeneratedImageKit } from "../client.ts";
import type { QueuedUpload, UploadFileParams, UploadFileResult, UploadedFile } from "../models.ts";
import { clientSidePlan, serverSidePlan, signedNames } from "./clientSidePlan.ts";
import type { FileWith, RequestedFields, UploadFileResultWith } from "./requestedFields.ts";

export type { ImageKitOptions } from "../client.ts";

/** Options of `uploadMany`. */
export interface UploadManyOptions extends ManyOptions {
  /** As `timeout` of a call, for each upload. */
  readonly timeout?: number | undefined;
}

/**
 * ImageKit Upload API, with client-side uploads and `uploadMany`.
 *
 * @see https://imagekit.io/docs/api-overview
 */
export class ImageKit extends GeneratedImageKit {
  // One signature for each mix of requested fields and a queue. TypeScript reports the error of the last overload only
  // where there are more than three, so that the error for a typo names `UploadFileParams`.
  /** Upload a file: the response has the fields that `responseFields` names, or is queued for the transformation `pre`. */
  override uploadFile<const Fields extends RequestedFields>(
    params: UploadFileParams & {
      readonly responseFields: Fields;
      readonly transformation: { readonly pre: string };
    },
    options?: CallOptions,
  ): ApiCall<FileWith<Fields[number]> | QueuedUpload, UploadFileResultWith<Fields[number]>>;
  /** Upload a file: the upload is queued where the transformation `pre` takes its time. */
  override uploadFile(
    params: UploadFileParams & { readonly transformation: { readonly pre: string } },
    options?: CallOptions,
  ): ApiCall<UploadedFile | QueuedUpload, UploadFileResult>;
  /** Upload a file: the response has the fields that `responseFields` names. */
  override uploadFile<const Fields extends RequestedFields>(
    params: UploadFileParams & { readonly responseFields: Fields },
    options?: CallOptions,
  ): ApiCall<FileWith<Fields[number]>, UploadFileResultWith<Fields[number]>>;
  /**
   * Upload a file.
   *
   * Stores one file in the media library. `file` takes the bytes themselves, their base64 text, or a URL that ImageKit
   * downloads; bytes are the fastest. Some fields of the response come only when `responseFields` names them.
   * An upload that `transformation.pre` keeps waiting is only queued: where the parameters' type does not show `pre`,
   * `.result()` shows it by the status 202.
   *
   * With `publicKey`, `token`, `expire` and `signature` (see `authenticationParameters`) it is a client-side upload, good
   * for browsers: it needs no private key. Some of the four without the others are refused.
   *
   * Sending the same request twice stores two files while `useUniqueFileName` is `true` (the default). With `false` the
   * second upload replaces the first; tags, custom metadata and the area of interest that the second request leaves out
   * are then removed.
   *
   * @example
   * ```ts
   * const uploadedFile = await imagekit.uploadFile({
   *   file: await fileFromPath("cat.jpg"),
   *   fileName: "cat.jpg",
   *   tags: ["pet", "cat"],
   * });
   * ```
   *
   * @see https://imagekit.io/docs/api-reference/upload-file/upload-file
   */
  override uploadFile(
    params: UploadFileParams,
    options?: CallOptions,
  ): ApiCall<UploadedFile, UploadFileResult>;
  override uploadFile(
    params: UploadFileParams,
    options?: CallOptions,
  ): ApiCall<UploadedFile, UploadFileResult> {
    const isSigned = signedNames.some(
      (name) => Object.hasOwn(params, name) && params[name] !== undefined,
    );
    return this.call(isSigned ? clientSidePlan : serverSidePlan, params, options);
  }

  /**
   * Uploads any number of files, a few at a time, with one result for each. Inputs are the parameters of `uploadFile`, taken
   * as they are needed: an endless iterable costs no memory. A failure does not end the other uploads.
   *
   * @example
   * ```ts
   * const inputs = [{ file: await fileFromPath("cat.jpg"), fileName: "cat.jpg" }];
   * for await (const result of imagekit.uploadMany(inputs, { concurrency: 8 }))
   *   console.log(result.ok ? result.value.url : result.error);
   * ```
   */
  uploadMany<Input extends UploadFileParams>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: UploadManyOptions = {},
  ): AsyncGenerator<ManyResult<Input, UploadedFile | QueuedUpload>, void, undefined> {
    const upload = (input: UploadFileParams, each: CallOptions) => this.uploadFile(input, each);
    return uploadEach<Input, UploadedFile | QueuedUpload, UploadManyOptions>(
      inputs,
      options,
      upload,
    );
  }
}
