// Generated from specs/idempotency-keys/openapi.yaml by `npm run generate -- idempotency-keys`. Change the document, not this file.

import {
  type ApiCall,
  type Client,
  type KeyedCallOptions,
  type OperationPlan,
  encodeJson,
  keyedCall,
} from "@lading/runtime";
import type { CreateOrderParams, CreateOrderResult, Order } from "../models.ts";

/**
 * Order something.
 *
 * @example
 * ```ts
 * const order = await createOrder(orders, { item: "…" });
 * ```
 */
export function createOrder(
  client: Client,
  params: CreateOrderParams,
  options?: KeyedCallOptions,
): ApiCall<Order, CreateOrderResult> {
  return keyedCall(client, { plan: createOrderPlan, params, options });
}

/** How `createOrder` is sent and how its responses are read. */
export const createOrderPlan: OperationPlan = {
  id: "createOrder",
  method: "POST",
  path: "/orders",
  bodies: [
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "application/json",
      properties: ["item"],
      flat: true,
    },
  ],
  bodyRequired: true,
  idempotencyKey: "idempotency-key",
  responses: { 201: ["application/json"] },
};
