// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type { ApiCall, CallOptions, Client, OperationPlan } from "@lading/runtime";
import type { FromUrlStatus, GetFromUrlStatusParams, GetFromUrlStatusResult } from "../models.ts";

/**
 * See how a fetch from a URL goes.
 *
 * Tells the state of a fetch in `status`: `waiting` at first, `progress` once it runs, then
 * `success` with the file or `error` with the cause. `unknown` means that the token is not known,
 * or not yet. A failed fetch is an ordinary answer, not an error of this call.
 *
 * @example
 * ```ts
 * const fromUrlStatus = await getFromUrlStatus(uploadcare, {
 *   token: "945ebb27-1fd6-46c6-a859-b9893712d650",
 * });
 * ```
 *
 * @see https://uploadcare.com/api-refs/upload-api/#tag/Upload/operation/fromURLUploadStatus
 */
export function getFromUrlStatus(
  client: Client,
  params: GetFromUrlStatusParams,
  options?: CallOptions,
): ApiCall<FromUrlStatus, GetFromUrlStatusResult> {
  return client.call(getFromUrlStatusPlan, params, options);
}

/** How `getFromUrlStatus` is sent and how its responses are read. */
export const getFromUrlStatusPlan: OperationPlan = {
  id: "getFromUrlStatus",
  method: "GET",
  path: "/from_url/status/",
  parameters: [
    { name: "jsonerrors", in: "query", fallback: 1 },
    { name: "token", in: "query", required: true },
  ],
  poll: true,
  responses: {
    200: ["application/json"],
    400: ["application/json", "text/plain"],
    403: ["application/json", "text/plain"],
    405: ["application/json", "text/plain"],
    429: ["application/json", "text/plain"],
    500: ["application/json", "text/plain"],
  },
};
