// Generated from specs/idempotency-keys/openapi.yaml by `npm run generate -- idempotency-keys`. Change the document, not this file.

import {
  type ApiCall,
  type Client,
  type KeyedCallOptions,
  type OperationPlan,
  keyedCall,
} from "@lading/runtime";
import type { ChangeOrderParams, ChangeOrderResult } from "../models.ts";

/**
 * `PATCH /orders/{id}`.
 *
 * @example
 * ```ts
 * await changeOrder(orders, { id: "…" });
 * ```
 */
export function changeOrder(
  client: Client,
  params: ChangeOrderParams,
  options?: KeyedCallOptions,
): ApiCall<void, ChangeOrderResult> {
  return keyedCall(client, { plan: changeOrderPlan, params, options });
}

/** How `changeOrder` is sent and how its responses are read. */
export const changeOrderPlan: OperationPlan = {
  id: "changeOrder",
  method: "PATCH",
  path: "/orders/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  idempotencyKey: "X-Request-Key",
  responses: { 204: [] },
};
