// Generated from specs/pagination/openapi.yaml by `npm run generate -- pagination`. Change the document, not this file.

import {
  type CallOptions,
  type Client,
  type OperationPlan,
  type PagedCall,
  followOffset,
  pagedCall,
} from "@lading/runtime";
import type {
  ListMembersParams,
  ListMembersResponse,
  ListMembersResult,
  Order,
} from "../models.ts";

/**
 * An offset that shares its name with a part of the path.
 *
 * @example
 * ```ts
 * for await (const item of listMembers(pagination, { offset: "…" }).items()) console.log(item);
 * ```
 */
export function listMembers(
  client: Client,
  params: ListMembersParams,
  options?: CallOptions,
): PagedCall<ListMembersResponse, ListMembersResult, Order> {
  return pagedCall(client, { plan: listMembersPlan, params, options });
}

/** How `listMembers` is sent and how its responses are read. */
export const listMembersPlan: OperationPlan = {
  id: "listMembers",
  method: "GET",
  path: "/teams/{offset}/members",
  parameters: [
    { name: "offset", in: "path", required: true },
    { name: "offset", in: "query", as: "queryOffset" },
    { name: "limit", in: "query" },
  ],
  responses: { 200: ["application/json"] },
  pagination: {
    kind: "offset",
    follow: followOffset,
    items: "/items",
    parameter: "/queryOffset",
    size: { parameter: "/limit", usual: 20, most: 100 },
    total: "/total",
  },
};
