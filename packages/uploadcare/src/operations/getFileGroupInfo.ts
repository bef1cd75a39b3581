// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import type { ApiCall, CallOptions, Client, OperationPlan } from "@lading/runtime";
import type { GetFileGroupInfoParams, GetFileGroupInfoResult, GroupInfo } from "../models.ts";

/**
 * Learn about a group.
 *
 * Tells when a group was made, how many files it has, and what they are.
 *
 * @example
 * ```ts
 * const groupInfo = await getFileGroupInfo(uploadcare, {
 *   group_id: "d52d7136-a2e5-4338-9f45-affbf83b857d~2",
 * });
 * ```
 *
 * @see https://uploadcare.com/api-refs/upload-api/#tag/Groups/operation/filesGroupInfo
 */
export function getFileGroupInfo(
  client: Client,
  params: GetFileGroupInfoParams,
  options?: CallOptions,
): ApiCall<GroupInfo, GetFileGroupInfoResult> {
  return client.call(getFileGroupInfoPlan, params, options);
}

/** How `getFileGroupInfo` is sent and how its responses are read. */
export const getFileGroupInfoPlan: OperationPlan = {
  id: "getFileGroupInfo",
  method: "GET",
  path: "/group/info/",
  parameters: [
    { name: "jsonerrors", in: "query", fallback: 1 },
    { name: "pub_key", in: "query", required: true, option: "publicKey" },
    { name: "group_id", in: "query", required: true },
  ],
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
