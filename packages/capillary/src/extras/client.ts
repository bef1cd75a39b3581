import type { ApiCall, CallOptions } from "@lading/runtime";
import { uploadEach, type ManyResult } from "@lading/runtime/flows";
import { Capillary as GeneratedCapillary } from "../client.ts";
import type { UploadFileResult, UploadResult } from "../models.ts";
import { upload, type UploadInput, type UploadManyOptions, type UploadOptions } from "./upload.ts";

export type { CapillaryOptions } from "../client.ts";

/**
 * Capillary File Service API, with uploads straight from a path.
 *
 * @see https://docs.capillarytech.com/reference/apioverview
 */
export class Capillary extends GeneratedCapillary {
  /**
   * Uploads an image under its own name. A string is a path, which needs a file system.
   *
   * The content type is the file's own, else the one of its name's extension, else that of `filename`; the call option
   * `contentType` overrides it.
   *
   * @example
   * ```ts
   * const uploadResult = await capillary.upload(await fileFromPath("cat.jpg"));
   * ```
   *
   * @see https://docs.capillarytech.com/reference/post-images-to-file-service
   */
  upload(input: UploadInput, options?: UploadOptions): Promise<UploadResult> {
    return upload(this, input, options);
  }

  /**
   * Creates a placeholder for a later image: the file service does so for a request without a body.
   *
   * @example
   * ```ts
   * const uploadResult = await capillary.createPlaceholder("cat.jpg");
   * ```
   */
  createPlaceholder(
    filename: string,
    options?: CallOptions,
  ): ApiCall<UploadResult, UploadFileResult> {
    return this.uploadFile({ filename }, options);
  }

  /**
   * Uploads any number of images under their own names, a few at a time, with one result for each. Inputs are taken as they
   * are needed: an endless iterable costs no memory. A failure does not end the other uploads.
   *
   * @example
   * ```ts
   * const files = [await fileFromPath("cat.jpg"), await fileFromPath("dog.jpg")];
   * for await (const result of capillary.uploadMany(files, { concurrency: 8 }))
   *   console.log(result.ok ? result.value : result.error);
   * ```
   */
  uploadMany<Input extends UploadInput>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: UploadManyOptions<Input> = {},
  ): AsyncGenerator<ManyResult<Input, UploadResult>, void, undefined> {
    return uploadEach(inputs, options, (input, each) => upload(this, input, each));
  }
}
