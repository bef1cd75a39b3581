import type { FileInput } from "@lading/runtime";
import { ownProperties, uploadMany, type ManyResult } from "@lading/runtime/flows";
import { Procore as GeneratedProcore } from "../client.ts";
import type { Image, SegmentedUpload } from "../models.ts";
import { uploadFile } from "./uploadFile.ts";
import { uploadImage } from "./uploadImage.ts";
import type { UploadImageOptions, UploadManyOptions, UploadOptions } from "./uploadOptions.ts";

export type { ProcoreOptions } from "../client.ts";

/**
 * Procore Images and Uploads API, and whole uploads: `uploadImage` brings one file into a project, `uploadMany` any number.
 *
 * @see https://developers.procore.com/reference/rest
 */
export class Procore extends GeneratedProcore {
  /**
   * Uploads a file to Procore's storage in segments, several at once, and completes the upload. The `uuid` of what it gives
   * is good for a week, as `upload_uuid` of `createImage` for example. The upload belongs to a project or to a company.
   *
   * Each segment's SHA-256 goes ahead of it, so that a file on disk is read twice and never held; a stream is held in
   * memory, once. A segment that failed is sent again; one that fails for good aborts the others, and the `PartError` says
   * which. Nothing of the client's goes to the storage: no token, no header.
   *
   * @example
   * ```ts
   * const { uuid } = await procore.upload(await fileFromPath("plan.pdf"), { projectId: 7 });
   * ```
   *
   * @see https://developers.procore.com/documentation/content/tutorial-uploads
   */
  upload(input: FileInput, options: UploadOptions): Promise<SegmentedUpload> {
    return uploadFile(this, input, options);
  }

  /**
   * Uploads an image into a project: its bytes as `upload` does, then the image that is made of them.
   *
   * What Procore would refuse after the last byte (no name, no attribute, an empty file) is refused before the first. A
   * failure of the very last step leaves a complete upload behind; to keep its `uuid`, call `upload` and `createImage`.
   *
   * @example
   * ```ts
   * const image = await procore.uploadImage(await fileFromPath("north.jpg"), {
   *   projectId: 7,
   *   image: { description: "North wall" },
   * });
   * ```
   */
  uploadImage(input: FileInput, options: UploadImageOptions): Promise<Image> {
    return uploadImage(this, input, options);
  }

  /**
   * Uploads any number of images into a project, a few at a time, with one result for each. Inputs are taken as they are
   * needed: an endless iterable costs no memory. Failures stand beside successes.
   *
   * @example
   * ```ts
   * const files = [await fileFromPath("north.jpg"), await fileFromPath("south.jpg")];
   * const options = { projectId: 7, image: { description: "Walls" } };
   * for await (const result of procore.uploadMany(files, options))
   *   console.log(result.ok ? result.value.id : result.error);
   * ```
   */
  uploadMany<Input extends FileInput>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: UploadManyOptions<Input>,
  ): AsyncGenerator<ManyResult<Input, Image>, void, undefined> {
    const { concurrency, order, onProgress, signal, ...every } = ownProperties(options);
    const { segmentConcurrency, optionsFor, ...each } = ownProperties(every);
    return uploadMany({
      inputs,
      concurrency,
      order,
      onProgress,
      signal,
      upload: async (input, context) =>
        uploadImage(this, input, {
          ...each,
          ...optionsFor?.(input, context.index),
          concurrency: segmentConcurrency,
          signal: context.signal,
          onUploadProgress: context.onUploadProgress,
        }),
    });
  }
}
