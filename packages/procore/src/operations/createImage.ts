// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  chooseBody,
  encodeJson,
  encodeMultipart,
} from "@lading/runtime";
import type { CreateImageParams, CreateImageResult, Image } from "../models.ts";

/**
 * Create an image.
 *
 * Adds an image to one of the project's photo albums (image categories). Its bytes come from one
 * of two places:
 *
 * - `image.data`, a file, goes in the request itself (a multipart form).
 * - `upload_uuid` names an upload that is complete; this is what Procore recommends. `image_name`
 *   is then required, and `image` still needs at least one attribute.
 *
 * Give one of them, not both. Sending the request twice makes two images.
 *
 * @example
 * ```ts
 * const image = await createImage(procore, {
 *   project_id: 1234,
 *   image: { data: await fileFromPath("cat.jpg") },
 * });
 * ```
 *
 * @see https://developers.procore.com/reference/rest/images?version=latest#create-image
 */
export function createImage(
  client: Client,
  params: CreateImageParams,
  options?: CallOptions,
): ApiCall<Image, CreateImageResult> {
  return client.call(createImagePlan, params, options);
}

/** How `createImage` is sent and how its responses are read. */
export const createImagePlan: OperationPlan = {
  id: "createImage",
  method: "POST",
  path: "/rest/v1.0/images",
  security: [["procoreOAuth"]],
  parameters: [
    { name: "project_id", in: "query", required: true },
    { name: "Procore-Company-Id", in: "header", required: true, option: "companyId" },
  ],
  bodies: [
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "application/json",
      properties: ["upload_uuid", "image_name", "source_image_id", "image"],
      flat: true,
      required: ["image"],
      takes: ["object"],
    },
    {
      kind: "multipart",
      encode: encodeMultipart,
      mediaType: "multipart/form-data",
      flat: true,
      fields: [
        { name: "image_name" },
        { name: "image", required: true, object: "brackets", array: "brackets" },
      ],
    },
  ],
  bodyRequired: true,
  replay: "unsafe",
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
  chooseBody,
};
