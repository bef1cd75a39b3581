import type { ApiCall, CallOptions } from "@lading/runtime";
import {
  ownProperties,
  uploadMany,
  type ManyOptions,
  type ManyResult,
} from "@lading/runtime/flows";
import { ImageKit as GeneratedImageKit } from "../client.ts";
import type {
  QueuedUpload,
  ResponseField,
  Transformation,
  UploadFileParams,
  UploadedFile,
} from "../models.ts";
import type { AnsweredResult, AnsweredUpload, AskingParams } from "./answeredFile.ts";
import { clientSidePlan, serverSidePlan, signedNames } from "./clientSidePlan.ts";

export type { ImageKitOptions } from "../client.ts";

/**
 * ImageKit Upload API, with client-side uploads and `uploadMany`.
 *
 * @see https://imagekit.io/docs/api-overview
 */
export class ImageKit extends GeneratedImageKit {
  /**
   * Upload a file.
   *
   * Stores one file in the media library. `file` takes the bytes themselves, their base64 text, or a URL that ImageKit
   * downloads; bytes are the fastest. The answer has those members of the file that `responseFields` names, and its type
   * knows them.
   *
   * With `publicKey`, `token`, `expire` and `signature` (see `authenticationParameters`) it is a client-side upload, good
   * for browsers: it needs no private key. Some of the four without the others are refused.
   *
   * Sending the same request twice stores two files while `useUniqueFileName` is `true` (the default). With `false` the
   * second upload replaces the first; tags, custom metadata and the area of interest that the second request leaves out
   * are then removed.
   *
   * @see https://imagekit.io/docs/api-reference/upload-file/upload-file
   */
  override uploadFile<
    const Fields extends readonly ResponseField[] = readonly [],
    const Asked extends Transformation | undefined = undefined,
  >(
    params: AskingParams<Fields, Asked>,
    options?: CallOptions,
  ): ApiCall<AnsweredUpload<Fields, Asked>, AnsweredResult<Fields>> {
    const isSigned = signedNames.some(
      (name) => Object.hasOwn(params, name) && params[name] !== undefined,
    );
    return this.call(isSigned ? clientSidePlan : serverSidePlan, params, options);
  }

  /**
   * Uploads any number of files, a few at a time, with one result for each. Inputs are the parameters of `uploadFile`, taken
   * as they are needed: an endless iterable costs no memory. Failures stand beside successes.
   *
   * @example
   *   const inputs = files.map((file) => ({ file, fileName: file.name }));
   *   for await (const result of imagekit.uploadMany(inputs, { concurrency: 8 }))
   *     console.log(result.ok ? result.value.url : result.error);
   */
  uploadMany<Input extends UploadFileParams>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: ManyOptions & { readonly timeout?: number | undefined } = {},
  ): AsyncGenerator<ManyResult<Input, UploadedFile | QueuedUpload>, void, undefined> {
    const { timeout, ...many } = ownProperties(options);
    return uploadMany<Input, UploadedFile | QueuedUpload>({
      ...many,
      inputs,
      upload: (input, { signal, onUploadProgress }) => {
        // Of an input from anywhere, no field and no transformation is known.
        const params: UploadFileParams = input;
        return this.uploadFile(params, { signal, timeout, onUploadProgress });
      },
    });
  }
}
