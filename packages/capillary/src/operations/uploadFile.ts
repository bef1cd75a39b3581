// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeRaw,
} from "@lading/runtime";
import type { UploadFileParams, UploadFileResult, UploadResult } from "../models.ts";

/**
 * Upload an image to the file service.
 *
 * Stores one image under the given name; there is no batch. Another image under the same name is a
 * new version of it.
 *
 * The request's body is the image's bytes, with the image's content type. Without a body the file
 * service makes a placeholder for an image to come. The user needs the default access group.
 *
 * @example
 * ```ts
 * const uploadResult = await uploadFile(capillary, {
 *   filename: "test.png",
 *   body: await fileFromPath("cat.png"),
 * });
 * ```
 *
 * @see https://docs.capillarytech.com/reference/post-images-to-file-service
 */
export function uploadFile(
  client: Client,
  params: UploadFileParams,
  options?: CallOptions,
): ApiCall<UploadResult, UploadFileResult> {
  return client.call(uploadFilePlan, params, options);
}

/** How `uploadFile` is sent and how its responses are read. */
export const uploadFilePlan: OperationPlan = {
  id: "uploadFile",
  method: "POST",
  path: "/api_gateway/file-service/rewards/{filename}",
  security: [["till"], ["accessToken"]],
  parameters: [{ name: "filename", in: "path", required: true }],
  bodies: [{ kind: "raw", encode: encodeRaw, mediaType: "image/*" }],
  replay: "unsafe",
  responses: { 200: ["application/json"], 400: ["application/json"], 401: ["application/json"] },
};
