// Generated from specs/other-peoples/openapi.yaml by `npm run generate -- other-peoples`. Change the document, not this file.

import type { ApiCall, CallOptions, Client, OperationPlan } from "@lading/runtime";
import type { PostUploadsParams, PostUploadsResult } from "../models.ts";

/** How `postUploads` goes on the wire. */
export const postUploadsPlan: OperationPlan = {
  id: "postUploads",
  method: "POST",
  path: "/uploads",
  security: [["digest"]],
  bodies: [{ kind: "raw", mediaType: "multipart/related" }],
  responses: { 202: [] },
};

export function postUploads(
  client: Client,
  params?: PostUploadsParams,
  options?: CallOptions,
): ApiCall<void, PostUploadsResult> {
  return client.call(postUploadsPlan, params, options);
}
