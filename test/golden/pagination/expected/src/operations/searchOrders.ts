// Generated from specs/pagination/openapi.yaml by `npm run generate -- pagination`. Change the document, not this file.

import {
  type CallOptions,
  type Client,
  type OperationPlan,
  type PagedCall,
  encodeJson,
  followCursor,
  pagedCall,
} from "@lading/runtime";
import type {
  SearchOrdersItem,
  SearchOrdersParams,
  SearchOrdersResponse,
  SearchOrdersResult,
} from "../models.ts";

/**
 * A cursor in the body of both, and an item without a name.
 *
 * @example
 * ```ts
 * for await (const item of searchOrders(pagination, { text: "…" }).items()) console.log(item);
 * ```
 */
export function searchOrders(
  client: Client,
  params: SearchOrdersParams,
  options?: CallOptions,
): PagedCall<SearchOrdersResponse, SearchOrdersResult, SearchOrdersItem> {
  return pagedCall(client, { plan: searchOrdersPlan, params, options });
}

/** How `searchOrders` is sent and how its responses are read. */
export const searchOrdersPlan: OperationPlan = {
  id: "searchOrders",
  method: "POST",
  path: "/orders/search",
  bodies: [
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "application/json",
      properties: ["text", "options"],
      flat: true,
    },
  ],
  bodyRequired: true,
  replay: "safe",
  responses: { 200: ["application/json"] },
  pagination: {
    kind: "cursor",
    follow: followCursor,
    items: "/results",
    cursor: "/next",
    parameter: "/options/cursor",
  },
};
