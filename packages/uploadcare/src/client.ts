// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import { type ApiCall, type CallOptions, Client, type ClientOptions } from "@lading/runtime";
import type {
  CompleteMultipartUploadParams,
  CompleteMultipartUploadResult,
  CreateFileGroupParams,
  CreateFileGroupResult,
  FileInfo,
  FromUrlResponse,
  FromUrlStatus,
  GetFileGroupInfoParams,
  GetFileGroupInfoResult,
  GetFileInfoParams,
  GetFileInfoResult,
  GetFromUrlStatusParams,
  GetFromUrlStatusResult,
  GroupInfo,
  MultipartUpload,
  StartMultipartUploadParams,
  StartMultipartUploadResult,
  UploadFileParams,
  UploadFileResult,
  UploadFromUrlParams,
  UploadFromUrlResult,
  UploadPartParams,
  UploadPartResult,
  UploadedFiles,
} from "./models.ts";
import { completeMultipartUpload } from "./operations/completeMultipartUpload.ts";
import { createFileGroup } from "./operations/createFileGroup.ts";
import { getFileGroupInfo } from "./operations/getFileGroupInfo.ts";
import { getFileInfo } from "./operations/getFileInfo.ts";
import { getFromUrlStatus } from "./operations/getFromUrlStatus.ts";
import { startMultipartUpload } from "./operations/startMultipartUpload.ts";
import { uploadFile } from "./operations/uploadFile.ts";
import { uploadFromUrl } from "./operations/uploadFromUrl.ts";
import { uploadPart } from "./operations/uploadPart.ts";
import { provider } from "./provider.ts";

/** Options of `new Uploadcare()`. */
export interface UploadcareOptions extends ClientOptions {
  /**
   * Public key of the project.
   *
   * At least 1 character; environment variable `UPLOADCARE_PUBLIC_KEY`.
   */
  readonly publicKey?: string | undefined;
}

/**
 * Uploadcare Upload API.
 *
 * Uploadcare takes files in three ways: directly in one request (files under 100 MB), in parts
 * that go straight to the storage (files over 10 MiB), and from a public URL. Uploaded files are
 * served by the CDN and can be put into groups.
 *
 * Every path ends with a slash, and the slash matters.
 *
 * An uploaded file is temporary and goes within 24 hours unless it is marked as stored, by
 * `UPLOADCARE_STORE` or `store` at the upload or later through the REST API.
 *
 * A browser may send no header of its own but `X-UC-User-Agent`, `X-PINGOTHER` and `DNT`.
 *
 * @see https://uploadcare.com/api-refs/upload-api/
 */
export class Uploadcare extends Client<UploadcareOptions> {
  constructor(options: UploadcareOptions = {}) {
    super(provider, options);
  }

  /**
   * Upload files directly.
   *
   * Uploads one file, or several, in one multipart request (RFC 7578) and responds with their ids.
   * For files smaller than 100 MB; larger ones go up in parts.
   *
   * @example
   * ```ts
   * const uploadedFiles = await uploadcare.uploadFile({
   *   file: await fileFromPath("cat.jpg"),
   *   UPLOADCARE_STORE: "auto",
   *   metadata: { subsystem: "uploader", pet: "cat" },
   * });
   * ```
   *
   * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/baseUpload
   */
  uploadFile(
    params: UploadFileParams,
    options?: CallOptions,
  ): ApiCall<UploadedFiles, UploadFileResult> {
    return uploadFile(this, params, options);
  }

  /**
   * Start an upload in parts.
   *
   * Opens an upload for a file of more than 10 MiB (10,485,760 bytes) and responds with one
   * presigned URL for each part. The parts go straight to the storage, with S3 Transfer
   * Acceleration.
   *
   * The URLs live for 24 hours. Send every part with `uploadPart`, then call
   * `completeMultipartUpload`.
   *
   * @example
   * ```ts
   * const multipartUpload = await uploadcare.startMultipartUpload({
   *   UPLOADCARE_STORE: "auto",
   *   filename: "myfile.mp4",
   *   size: 27796904,
   *   content_type: "video/mp4",
   *   metadata: { subsystem: "uploader", pet: "cat" },
   * });
   * ```
   *
   * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/multipartFileUploadStart
   */
  startMultipartUpload(
    params: StartMultipartUploadParams,
    options?: CallOptions,
  ): ApiCall<MultipartUpload, StartMultipartUploadResult> {
    return startMultipartUpload(this, params, options);
  }

  /**
   * Upload one part.
   *
   * Sends one part of the file to one of the URLs that `startMultipartUpload` gave. Parts may go in
   * any order and in parallel, as long as the first URL gets the first bytes, the second the next,
   * and so on. Every part has exactly the part size; only the last may be smaller.
   *
   * The URL carries its own permission. No key and no other header of the client goes to the
   * storage.
   *
   * @example
   * ```ts
   * await uploadcare.uploadPart({
   *   presigned_url:
   *     "https://uploadcare.s3-accelerate.amazonaws.com/67947755-1584-4e3f-902b-d4e2bf76a841/?uploadId=demo&partNumber=1",
   *   body: await fileFromPath("cat.jpg"),
   * });
   * ```
   *
   * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/paths/https:~1~1uploadcare.s3-accelerate.amazonaws.com~1%3C%3Cpresigned-url%3E/put
   */
  uploadPart(params: UploadPartParams, options?: CallOptions): ApiCall<void, UploadPartResult> {
    return uploadPart(this, params, options);
  }

