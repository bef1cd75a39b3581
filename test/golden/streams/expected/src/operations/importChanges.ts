// Generated from specs/streams/openapi.yaml by `npm run generate -- streams`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeItems,
} from "@lading/runtime";
import type { ImportChangesParams, ImportChangesResult } from "../models.ts";

/**
 * A body of lines.
 *
 * @example
 * ```ts
 * await importChanges(streams, { body: [{ id: 1 }, { id: 2 }] });
 * ```
 */
export function importChanges(
  client: Client,
  params: ImportChangesParams,
  options?: CallOptions,
): ApiCall<void, ImportChangesResult> {
  return client.call(importChangesPlan, params, options);
}

/** How `importChanges` is sent and how its responses are read. */
export const importChangesPlan: OperationPlan = {
  id: "importChanges",
  method: "POST",
  path: "/changes/import",
  bodies: [
    { kind: "json", encode: encodeItems, mediaType: "application/x-ndjson", items: "lines" },
  ],
  bodyRequired: true,
  responses: { 204: [] },
};
