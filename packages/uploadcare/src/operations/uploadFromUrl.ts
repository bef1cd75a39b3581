// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeMultipart,
} from "@lading/runtime";
import type { FromUrlResponse, UploadFromUrlParams, UploadFromUrlResult } from "../models.ts";

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
 * const fromUrlResponse = await uploadFromUrl(uploadcare, {
 *   source_url: "https://source.unsplash.com/random",
 *   metadata: { subsystem: "uploader", pet: "cat" },
 * });
 * ```
 *
 * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/fromURLUpload
 */
export function uploadFromUrl(
  client: Client,
  params: UploadFromUrlParams,
  options?: CallOptions,
): ApiCall<FromUrlResponse, UploadFromUrlResult> {
  return client.call(uploadFromUrlPlan, params, options);
}

/** How `uploadFromUrl` is sent and how its responses are read. */
export const uploadFromUrlPlan: OperationPlan = {
  id: "uploadFromUrl",
  method: "POST",
  path: "/from_url/",
  parameters: [{ name: "jsonerrors", in: "query", fallback: 1 }],
  bodies: [
    {
      kind: "multipart",
      encode: encodeMultipart,
      mediaType: "multipart/form-data",
      flat: true,
      fields: [
        { name: "pub_key", required: true, option: "publicKey" },
        { name: "source_url", required: true },
        { name: "store" },
        { name: "filename" },
        { name: "check_URL_duplicates" },
        { name: "save_URL_duplicates" },
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
