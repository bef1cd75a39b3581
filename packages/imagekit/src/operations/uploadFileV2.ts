// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeMultipart,
} from "@lading/runtime";
import type {
  QueuedUpload,
  UploadFileV2Params,
  UploadFileV2Result,
  UploadedFile,
} from "../models.ts";

/**
 * Upload a file, with a token for the whole request.
 *
 * Stores one file in the media library, as version 1 does. A client-side upload needs one JSON Web
 * Token, made by the account's server, where version 1 needs four fields.
 *
 * @example
 * ```ts
 * const result = await uploadFileV2(imagekit, {
 *   file: await fileFromPath("cat.jpg"),
 *   fileName: "my_file_name.jpg",
 * });
 * ```
 *
 * @see https://imagekit.io/docs/api-reference/upload-file/upload-file-v2
 */
export function uploadFileV2(
  client: Client,
  params: UploadFileV2Params,
  options?: CallOptions,
): ApiCall<UploadedFile | QueuedUpload, UploadFileV2Result> {
  return client.call(uploadFileV2Plan, params, options);
}

/** How `uploadFileV2` is sent and how its responses are read. */
export const uploadFileV2Plan: OperationPlan = {
  id: "uploadFileV2",
  method: "POST",
  path: "/api/v2/files/upload",
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
