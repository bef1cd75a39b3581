// Generated from specs/limits/openapi.yaml by `npm run generate -- limits`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeMultipart,
} from "@lading/runtime";
import type { SendFormParams, SendFormResult } from "../models.ts";

/**
 * `POST /form`.
 *
 * @example
 * ```ts
 * await sendForm(limits);
 * ```
 */
export function sendForm(
  client: Client,
  params?: SendFormParams,
  options?: CallOptions,
): ApiCall<void, SendFormResult> {
  return client.call(sendFormPlan, params, options);
}

/** How `sendForm` is sent and how its responses are read. */
export const sendFormPlan: OperationPlan = {
  id: "sendForm",
  method: "POST",
  path: "/form",
  bodies: [
    {
      kind: "multipart",
      encode: encodeMultipart,
      mediaType: "multipart/form-data",
      flat: true,
      fields: [
        {
          name: "photo",
          kind: "file",
          single: true,
          accept: ["image/png", "image/*"],
          maxSize: 1000,
        },
        { name: "anything", kind: "file", single: true },
        { name: "title", maxLength: 80 },
        { name: "tags", maxLength: 20 },
      ],
      closed: true,
    },
  ],
  responses: { 204: [] },
};
