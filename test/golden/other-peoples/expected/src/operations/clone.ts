// Generated from specs/other-peoples/openapi.yaml by `npm run generate -- other-peoples`. Change the document, not this file.

import type { ApiCall, CallOptions, Client, OperationPlan } from "@lading/runtime";
import type { CloneParams, CloneResult } from "../models.ts";

/** How `clone` goes on the wire. */
export const clonePlan: OperationPlan = {
  id: "clone",
  method: "POST",
  path: "/pets/{id}:clone",
  parameters: [{ name: "id", in: "path", required: true }],
  bodies: [
    {
      kind: "json",
      mediaType: "*/*",
      properties: ["id", "name", "picture", "parents", "tags", "mother"],
      flat: true,
    },
  ],
  responses: { 201: [] },
};

export function clone(
  client: Client,
  params: CloneParams,
  options?: CallOptions,
): ApiCall<void, CloneResult> {
  return client.call(clonePlan, params, options);
}
