// Generated from specs/limits/openapi.yaml by `npm run generate -- limits`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeRaw,
} from "@lading/runtime";
import type { SendRawParams, SendRawResult } from "../models.ts";

/**
 * `PUT /raw`.
 *
 * @example
 * ```ts
 * await sendRaw(limits, { body: await fileFromPath("cat.jpg") });
 * ```
 */
export function sendRaw(
  client: Client,
  params: SendRawParams,
  options?: CallOptions,
): ApiCall<void, SendRawResult> {
  return client.call(sendRawPlan, params, options);
}

/** How `sendRaw` is sent and how its responses are read. */
export const sendRawPlan: OperationPlan = {
  id: "sendRaw",
  method: "PUT",
  path: "/raw",
  bodies: [
    { kind: "raw", encode: encodeRaw, mediaType: "application/octet-stream", maxSize: 5000 },
  ],
  bodyRequired: true,
  lengthRequired: true,
  responses: { 204: [] },
};
