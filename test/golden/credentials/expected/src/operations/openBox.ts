// Generated from specs/credentials/openapi.yaml by `npm run generate -- credentials`. Change the document, not this file.

import type { ApiCall, CallOptions, Client, OperationPlan } from "@lading/runtime";
import type { OpenBoxResult } from "../models.ts";

/**
 * `GET /box`.
 *
 * @example
 * ```ts
 * await openBox(credentials);
 * ```
 */
export function openBox(client: Client, options?: CallOptions): ApiCall<void, OpenBoxResult> {
  return client.call(openBoxPlan, undefined, options);
}

/** How `openBox` is sent and how its responses are read. */
export const openBoxPlan: OperationPlan = {
  id: "openBox",
  method: "GET",
  path: "/box",
  security: [["login"], ["token", "device"], ["token", "seal"]],
  parameters: [{ name: "Tenant-Id", in: "header", required: true, option: "tenantId" }],
  responses: { 204: [] },
};
