// Generated from specs/pagination/openapi.yaml by `npm run generate -- pagination`. Change the document, not this file.

import {
  type CallOptions,
  type Client,
  type OperationPlan,
  type PagedCall,
  followCursor,
  pagedCall,
} from "@lading/runtime";
import type {
  ListChargesParams,
  ListChargesResponse,
  ListChargesResult,
  Order,
} from "../models.ts";

/**
 * The last item is the cursor.
 *
 * @example
 * ```ts
 * for await (const item of listCharges(pagination).items()) console.log(item);
 * ```
 */
export function listCharges(
  client: Client,
  params?: ListChargesParams,
  options?: CallOptions,
): PagedCall<ListChargesResponse, ListChargesResult, Order> {
  return pagedCall(client, { plan: listChargesPlan, params, options });
}

/** How `listCharges` is sent and how its responses are read. */
export const listChargesPlan: OperationPlan = {
  id: "listCharges",
  method: "GET",
  path: "/charges",
  parameters: [{ name: "starting_after", in: "query" }],
  responses: { 200: ["application/json"] },
  pagination: {
    kind: "last-item",
    follow: followCursor,
    items: "/data",
    cursor: "/id",
    parameter: "/starting_after",
    more: "/has_more",
  },
};
