// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  Client,
  type ClientOptions,
  type CredentialSource,
} from "@lading/runtime";
import type {
  QueuedUpload,
  UploadFileParams,
  UploadFileResult,
  UploadFileV2Params,
  UploadFileV2Result,
  UploadedFile,
} from "./models.ts";
import { uploadFile } from "./operations/uploadFile.ts";
import { uploadFileV2 } from "./operations/uploadFileV2.ts";
import { provider } from "./provider.ts";

/** Options of `new ImageKit()`. */
export interface ImageKitOptions extends ClientOptions {
  /**
   * HTTP Basic with the account's private key as the user name and an empty password. The key
   * belongs on a server, never in a browser or an app.
   *
   * A string, or a function that returns one; environment variable `IMAGEKIT_PRIVATE_KEY`.
   */
  readonly privateKey?: CredentialSource | undefined;
}

/**
 * ImageKit Upload API.
 *
 * ImageKit's upload, from servers and from clients: one endpoint, in two versions, that takes a
 * file as bytes, as base64 text or as a URL to fetch, stores it in the media library and responds
 * with the stored file's details.
 *
 * @see https://imagekit.io/docs/api-overview
 */
export class ImageKit extends Client<ImageKitOptions> {
  constructor(options: ImageKitOptions = {}) {
    super(provider, options);
  }

  /**
   * Upload a file.
   *
   * Stores one file in the media library. `file` takes the bytes themselves, their base64 text, or a
   * URL that ImageKit downloads; bytes are the fastest.
   *
   * Sending the same request twice stores two files while `useUniqueFileName` is `true` (the
   * default). With `false` the second upload replaces the first; tags, custom metadata and the area
   * of interest that the second request leaves out are then removed.
   *
   * @example
   * ```ts
   * const result = await imagekit.uploadFile({
   *   file: await fileFromPath("cat.jpg"),
   *   fileName: "my_file_name.jpg",
   * });
   * ```
   *
   * @see https://imagekit.io/docs/api-reference/upload-file/upload-file
   */
  uploadFile(
    params: UploadFileParams,
    options?: CallOptions,
  ): ApiCall<UploadedFile | QueuedUpload, UploadFileResult> {
    return uploadFile(this, params, options);
  }

  /**
   * Upload a file, with a token for the whole request.
   *
   * Stores one file in the media library, as version 1 does. A client-side upload needs one JSON Web
   * Token, made by the account's server, where version 1 needs four fields.
   *
   * @example
   * ```ts
   * const result = await imagekit.uploadFileV2({
   *   file: await fileFromPath("cat.jpg"),
   *   fileName: "my_file_name.jpg",
   * });
   * ```
   *
   * @see https://imagekit.io/docs/api-reference/upload-file/upload-file-v2
   */
  uploadFileV2(
    params: UploadFileV2Params,
    options?: CallOptions,
  ): ApiCall<UploadedFile | QueuedUpload, UploadFileV2Result> {
    return uploadFileV2(this, params, options);
  }
}
