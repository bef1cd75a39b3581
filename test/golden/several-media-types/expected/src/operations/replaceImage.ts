// Generated from specs/several-media-types/openapi.yaml by `npm run generate -- several-media-types`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  chooseBody,
  encodeRaw,
} from "@lading/runtime";
import type { ReplaceImageParams, ReplaceImageResult } from "../models.ts";

/**
 * `PUT /images/{id}`.
 *
 * @example
 * ```ts
 * await replaceImage(severalMediaTypes, { id: 1 });
 * ```
 */
export function replaceImage(
  client: Client,
  params: ReplaceImageParams,
  options?: CallOptions,
): ApiCall<void, ReplaceImageResult> {
  return client.call(replaceImagePlan, params, options);
}

/** How `replaceImage` is sent and how its responses are read. */
export const replaceImagePlan: OperationPlan = {
  id: "replaceImage",
  method: "PUT",
  path: "/images/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  bodies: [
    { kind: "raw", encode: encodeRaw, mediaType: "image/*" },
    { kind: "raw", encode: encodeRaw, mediaType: "text/plain", text: true, distinct: true },
  ],
  responses: { 204: [] },
  chooseBody,
};
