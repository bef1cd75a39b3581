// Generated from specs/pagination/openapi.yaml by `npm run generate -- pagination`. Change the document, not this file.

import {
  type CallOptions,
  type Client,
  type OperationPlan,
  type PagedCall,
  followPageNumber,
  pagedCall,
} from "@lading/runtime";
import type { ListTeamsParams, ListTeamsResult } from "../models.ts";

/**
 * Numbered pages, from zero.
 *
 * @example
 * ```ts
 * for await (const item of listTeams(pagination).items()) console.log(item);
 * ```
 */
export function listTeams(
  client: Client,
  params?: ListTeamsParams,
  options?: CallOptions,
): PagedCall<readonly string[], ListTeamsResult, string> {
  return pagedCall(client, { plan: listTeamsPlan, params, options });
}

/** How `listTeams` is sent and how its responses are read. */
export const listTeamsPlan: OperationPlan = {
  id: "listTeams",
  method: "GET",
  path: "/teams",
  parameters: [
    { name: "page", in: "query" },
    { name: "per_page", in: "query" },
  ],
  responses: { 200: ["application/json"] },
  pagination: {
    kind: "page",
    follow: followPageNumber,
    items: "",
    parameter: "/page",
    first: 0,
    size: { parameter: "/per_page", most: 100 },
  },
};
