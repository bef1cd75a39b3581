// Generated from specs/streams/openapi.yaml by `npm run generate -- streams`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type ItemStream,
  type OperationPlan,
  streamingCall,
} from "@lading/runtime";
import type { Change, ListChangesResult } from "../models.ts";

/**
 * Lines; the schema is that of all of them.
 *
 * @example
 * ```ts
 * const items = await listChanges(streams);
 * for await (const item of items) console.log(item);
 * ```
 */
export function listChanges(
  client: Client,
  options?: CallOptions,
): ApiCall<ItemStream<Change>, ListChangesResult> {
  return streamingCall(client, { plan: listChangesPlan, options });
}

/** How `listChanges` is sent and how its responses are read. */
export const listChangesPlan: OperationPlan = {
  id: "listChanges",
  method: "GET",
  path: "/changes/list",
  responses: { 200: ["application/x-ndjson"] },
  streams: { 200: [{ mediaType: "application/x-ndjson", framing: "lines" }] },
  accept: "application/x-ndjson",
};
