// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeMultipart,
} from "@lading/runtime";
import type { UploadFileParams, UploadFileResult, UploadedFiles } from "../models.ts";

/**
 * Upload files directly.
 *
 * Uploads one file, or several, in one multipart request (RFC 7578) and responds with their ids.
 * For files smaller than 100 MB; larger ones go up in parts.
 *
 * @example
 * ```ts
 * const uploadedFiles = await uploadFile(uploadcare, {
 *   file: await fileFromPath("cat.jpg"),
 *   UPLOADCARE_STORE: "auto",
 *   metadata: { subsystem: "uploader", pet: "cat" },
 * });
 * ```
 *
 * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/baseUpload
 */
export function uploadFile(
  client: Client,
  params: UploadFileParams,
  options?: CallOptions,
): ApiCall<UploadedFiles, UploadFileResult> {
  return client.call(uploadFilePlan, params, options);
}

/** How `uploadFile` is sent and how its responses are read. */
export const uploadFilePlan: OperationPlan = {
  id: "uploadFile",
  method: "POST",
  path: "/base/",
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
        { name: "metadata", object: "brackets", maxLength: 512 },
        { name: "signature", secret: true },
        { name: "expire" },
        { name: "tags", array: "comma" },
        { name: "source" },
        { name: "file", required: true, kind: "file", partName: "filename", maxSize: 104857599 },
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
    413: ["application/json", "text/plain"],
    429: ["application/json", "text/plain"],
    500: ["application/json", "text/plain"],
  },
};
