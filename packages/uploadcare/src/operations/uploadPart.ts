// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeRaw,
} from "@lading/runtime";
import type { UploadPartParams, UploadPartResult } from "../models.ts";

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
 * await uploadPart(uploadcare, {
 *   presigned_url:
 *     "https://uploadcare.s3-accelerate.amazonaws.com/67947755-1584-4e3f-902b-d4e2bf76a841/?uploadId=demo&partNumber=1",
 *   body: await fileFromPath("cat.jpg"),
 * });
 * ```
 *
 * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/paths/https:~1~1uploadcare.s3-accelerate.amazonaws.com~1%3C%3Cpresigned-url%3E/put
 */
export function uploadPart(
  client: Client,
  params: UploadPartParams,
  options?: CallOptions,
): ApiCall<void, UploadPartResult> {
  return client.call(uploadPartPlan, params, options);
}

/** How `uploadPart` is sent and how its responses are read. */
export const uploadPartPlan: OperationPlan = {
  id: "uploadPart",
  method: "PUT",
  path: "/{presigned_url}",
  server: { url: "https://uploadcare.s3-accelerate.amazonaws.com" },
  parameters: [{ name: "presigned_url", in: "path", required: true, absoluteUrl: true }],
  bodies: [
    { kind: "raw", encode: encodeRaw, mediaType: "application/octet-stream", maxSize: 5368709120 },
  ],
  bodyRequired: true,
  lengthRequired: true,
  replay: "safe",
  responses: { 200: [], 403: ["application/xml"] },
};
