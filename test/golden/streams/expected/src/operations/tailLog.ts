// Generated from specs/streams/openapi.yaml by `npm run generate -- streams`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type EventStream,
  type ItemStream,
  type OperationPlan,
  streamingCall,
} from "@lading/runtime";
import type { TailLogResult } from "../models.ts";

/**
 * Text, event by event, and lines without a type.
 *
 * @example
 * ```ts
 * const result = await tailLog(streams);
 * ```
 */
export function tailLog(
  client: Client,
  options?: CallOptions,
): ApiCall<EventStream<string> | ItemStream<unknown>, TailLogResult> {
  return streamingCall(client, { plan: tailLogPlan, options });
}

/** How `tailLog` is sent and how its responses are read. */
export const tailLogPlan: OperationPlan = {
  id: "tailLog",
  method: "GET",
  path: "/log",
  responses: { 200: ["text/event-stream", "application/jsonl"] },
  streams: {
    200: [
      { mediaType: "text/event-stream", framing: "events", data: "text" },
      { mediaType: "application/jsonl", framing: "lines" },
    ],
  },
  accept: "text/event-stream, application/jsonl",
};
