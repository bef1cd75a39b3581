// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeMultipart,
} from "@lading/runtime";
import type {
  CompleteMultipartUploadParams,
  CompleteMultipartUploadResult,
  FileInfo,
} from "../models.ts";

/**
 * Complete an upload in parts.
 *
 * Joins the parts into one file, once all of them are up. Completing twice is an error
 * (`MultipartFileAlreadyUploadedError`).
 *
 * @example
 * ```ts
 * const fileInfo = await completeMultipartUpload(uploadcare, {
 *   uuid: "67947755-1584-4e3f-902b-d4e2bf76a841",
 * });
 * ```
 *
 * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/multipartFileUploadComplete
 */
export function completeMultipartUpload(
  client: Client,
  params: CompleteMultipartUploadParams,
  options?: CallOptions,
): ApiCall<FileInfo, CompleteMultipartUploadResult> {
  return client.call(completeMultipartUploadPlan, params, options);
}

/** How `completeMultipartUpload` is sent and how its responses are read. */
export const completeMultipartUploadPlan: OperationPlan = {
  id: "completeMultipartUpload",
  method: "POST",
  path: "/multipart/complete/",
  parameters: [{ name: "jsonerrors", in: "query", fallback: 1 }],
  bodies: [
    {
      kind: "multipart",
      encode: encodeMultipart,
      mediaType: "multipart/form-data",
      flat: true,
      fields: [
        { name: "UPLOADCARE_PUB_KEY", required: true, option: "publicKey" },
        { name: "uuid", required: true },
      ],
      closed: true,
    },
  ],
  bodyRequired: true,
  responses: {
    200: ["application/json"],
    400: ["application/json", "text/plain"],
    403: ["application/json", "text/plain"],
    404: ["application/json", "text/plain"],
    405: ["application/json", "text/plain"],
    429: ["application/json", "text/plain"],
    500: ["application/json", "text/plain"],
  },
};
