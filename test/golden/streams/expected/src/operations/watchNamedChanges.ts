// Generated from specs/streams/openapi.yaml by `npm run generate -- streams`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type EventStream,
  type OperationPlan,
  streamingCall,
} from "@lading/runtime";
import type { ChangeEvent, WatchNamedChangesResult } from "../models.ts";

/**
 * Whole events with a name of their own; data that is no text is JSON.
 *
 * @example
 * ```ts
 * const items = await watchNamedChanges(streams);
 * for await (const item of items) console.log(item);
 * ```
 */
export function watchNamedChanges(
  client: Client,
  options?: CallOptions,
): ApiCall<EventStream<ChangeEvent>, WatchNamedChangesResult> {
  return streamingCall(client, { plan: watchNamedChangesPlan, options });
}

/** How `watchNamedChanges` is sent and how its responses are read. */
export const watchNamedChangesPlan: OperationPlan = {
  id: "watchNamedChanges",
  method: "GET",
  path: "/changes/named",
  responses: { 200: ["text/event-stream"] },
  streams: { 200: [{ mediaType: "text/event-stream", framing: "events", wholeEvents: true }] },
  accept: "text/event-stream",
};
