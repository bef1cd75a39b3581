// Generated from specs/form-fields/openapi.yaml by `npm run generate -- form-fields`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeMultipart,
} from "@lading/runtime";
import type { UploadParams, UploadResult } from "../models.ts";

/**
 * `POST /upload`.
 *
 * @example
 * ```ts
 * await upload(formFields, {
 *   file: await fileFromPath("cat.jpg"),
 *   picture: await fileFromPath("cat.jpg"),
 *   repeated: [1],
 * });
 * ```
 */
export function upload(
  client: Client,
  params: UploadParams,
  options?: CallOptions,
): ApiCall<void, UploadResult> {
  return client.call(uploadPlan, params, options);
}

/** How `upload` is sent and how its responses are read. */
export const uploadPlan: OperationPlan = {
  id: "upload",
  method: "POST",
  path: "/upload",
  bodies: [
    {
      kind: "multipart",
      encode: encodeMultipart,
      mediaType: "multipart/form-data",
      flat: true,
      fields: [
        { name: "key", required: true, option: "publicKey" },
        { name: "picture", required: true, kind: "file", single: true },
        { name: "pictures", kind: "file" },
        { name: "pictureOrUrl", kind: "file", text: ["url"], single: true },
        { name: "repeated", required: true },
        { name: "comma", array: "comma" },
        { name: "brackets", array: "brackets" },
        { name: "indices", array: "indices" },
        { name: "pipes", array: "pipe" },
        { name: "color", object: "comma" },
        { name: "size", object: "pipe" },
        { name: "deep", object: "brackets", array: "brackets" },
        { name: "part", kind: "json", contentType: "application/json" },
        { name: "parts", kind: "json", contentType: "application/json", each: true },
        { name: "text", kind: "json" },
        { name: "xml", contentType: "application/xml" },
        { name: "source", fallback: "lading" },
        { name: "file", required: true, kind: "file", partName: "filename" },
      ],
      closed: true,
    },
  ],
  bodyRequired: true,
  responses: { 204: [] },
};
