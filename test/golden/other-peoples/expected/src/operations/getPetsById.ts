// Generated from specs/other-peoples/openapi.yaml by `npm run generate -- other-peoples`. Change the document, not this file.

import type { ApiCall, CallOptions, Client, OperationPlan } from "@lading/runtime";
import type { GetPetsByIdParams, GetPetsByIdResult } from "../models.ts";

/**
 * `GET /pets/{id}`.
 *
 * @example
 * ```ts
 * await getPetsById(otherPeoples, { id: "…" });
 * ```
 */
export function getPetsById(
  client: Client,
  params: GetPetsByIdParams,
  options?: CallOptions,
): ApiCall<void, GetPetsByIdResult> {
  return client.call(getPetsByIdPlan, params, options);
}

/** How `getPetsById` is sent and how its responses are read. */
export const getPetsByIdPlan: OperationPlan = {
  id: "getPetsById",
  method: "GET",
  path: "/pets/{id}",
  parameters: [
    { name: "id", in: "path", required: true },
    { name: "id", in: "query", as: "queryId" },
  ],
  responses: { 200: [], 404: ["application/json"] },
};
