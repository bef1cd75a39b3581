// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeJson,
} from "@lading/runtime";
import type { CreateCompanyUploadParams, CreateCompanyUploadResult, Upload } from "../models.ts";

/**
 * Create a company upload.
 *
 * First step of a direct upload: says where the file's bytes go. Give `segments` for an upload in
 * segments, or `response_filename` alone for an upload in one form.
 *
 * - In segments: PUT the bytes of each segment to its `url` with exactly its `headers`, without
 *   your access token; keep each response's `ETag`. Then call `completeCompanyUpload`.
 * - In one form: POST a multipart form to `url` with all `fields` unaltered and the file last, in
 *   a field named `file`, without your access token.
 *
 * The upload belongs to the user of the access token. Begin to send within an hour, and use the
 * `uuid` within a week; after that it is gone. An upload that is never used does no harm.
 *
 * @example
 * ```ts
 * const upload = await createCompanyUpload(procore, {
 *   response_filename: "north-wall.mp4",
 *   response_content_type: "video/mp4",
 *   segments: [
 *     {
 *       size: 6000000,
 *       sha256: "e4ffe99223d95d05e471b20897aa4a7a59acf97de498c4db9d84f9ee260ccb22",
 *       md5: "a129d6469746045173b660fb5275f8fb",
 *     },
 *     {
 *       size: 2829449,
 *       sha256: "c96b3272c9b8b961f95dc457c33523a17509d96d218cd7eefe67f0c119a6e406",
 *     },
 *   ],
 *   company_id: 42,
 * });
 * ```
 *
 * @see https://developers.procore.com/documentation/content/tutorial-uploads
 */
export function createCompanyUpload(
  client: Client,
  params: CreateCompanyUploadParams,
  options?: CallOptions,
): ApiCall<Upload, CreateCompanyUploadResult> {
  return client.call(createCompanyUploadPlan, params, options);
}

/** How `createCompanyUpload` is sent and how its responses are read. */
export const createCompanyUploadPlan: OperationPlan = {
  id: "createCompanyUpload",
  method: "POST",
  path: "/rest/v1.1/companies/{company_id}/uploads",
  security: [["procoreOAuth"]],
  parameters: [
    { name: "company_id", in: "path", required: true },
    { name: "Procore-Company-Id", in: "header", required: true, option: "companyId" },
  ],
  bodies: [
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "application/json",
      properties: [
        "response_filename",
        "response_content_type",
        "attachment_content_disposition",
        "size",
        "segments",
      ],
      flat: true,
    },
  ],
  bodyRequired: true,
  replay: "safe",
  responses: {
    201: ["application/json"],
    400: ["application/json"],
    401: ["application/json"],
    403: ["application/json"],
    422: ["application/json"],
    429: ["application/json"],
    503: ["application/json"],
    default: ["application/json"],
  },
};
