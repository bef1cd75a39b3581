// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  type Client,
  type OperationPlan,
  encodeJson,
} from "@lading/runtime";
import type {
  CreateVisionEventParams,
  CreateVisionEventResult,
  CreatedVisionEvent,
} from "../models.ts";

/**
 * Create a vision event.
 *
 * Records one event. Give it a fresh UUID as `eventId`: an event that has an id already in use
 * replaces the earlier one.
 *
 * The API key needs the scope `vision-events:write` or `device:update`.
 *
 * @example
 * ```ts
 * const createdVisionEvent = await createVisionEvent(roboflow, {
 *   eventId: "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
 *   eventType: "quality_check",
 *   useCaseId: "a1b3c8e1",
 *   timestamp: "2024-01-15T10:30:00Z",
 *   images: [{ sourceId: "ve-img-abc123def456", objectDetections: [] }],
 *   eventData: { result: "fail" },
 * });
 * ```
 *
 * @see https://docs.roboflow.com/developer/rest-api/vision-events/create-a-vision-event
 */
export function createVisionEvent(
  client: Client,
  params: CreateVisionEventParams,
  options?: CallOptions,
): ApiCall<CreatedVisionEvent, CreateVisionEventResult> {
  return client.call(createVisionEventPlan, params, options);
}

/** How `createVisionEvent` is sent and how its responses are read. */
export const createVisionEventPlan: OperationPlan = {
  id: "createVisionEvent",
  method: "POST",
  path: "/vision-events",
  security: [["apiKey"]],
  bodies: [{ kind: "json", encode: encodeJson, mediaType: "application/json", flat: true }],
  bodyRequired: true,
  replay: "unsafe",
  responses: {
    201: ["application/json"],
    400: ["application/json"],
    401: ["application/json"],
    402: ["application/json"],
    403: ["application/json"],
    404: ["application/json"],
    409: ["application/json"],
    423: ["application/json"],
    429: ["application/json"],
    500: ["application/json"],
  },
};
