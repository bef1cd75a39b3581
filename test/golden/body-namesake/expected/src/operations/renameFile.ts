// Generated from specs/body-namesake/openapi.yaml by `npm run generate -- body-namesake`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeJson,
} from "@lading/runtime";
import type { RenameFileParams, RenameFileResult } from "../models.ts";

/**
 * `PUT /files/{name}`.
 *
 * @example
 * ```ts
 * await renameFile(bodyNamesake, { name: "…", body: { name: "…" } });
 * ```
 */
export function renameFile(
  client: Client,
  params: RenameFileParams,
  options?: CallOptions,
): ApiCall<void, RenameFileResult> {
  return client.call(renameFilePlan, params, options);
}

/** How `renameFile` is sent and how its responses are read. */
export const renameFilePlan: OperationPlan = {
  id: "renameFile",
  method: "PUT",
  path: "/files/{name}",
  parameters: [{ name: "name", in: "path", required: true }],
  bodies: [{ kind: "json", encode: encodeJson, mediaType: "application/json" }],
  bodyRequired: true,
  responses: { 204: [] },
};
