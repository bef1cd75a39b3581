// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeJson,
} from "@lading/runtime";
import type {
  CompleteCompanyUploadParams,
  CompleteCompanyUploadResult,
  SegmentedUpload,
} from "../models.ts";

/**
 * Complete a company upload.
 *
 * Last step of an upload in segments: hands in the `ETag` of every segment, in the order in which
 * the upload listed them. After it the upload's `uuid` can be used, as `upload_uuid` of
 * `createImage` for example.
 *
 * @example
 * ```ts
 * const segmentedUpload = await completeCompanyUpload(procore, {
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
export function completeCompanyUpload(
  client: Client,
  params: CompleteCompanyUploadParams,
  options?: CallOptions,
): ApiCall<SegmentedUpload, CompleteCompanyUploadResult> {
  return client.call(completeCompanyUploadPlan, params, options);
}

/** How `completeCompanyUpload` is sent and how its responses are read. */
export const completeCompanyUploadPlan: OperationPlan = {
  id: "completeCompanyUpload",
  method: "PATCH",
  path: "/rest/v1.1/companies/{company_id}/uploads/{uuid}",
  security: [["procoreOAuth"]],
  parameters: [
    { name: "company_id", in: "path", required: true },
    { name: "uuid", in: "path", required: true },
    { name: "Procore-Company-Id", in: "header", required: true, option: "companyId" },
  ],
  bodies: [
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "application/json",
      properties: ["segments"],
      flat: true,
    },
  ],
  bodyRequired: true,
  responses: {
    200: ["application/json"],
    400: ["application/json"],
    401: ["application/json"],
    403: ["application/json"],
    422: ["application/json"],
    429: ["application/json"],
    503: ["application/json"],
    default: ["application/json"],
  },
};
