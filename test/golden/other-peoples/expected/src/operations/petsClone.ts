// Generated from specs/other-peoples/openapi.yaml by `npm run generate -- other-peoples`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeJson,
} from "@lading/runtime";
import type { PetsCloneParams, PetsCloneResult } from "../models.ts";

/**
 * `POST /pets/{id}:clone`.
 *
 * @example
 * ```ts
 * await petsClone(otherPeoples, { name: "…", id: "…" });
 * ```
 */
export function petsClone(
  client: Client,
  params: PetsCloneParams,
  options?: CallOptions,
): ApiCall<void, PetsCloneResult> {
  return client.call(petsClonePlan, params, options);
}

/** How `petsClone` is sent and how its responses are read. */
export const petsClonePlan: OperationPlan = {
  id: "petsClone",
  method: "POST",
  path: "/pets/{id}:clone",
  parameters: [{ name: "id", in: "path", required: true }],
  bodies: [
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "*/*",
      properties: ["id", "name", "picture", "parents", "tags", "mother"],
      flat: true,
    },
  ],
  responses: { 201: [] },
};
