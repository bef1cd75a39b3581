// Generated from specs/streams/openapi.yaml by `npm run generate -- streams`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type ItemStream,
  type OperationPlan,
  streamingCall,
} from "@lading/runtime";
import type { Change, ExportChangesResult } from "../models.ts";

/**
 * A JSON text sequence where no success but the default is described.
 *
 * @example
 * ```ts
 * const items = await exportChanges(streams);
 * for await (const item of items) console.log(item);
 * ```
 */
export function exportChanges(
  client: Client,
  options?: CallOptions,
): ApiCall<ItemStream<Change>, ExportChangesResult> {
  return streamingCall(client, { plan: exportChangesPlan, options });
}

/** How `exportChanges` is sent and how its responses are read. */
export const exportChangesPlan: OperationPlan = {
  id: "exportChanges",
  method: "GET",
  path: "/changes/export",
  responses: { default: ["application/json-seq"] },
  streams: { default: [{ mediaType: "application/json-seq", framing: "sequence" }] },
  accept: "application/json-seq",
};
