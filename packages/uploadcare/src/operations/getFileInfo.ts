// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type { ApiCall, CallOptions, Client, OperationPlan } from "@lading/runtime";
import type { FileInfo, GetFileInfoParams, GetFileInfoResult } from "../models.ts";

/**
 * Learn about a file.
 *
 * Tells size, type, metadata and more of an uploaded file.
 *
 * @example
 * ```ts
 * const fileInfo = await getFileInfo(uploadcare, {
 *   file_id: "67947755-1584-4e3f-902b-d4e2bf76a841",
 * });
 * ```
 *
 * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/fileUploadInfo
 */
export function getFileInfo(
  client: Client,
  params: GetFileInfoParams,
  options?: CallOptions,
): ApiCall<FileInfo, GetFileInfoResult> {
  return client.call(getFileInfoPlan, params, options);
}

/** How `getFileInfo` is sent and how its responses are read. */
export const getFileInfoPlan: OperationPlan = {
  id: "getFileInfo",
  method: "GET",
  path: "/info/",
  parameters: [
    { name: "jsonerrors", in: "query", fallback: 1 },
    { name: "pub_key", in: "query", required: true, option: "publicKey" },
    { name: "file_id", in: "query", required: true },
  ],
  poll: true,
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
