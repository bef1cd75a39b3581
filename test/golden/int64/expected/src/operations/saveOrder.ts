// Generated from specs/int64/openapi.yaml by `npm run generate -- int64`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeJson,
} from "@lading/runtime";
import type { Order, SaveOrderParams, SaveOrderResult } from "../models.ts";

/**
 * `PUT /orders/{id}`.
 *
 * @example
 * ```ts
 * const order = await saveOrder(int64, { id: 1n, body: { id: 1n } });
 * ```
 */
export function saveOrder(
  client: Client,
  params: SaveOrderParams,
  options?: CallOptions,
): ApiCall<Order, SaveOrderResult> {
  return client.call(saveOrderPlan, params, options);
}

/** How `saveOrder` is sent and how its responses are read. */
export const saveOrderPlan: OperationPlan = {
  id: "saveOrder",
  method: "PUT",
  path: "/orders/{id}",
  parameters: [{ name: "id", in: "path", required: true }],
  bodies: [{ kind: "json", encode: encodeJson, mediaType: "application/json" }],
  bodyRequired: true,
  responses: { 200: ["application/json"], default: ["application/json"] },
  int64: {
    as: "bigint",
    places: [
      { properties: { id: 1, total: true, parts: { items: 0 }, byShop: { rest: true } } },
      true,
    ],
    responses: { 200: 0, default: { properties: { code: true } } },
    params: { properties: { body: 0 } },
  },
};
