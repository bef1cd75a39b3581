// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeMultipart,
} from "@lading/runtime";
import type {
  UploadVisionEventImageParams,
  UploadVisionEventImageResult,
  UploadedVisionEventImage,
} from "../models.ts";

/**
 * Upload an image for vision events.
 *
 * Stores one image in the workspace; it belongs to no project. Name the `sourceId` of the response
 * in `images[].sourceId` when you create an event.
 *
 * The API key needs the scope `vision-events:write` or `device:update`. Each call stores another
 * image, so a repeated call is not the same as one call.
 *
 * @example
 * ```ts
 * const uploadedVisionEventImage = await uploadVisionEventImage(roboflow, {
 *   file: await fileFromPath("inspection-photo.jpg"),
 *   name: "inspection-photo.jpg",
 * });
 * ```
 *
 * @see https://docs.roboflow.com/developer/rest-api/vision-events/upload-a-vision-event-image
 */
export function uploadVisionEventImage(
  client: Client,
  params: UploadVisionEventImageParams,
  options?: CallOptions,
): ApiCall<UploadedVisionEventImage, UploadVisionEventImageResult> {
  return client.call(uploadVisionEventImagePlan, params, options);
}

/** How `uploadVisionEventImage` is sent and how its responses are read. */
export const uploadVisionEventImagePlan: OperationPlan = {
  id: "uploadVisionEventImage",
  method: "POST",
  path: "/vision-events/upload",
  security: [["apiKey"]],
  bodies: [
    {
      kind: "multipart",
      encode: encodeMultipart,
      mediaType: "multipart/form-data",
      flat: true,
      fields: [
        {
          name: "file",
          required: true,
          kind: "file",
          single: true,
          accept: [
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/gif",
            "image/tiff",
            "image/bmp",
            "image/heic",
            "image/avif",
          ],
        },
        { name: "name" },
        { name: "metadata", kind: "json" },
      ],
      closed: true,
    },
  ],
  bodyRequired: true,
  replay: "unsafe",
  responses: {
    201: ["application/json"],
    400: ["application/json"],
    401: ["application/json"],
    402: ["application/json"],
    403: ["application/json"],
    404: ["application/json"],
    409: ["application/json"],
    423: ["application/json"],
    429: ["application/json"],
    500: ["application/json"],
  },
};
