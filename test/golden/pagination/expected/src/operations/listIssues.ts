// Generated from specs/pagination/openapi.yaml by `npm run generate -- pagination`. Change the document, not this file.

import {
  type CallOptions,
  type Client,
  type OperationPlan,
  type PagedCall,
  followLink,
  pagedCall,
} from "@lading/runtime";
import type { ListIssuesParams, ListIssuesResult, Order } from "../models.ts";

/**
 * The header Link.
 *
 * @example
 * ```ts
 * for await (const item of listIssues(pagination, { owner: "…" }).items()) console.log(item);
 * ```
 */
export function listIssues(
  client: Client,
  params: ListIssuesParams,
  options?: CallOptions,
): PagedCall<readonly Order[], ListIssuesResult, Order> {
  return pagedCall(client, { plan: listIssuesPlan, params, options });
}

/** How `listIssues` is sent and how its responses are read. */
export const listIssuesPlan: OperationPlan = {
  id: "listIssues",
  method: "GET",
  path: "/repos/{owner}/issues",
  parameters: [
    { name: "owner", in: "path", required: true },
    { name: "state", in: "query" },
    { name: "page", in: "query" },
  ],
  responses: { 200: ["application/json"] },
  pagination: { kind: "link", follow: followLink, items: "" },
};
