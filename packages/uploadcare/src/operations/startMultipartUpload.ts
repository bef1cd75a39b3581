// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeMultipart,
} from "@lading/runtime";
import type {
  MultipartUpload,
  StartMultipartUploadParams,
  StartMultipartUploadResult,
} from "../models.ts";

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
 * const multipartUpload = await startMultipartUpload(uploadcare, {
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
export function startMultipartUpload(
  client: Client,
  params: StartMultipartUploadParams,
  options?: CallOptions,
): ApiCall<MultipartUpload, StartMultipartUploadResult> {
  return client.call(startMultipartUploadPlan, params, options);
}

/** How `startMultipartUpload` is sent and how its responses are read. */
export const startMultipartUploadPlan: OperationPlan = {
  id: "startMultipartUpload",
  method: "POST",
  path: "/multipart/start/",
  parameters: [{ name: "jsonerrors", in: "query", fallback: 1 }],
  bodies: [
    {
      kind: "multipart",
      encode: encodeMultipart,
      mediaType: "multipart/form-data",
      flat: true,
      fields: [
        { name: "UPLOADCARE_PUB_KEY", required: true, option: "publicKey" },
        { name: "UPLOADCARE_STORE" },
        { name: "filename", required: true },
        { name: "size", required: true },
        { name: "part_size" },
        { name: "content_type", required: true },
        { name: "metadata", object: "brackets", maxLength: 512 },
        { name: "signature", secret: true },
        { name: "expire" },
        { name: "tags", array: "comma" },
        { name: "source" },
      ],
      closed: true,
    },
  ],
  bodyRequired: true,
  responses: {
    200: ["application/json"],
    400: ["application/json", "text/plain"],
    403: ["application/json", "text/plain"],
    405: ["application/json", "text/plain"],
    429: ["application/json", "text/plain"],
    500: ["application/json", "text/plain"],
  },
};
