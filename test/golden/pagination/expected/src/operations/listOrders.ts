// Generated from specs/pagination/openapi.yaml by `npm run generate -- pagination`. Change the document, not this file.

import {
  type CallOptions,
  type Client,
  type OperationPlan,
  type PagedCall,
  followCursor,
  pagedCall,
} from "@lading/runtime";
import type { ListOrdersParams, ListOrdersResult, Order, OrderPage } from "../models.ts";

/**
 * A cursor in the body.
 *
 * @example
 * ```ts
 * for await (const item of listOrders(pagination).items()) console.log(item);
 * ```
 */
export function listOrders(
  client: Client,
  params?: ListOrdersParams,
  options?: CallOptions,
): PagedCall<OrderPage, ListOrdersResult, Order> {
  return pagedCall(client, { plan: listOrdersPlan, params, options });
}

/** How `listOrders` is sent and how its responses are read. */
export const listOrdersPlan: OperationPlan = {
  id: "listOrders",
  method: "GET",
  path: "/orders",
  parameters: [
    { name: "status", in: "query" },
    { name: "cursor", in: "query" },
  ],
  responses: { 200: ["application/json"], 429: ["application/json"] },
  pagination: {
    kind: "cursor",
    follow: followCursor,
    items: "/data",
    cursor: "/paging/next",
    parameter: "/cursor",
    more: "/paging/has_more",
  },
};
