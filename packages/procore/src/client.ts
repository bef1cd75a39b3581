// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  Client,
  type ClientOptions,
  type CredentialSource,
} from "@lading/runtime";
import type {
  CompleteCompanyUploadParams,
  CompleteCompanyUploadResult,
  CompleteProjectUploadParams,
  CompleteProjectUploadResult,
  CreateCompanyUploadParams,
  CreateCompanyUploadResult,
  CreateImageParams,
  CreateImageResult,
  CreateProjectUploadParams,
  CreateProjectUploadResult,
  Image,
  SegmentedUpload,
  Upload,
} from "./models.ts";
import { completeCompanyUpload } from "./operations/completeCompanyUpload.ts";
import { completeProjectUpload } from "./operations/completeProjectUpload.ts";
import { createCompanyUpload } from "./operations/createCompanyUpload.ts";
import { createImage } from "./operations/createImage.ts";
import { createProjectUpload } from "./operations/createProjectUpload.ts";
import { provider } from "./provider.ts";

/** Options of `new Procore()`. */
export interface ProcoreOptions extends ClientOptions {
  /**
   * An access token of Procore's OAuth 2.0 server, valid for 5400 seconds. On the sandbox the server
   * is login-sandbox.procore.com.
   *
   * A string, or a function that returns one; environment variable `PROCORE_ACCESS_TOKEN`.
   */
  readonly accessToken?: CredentialSource | undefined;
  /**
   * The company that the user of the access token acts for.
   *
   * Environment variable `PROCORE_COMPANY_ID`.
   */
  readonly companyId?: number | undefined;
}

/**
 * Procore Images and Uploads API.
 *
 * `createImage` adds one image to a project: from a file in the request itself, or from an upload
 * made before. The upload operations prepare and complete direct uploads to Procore's storage
 * service, which suit large files.
 *
 * @see https://developers.procore.com/reference/rest
 */
export class Procore extends Client<ProcoreOptions> {
  constructor(options: ProcoreOptions = {}) {
    super(provider, options);
  }

  /**
   * Create an image.
   *
   * Adds an image to one of the project's photo albums (image categories). Its bytes come from one
   * of two places:
   *
   * - `image.data`, a file, goes in the request itself (a multipart form).
   * - `upload_uuid` names an upload that is complete; this is what Procore recommends. `image_name`
   *   is then required, and `image` still needs at least one attribute.
   *
   * Give one of them, not both. Sending the request twice makes two images.
   *
   * @example
   * ```ts
   * const image = await procore.createImage({
   *   project_id: 1234,
   *   image: { data: await fileFromPath("cat.jpg") },
   * });
   * ```
   *
   * @see https://developers.procore.com/reference/rest/images?version=latest#create-image
   */
  createImage(params: CreateImageParams, options?: CallOptions): ApiCall<Image, CreateImageResult> {
    return createImage(this, params, options);
  }

  /**
   * Create a company upload.
   *
   * First step of a direct upload: says where the file's bytes go. Give `segments` for an upload in
   * segments, or `response_filename` alone for an upload in one form.
   *
   * - In segments: PUT the bytes of each segment to its `url` with exactly its `headers`, without
   *   your access token; keep each response's `ETag`. Then call `completeCompanyUpload`.
   * - In one form: POST a multipart form to `url` with all `fields` unaltered and the file last, in
   *   a field named `file`, without your access token.
   *
   * The upload belongs to the user of the access token. Begin to send within an hour, and use the
   * `uuid` within a week; after that it is gone. An upload that is never used does no harm.
   *
   * @example
   * ```ts
   * const upload = await procore.createCompanyUpload({
   *   response_filename: "north-wall.mp4",
   *   response_content_type: "video/mp4",
   *   segments: [
   *     {
   *       size: 6000000,
   *       sha256: "e4ffe99223d95d05e471b20897aa4a7a59acf97de498c4db9d84f9ee260ccb22",
   *       md5: "a129d6469746045173b660fb5275f8fb",
   *     },
   *     {
   *       size: 2829449,
   *       sha256: "c96b3272c9b8b961f95dc457c33523a17509d96d218cd7eefe67f0c119a6e406",
   *     },
   *   ],
   *   company_id: 42,
   * });
   * ```
   *
   * @see https://developers.procore.com/documentation/content/tutorial-uploads
   */
  createCompanyUpload(
    params: CreateCompanyUploadParams,
    options?: CallOptions,
  ): ApiCall<Upload, CreateCompanyUploadResult> {
    return createCompanyUpload(this, params, options);
  }

