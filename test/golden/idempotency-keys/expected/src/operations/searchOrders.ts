// Generated from specs/idempotency-keys/openapi.yaml by `npm run generate -- idempotency-keys`. Change the document, not this file.

import type { ApiCall, CallOptions, Client, OperationPlan } from "@lading/runtime";
import type { Order, SearchOrdersResult } from "../models.ts";

/**
 * `POST /orders/search`.
 *
 * @example
 * ```ts
 * const result = await searchOrders(orders);
 * ```
 */
export function searchOrders(
  client: Client,
  options?: CallOptions,
): ApiCall<readonly Order[], SearchOrdersResult> {
  return client.call(searchOrdersPlan, undefined, options);
}

/** How `searchOrders` is sent and how its responses are read. */
export const searchOrdersPlan: OperationPlan = {
  id: "searchOrders",
  method: "POST",
  path: "/orders/search",
  responses: { 200: ["application/json"] },
};
