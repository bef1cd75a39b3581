// Generated from specs/idempotency-keys/openapi.yaml by `npm run generate -- idempotency-keys`. Change the document, not this file.

import type { ApiCall, CallOptions, Client, OperationPlan } from "@lading/runtime";
import type { ListOrdersResult, Order } from "../models.ts";

/**
 * `GET /orders`.
 *
 * @example
 * ```ts
 * const result = await listOrders(orders);
 * ```
 */
export function listOrders(
  client: Client,
  options?: CallOptions,
): ApiCall<readonly Order[], ListOrdersResult> {
  return client.call(listOrdersPlan, undefined, options);
}

/** How `listOrders` is sent and how its responses are read. */
export const listOrdersPlan: OperationPlan = {
  id: "listOrders",
  method: "GET",
  path: "/orders",
  responses: { 200: ["application/json"] },
};
