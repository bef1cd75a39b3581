// Generated from specs/idempotency-keys/openapi.yaml by `npm run generate -- idempotency-keys`. Change the document, not this file.

import {
  type ApiCall,
  type Client,
  type ItemStream,
  type KeyedCallOptions,
  type OperationPlan,
  keyedCall,
  streamingCall,
} from "@lading/runtime";
import type { Order, WatchNewOrderResult } from "../models.ts";

/**
 * `POST /orders/watch`.
 *
 * @example
 * ```ts
 * const items = await watchNewOrder(orders);
 * for await (const item of items) console.log(item);
 * ```
 */
export function watchNewOrder(
  client: Client,
  options?: KeyedCallOptions,
): ApiCall<ItemStream<Order>, WatchNewOrderResult> {
  return keyedCall(client, { plan: watchNewOrderPlan, options }, streamingCall);
}

/** How `watchNewOrder` is sent and how its responses are read. */
export const watchNewOrderPlan: OperationPlan = {
  id: "watchNewOrder",
  method: "POST",
  path: "/orders/watch",
  idempotencyKey: "Idempotency-Key",
  responses: { 200: ["application/jsonl"] },
  streams: { 200: [{ mediaType: "application/jsonl", framing: "lines" }] },
  accept: "application/jsonl",
};
