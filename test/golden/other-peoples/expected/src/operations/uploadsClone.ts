// Generated from specs/other-peoples/openapi.yaml by `npm run generate -- other-peoples`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeRaw,
} from "@lading/runtime";
import type { UploadsCloneParams, UploadsCloneResult } from "../models.ts";

/**
 * `POST /uploads`.
 *
 * @example
 * ```ts
 * await uploadsClone(otherPeoples);
 * ```
 */
export function uploadsClone(
  client: Client,
  params?: UploadsCloneParams,
  options?: CallOptions,
): ApiCall<void, UploadsCloneResult> {
  return client.call(uploadsClonePlan, params, options);
}

/** How `uploadsClone` is sent and how its responses are read. */
export const uploadsClonePlan: OperationPlan = {
  id: "uploadsClone",
  method: "POST",
  path: "/uploads",
  security: [["digest"]],
  bodies: [{ kind: "raw", encode: encodeRaw, mediaType: "multipart/related" }],
  responses: { 202: [] },
};
