// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeMultipart,
} from "@lading/runtime";
import type { QueuedUpload, UploadFileParams, UploadFileResult, UploadedFile } from "../models.ts";

/**
 * Upload a file.
 *
 * Stores one file in the media library. `file` takes the bytes themselves, their base64 text, or a
 * URL that ImageKit downloads; bytes are the fastest.
 *
 * Sending the same request twice stores two files while `useUniqueFileName` is `true` (the
 * default). With `false` the second upload replaces the first; tags, custom metadata and the area
 * of interest that the second request leaves out are then removed.
 *
 * @example
 * ```ts
 * const result = await uploadFile(imagekit, {
 *   file: await fileFromPath("cat.jpg"),
 *   fileName: "my_file_name.jpg",
 * });
 * ```
 *
 * @see https://imagekit.io/docs/api-reference/upload-file/upload-file
 */
export function uploadFile(
  client: Client,
  params: UploadFileParams,
  options?: CallOptions,
): ApiCall<UploadedFile | QueuedUpload, UploadFileResult> {
  return client.call(uploadFilePlan, params, options);
}

/** How `uploadFile` is sent and how its responses are read. */
export const uploadFilePlan: OperationPlan = {
  id: "uploadFile",
  method: "POST",
  path: "/api/v1/files/upload",
  security: [["privateKey"], []],
  bodies: [
    {
      kind: "multipart",
      encode: encodeMultipart,
      mediaType: "multipart/form-data",
      flat: true,
      fields: [
        { name: "file", required: true, kind: "file", text: ["base64", "url"], single: true },
        { name: "fileName", required: true },
        { name: "useUniqueFileName" },
        { name: "tags", array: "comma", maxLength: 500 },
        { name: "folder" },
        { name: "isPrivateFile" },
        { name: "customCoordinates" },
        { name: "responseFields", array: "comma" },
        { name: "isPublished" },
        { name: "description" },
        { name: "extensions", kind: "json" },
        { name: "webhookUrl" },
        { name: "overwriteFile" },
        { name: "overwriteAITags" },
        { name: "overwriteTags" },
        { name: "overwriteCustomMetadata" },
        { name: "customMetadata", kind: "json" },
        { name: "transformation", kind: "json" },
        { name: "checks" },
        { name: "publicKey" },
        { name: "signature", secret: true },
        { name: "expire" },
        { name: "token", secret: true },
      ],
      closed: true,
    },
  ],
  bodyRequired: true,
  replay: "unsafe",
  responses: {
    200: ["application/json"],
    202: ["application/json"],
    400: ["application/json"],
    401: ["application/json"],
    403: ["application/json"],
    429: ["application/json"],
  },
};