  /**
   * Complete a company upload.
   *
   * Last step of an upload in segments: hands in the `ETag` of every segment, in the order in which
   * the upload listed them. After it the upload's `uuid` can be used, as `upload_uuid` of
   * `createImage` for example.
   *
   * @example
   * ```ts
   * const segmentedUpload = await procore.completeCompanyUpload({
   *   segments: [
   *     { etag: "a129d6469746045173b660fb5275f8fb" },
   *     { etag: "2e110c7273ea3d6a717566b816051378" },
   *   ],
   *   company_id: 42,
   *   uuid: "01FZ8QATJYD0K7BZG2PP5GB4KN",
   * });
   * ```
   *
   * @see https://developers.procore.com/documentation/content/tutorial-uploads
   */
  completeCompanyUpload(
    params: CompleteCompanyUploadParams,
    options?: CallOptions,
  ): ApiCall<SegmentedUpload, CompleteCompanyUploadResult> {
    return completeCompanyUpload(this, params, options);
  }

  /**
   * Create a project upload.
   *
   * First step of a direct upload: says where the file's bytes go. Give `segments` for an upload in
   * segments, or `response_filename` alone for an upload in one form.
   *
   * - In segments: PUT the bytes of each segment to its `url` with exactly its `headers`, without
   *   your access token; keep each response's `ETag`. Then call `completeProjectUpload`.
   * - In one form: POST a multipart form to `url` with all `fields` unaltered and the file last, in
   *   a field named `file`, without your access token.
   *
   * The upload belongs to the user of the access token. Begin to send within an hour, and use the
   * `uuid` within a week; after that it is gone. An upload that is never used does no harm.
   *
   * @example
   * ```ts
   * const upload = await procore.createProjectUpload({
   *   response_filename: "north-wall.mp4",
   *   response_content_type: "video/mp4",
   *   segments: [
   *     {
   *       size: 6000000,
   *       sha256: "e4ffe99223d95d05e471b20897aa4a7a59acf97de498c4db9d84f9ee260ccb22",
   *       md5: "a129d6469746045173b660fb5275f8fb",
   *     },
   *     {
   *       size: 2829449,
   *       sha256: "c96b3272c9b8b961f95dc457c33523a17509d96d218cd7eefe67f0c119a6e406",
   *     },
   *   ],
   *   project_id: 1234,
   * });
   * ```
   *
   * @see https://developers.procore.com/documentation/content/tutorial-uploads
   */
  createProjectUpload(
    params: CreateProjectUploadParams,
    options?: CallOptions,
  ): ApiCall<Upload, CreateProjectUploadResult> {
    return createProjectUpload(this, params, options);
  }

  /**
   * Complete a project upload.
   *
   * Last step of an upload in segments: hands in the `ETag` of every segment, in the order in which
   * the upload listed them. After it the upload's `uuid` can be used, as `upload_uuid` of
   * `createImage` for example.
   *
   * @example
   * ```ts
   * const segmentedUpload = await procore.completeProjectUpload({
   *   segments: [
   *     { etag: "a129d6469746045173b660fb5275f8fb" },
   *     { etag: "2e110c7273ea3d6a717566b816051378" },
   *   ],
   *   project_id: 1234,
   *   uuid: "01FZ8QATJYD0K7BZG2PP5GB4KN",
   * });
   * ```
   *
   * @see https://developers.procore.com/documentation/content/tutorial-uploads
   */
  completeProjectUpload(
    params: CompleteProjectUploadParams,
    options?: CallOptions,
  ): ApiCall<SegmentedUpload, CompleteProjectUploadResult> {
    return completeProjectUpload(this, params, options);
  }
}
