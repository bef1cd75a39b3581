// Generated from specs/bytes-as-text/openapi.yaml by `npm run generate -- bytes-as-text`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeRaw,
} from "@lading/runtime";
import type { ExchangeBackupParams, ExchangeBackupResult } from "../models.ts";

/**
 * `PUT /backup`.
 *
 * @example
 * ```ts
 * const result = await exchangeBackup(bytesAsText, { body: await fileFromPath("cat.jpg") });
 * ```
 */
export function exchangeBackup(
  client: Client,
  params: ExchangeBackupParams,
  options?: CallOptions,
): ApiCall<Blob, ExchangeBackupResult> {
  return client.call(exchangeBackupPlan, params, options);
}

/** How `exchangeBackup` is sent and how its responses are read. */
export const exchangeBackupPlan: OperationPlan = {
  id: "exchangeBackup",
  method: "PUT",
  path: "/backup",
  parameters: [{ name: "seal", in: "query" }],
  bodies: [{ kind: "raw", encode: encodeRaw, mediaType: "application/json" }],
  bodyRequired: true,
  responses: { 200: ["application/json"] },
  readings: { 200: { "application/json": "binary" } },
};
