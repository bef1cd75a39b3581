// Generated from specs/streams/openapi.yaml by `npm run generate -- streams`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type EventStream,
  type OperationPlan,
  encodeJson,
  streamingCall,
} from "@lading/runtime";
import type { ChatParams, ChatResult, Chunk, Completion } from "../models.ts";

/**
 * One status with a whole response and a stream; the schema describes the events' data.
 *
 * @example
 * ```ts
 * const result = await chat(streams, { prompt: "…" });
 * ```
 */
export function chat(
  client: Client,
  params: ChatParams,
  options?: CallOptions,
): ApiCall<Completion | EventStream<Chunk>, ChatResult> {
  return streamingCall(client, { plan: chatPlan, params, options });
}

/** How `chat` is sent and how its responses are read. */
export const chatPlan: OperationPlan = {
  id: "chat",
  method: "POST",
  path: "/chat",
  bodies: [
    {
      kind: "json",
      encode: encodeJson,
      mediaType: "application/json",
      properties: ["prompt", "stream"],
      flat: true,
    },
  ],
  bodyRequired: true,
  responses: { 200: ["application/json", "text/event-stream"], 422: ["application/problem+json"] },
  streams: { 200: [{ mediaType: "text/event-stream", framing: "events" }] },
  accept: "application/json, text/event-stream, application/problem+json;q=0.5",
};
