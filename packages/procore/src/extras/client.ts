import type { FileInput } from "@lading/runtime";
import { uploadEach, type ManyResult } from "@lading/runtime/flows";
import { Procore as GeneratedProcore } from "../client.ts";
import type { Image, SegmentedUpload } from "../models.ts";
import { uploadFile } from "./uploadFile.ts";
import { uploadImage } from "./uploadImage.ts";
import type { UploadImageOptions, UploadManyOptions, UploadOptions } from "./uploadOptions.ts";

export type { ProcoreOptions } from "../client.ts";

/**
 * Procore Images and Uploads API, and complete uploads: `uploadImage` uploads one image to a project, `uploadMany` any number.
 *
 * @see https://developers.procore.com/reference/rest
 */
export class Procore extends GeneratedProcore {
  /**
   * Uploads a file to Procore's storage in segments, several at once, and completes the upload. The `uuid` of the result is
   * valid for a week, for example as `upload_uuid` of `createImage`. The upload belongs to a project or to a company.
   *
   * Procore needs each segment's SHA-256 first, so a file on disk is read twice and never kept in memory; a stream is kept in
   * memory. A segment is retried after transient errors; a permanent failure aborts the others, and the `PartError` says which
   * segment failed. The storage gets no token and no header of the client.
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
   * Uploads a file to a project as `upload` does, then creates an image of it.
   *
   * What Procore would refuse after the last byte (no name, no attribute, an empty file) is refused before the first. If the
   * last step fails, the upload is complete, but its `uuid` is lost; to keep it, call `upload` and `createImage`.
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
   * needed: an endless iterable costs no memory. A failure does not end the others.
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
    return uploadEach(inputs, options, (input, { segmentConcurrency, ...each }) =>
      uploadImage(this, input, { ...each, concurrency: segmentConcurrency }),
    );
  }
}