  /**
   * Complete an upload in parts.
   *
   * Joins the parts into one file, once all of them are up. Completing twice is an error
   * (`MultipartFileAlreadyUploadedError`).
   *
   * @example
   * ```ts
   * const fileInfo = await uploadcare.completeMultipartUpload({
   *   uuid: "67947755-1584-4e3f-902b-d4e2bf76a841",
   * });
   * ```
   *
   * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/multipartFileUploadComplete
   */
  completeMultipartUpload(
    params: CompleteMultipartUploadParams,
    options?: CallOptions,
  ): ApiCall<FileInfo, CompleteMultipartUploadResult> {
    return completeMultipartUpload(this, params, options);
  }

  /**
   * Upload a file from a URL.
   *
   * Asks Uploadcare to fetch a file from a public URL. The response is a token for
   * `getFromUrlStatus`, which tells how the fetch goes and, at its end, the file. The token is no
   * file id.
   *
   * The same URL asked for twice is fetched and stored twice, unless `check_URL_duplicates` is
   * `"1"`: then a file that is there already comes back at once.
   *
   * @example
   * ```ts
   * const fromUrlResponse = await uploadcare.uploadFromUrl({
   *   source_url: "https://source.unsplash.com/random",
   *   metadata: { subsystem: "uploader", pet: "cat" },
   * });
   * ```
   *
   * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/fromURLUpload
   */
  uploadFromUrl(
    params: UploadFromUrlParams,
    options?: CallOptions,
  ): ApiCall<FromUrlResponse, UploadFromUrlResult> {
    return uploadFromUrl(this, params, options);
  }

  /**
   * See how a fetch from a URL goes.
   *
   * Tells the state of a fetch in `status`: `waiting` at first, `progress` once it runs, then
   * `success` with the file or `error` with the cause. `unknown` means that the token is not known,
   * or not yet. A failed fetch is an ordinary answer, not an error of this call.
   *
   * @example
   * ```ts
   * const fromUrlStatus = await uploadcare.getFromUrlStatus({
   *   token: "945ebb27-1fd6-46c6-a859-b9893712d650",
   * });
   * ```
   *
   * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/fromURLUploadStatus
   */
  getFromUrlStatus(
    params: GetFromUrlStatusParams,
    options?: CallOptions,
  ): ApiCall<FromUrlStatus, GetFromUrlStatusResult> {
    return getFromUrlStatus(this, params, options);
  }

  /**
   * Learn about a file.
   *
   * Tells size, type, metadata and more of an uploaded file.
   *
   * @example
   * ```ts
   * const fileInfo = await uploadcare.getFileInfo({
   *   file_id: "67947755-1584-4e3f-902b-d4e2bf76a841",
   * });
   * ```
   *
   * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/fileUploadInfo
   */
  getFileInfo(
    params: GetFileInfoParams,
    options?: CallOptions,
  ): ApiCall<FileInfo, GetFileInfoResult> {
    return getFileInfo(this, params, options);
  }

  /**
   * Put files into a group.
   *
   * Makes a group of files that are uploaded already, to show them together in a gallery, say. Group
   * and files belong to the same project. A group never changes: to add or remove a file, make
   * another.
   *
   * @example
   * ```ts
   * const groupInfo = await uploadcare.createFileGroup({
   *   files: [
   *     "d6d34fa9-addd-472c-868d-2e5c105f9fcd",
   *     "b1026315-8116-4632-8364-607e64fca723/-/resize/x800/",
   *   ],
   * });
   * ```
   *
   * @see https://uploadcare.com/api-refs/upload-api/#tag/Groups/operation/createFilesGroup
   */
  createFileGroup(
    params: CreateFileGroupParams,
    options?: CallOptions,
  ): ApiCall<GroupInfo, CreateFileGroupResult> {
    return createFileGroup(this, params, options);
  }

  /**
   * Learn about a group.
   *
   * Tells when a group was made, how many files it has, and what they are.
   *
   * @example
   * ```ts
   * const groupInfo = await uploadcare.getFileGroupInfo({
   *   group_id: "d52d7136-a2e5-4338-9f45-affbf83b857d~2",
   * });
   * ```
   *
   * @see https://uploadcare.com/api-refs/upload-api/#tag/Groups/operation/filesGroupInfo
   */
  getFileGroupInfo(
    params: GetFileGroupInfoParams,
    options?: CallOptions,
  ): ApiCall<GroupInfo, GetFileGroupInfoResult> {
    return getFileGroupInfo(this, params, options);
  }
}
