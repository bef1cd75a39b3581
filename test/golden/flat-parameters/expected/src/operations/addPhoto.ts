// Generated from specs/flat-parameters/openapi.yaml by `npm run generate -- flat-parameters`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeJson,
} from "@lading/runtime";
import type { AddPhotoParams, AddPhotoResult, Photo } from "../models.ts";

/**
 * Add a photo to an album.
 *
 * @example
 * ```ts
 * const photo = await addPhoto(flatParameters, { url: "…", album_id: 1 });
 * ```
 */
export function addPhoto(
  client: Client,
  params: AddPhotoParams,
  options?: CallOptions,
): ApiCall<Photo, AddPhotoResult> {
  return client.call(addPhotoPlan, params, options);
}

/** How `addPhoto` is sent and how its responses are read. */
export const addPhotoPlan: OperationPlan = {
  id: "addPhoto",
  method: "POST",
  path: "/albums/{album_id}/photos",
  parameters: [
    { name: "album_id", in: "path", required: true },
    { name: "notify", in: "query" },
    { name: "X-Request-Tag", in: "header" },
  ],
  bodies: [
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "application/json",
      properties: ["url", "caption"],
      flat: true,
    },
  ],
  bodyRequired: true,
  responses: { 201: ["application/json"] },
};
