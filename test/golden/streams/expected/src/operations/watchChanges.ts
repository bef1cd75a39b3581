// Generated from specs/streams/openapi.yaml by `npm run generate -- streams`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type EventStream,
  type OperationPlan,
  streamingCall,
} from "@lading/runtime";
import type { WatchChangesResponseItem, WatchChangesResult } from "../models.ts";

/**
 * Whole events. Data is JSON where the document says so.
 *
 * @example
 * ```ts
 * const items = await watchChanges(streams);
 * for await (const item of items) console.log(item);
 * ```
 */
export function watchChanges(
  client: Client,
  options?: CallOptions,
): ApiCall<EventStream<WatchChangesResponseItem>, WatchChangesResult> {
  return streamingCall(client, { plan: watchChangesPlan, options });
}

/** How `watchChanges` is sent and how its responses are read. */
export const watchChangesPlan: OperationPlan = {
  id: "watchChanges",
  method: "GET",
  path: "/changes",
  responses: { 200: ["text/event-stream"] },
  streams: {
    200: [
      {
        mediaType: "text/event-stream",
        framing: "events",
        wholeEvents: true,
        data: { json: ["change"] },
      },
    ],
  },
  accept: "text/event-stream",
};
