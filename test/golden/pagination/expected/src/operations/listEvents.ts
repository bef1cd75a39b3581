// Generated from specs/pagination/openapi.yaml by `npm run generate -- pagination`. Change the document, not this file.

import {
  type CallOptions,
  type Client,
  type OperationPlan,
  type PagedCall,
  followUrl,
  pagedCall,
} from "@lading/runtime";
import type { ListEventsParams, ListEventsResponse, ListEventsResult, Order } from "../models.ts";

/**
 * The next address in the body.
 *
 * @example
 * ```ts
 * for await (const item of listEvents(pagination).items()) console.log(item);
 * ```
 */
export function listEvents(
  client: Client,
  params?: ListEventsParams,
  options?: CallOptions,
): PagedCall<ListEventsResponse, ListEventsResult, Order> {
  return pagedCall(client, { plan: listEventsPlan, params, options });
}

/** How `listEvents` is sent and how its responses are read. */
export const listEventsPlan: OperationPlan = {
  id: "listEvents",
  method: "GET",
  path: "/events",
  parameters: [{ name: "page", in: "query" }],
  responses: { 200: ["application/json"] },
  pagination: { kind: "url", follow: followUrl, items: "/value", url: "/links/next" },
};
