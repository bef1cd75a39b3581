// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import {
  type ApiCall,
  type CallOptions,
  Client,
  type ClientOptions,
  type CredentialSource,
} from "@lading/runtime";
import type {
  CreateVisionEventParams,
  CreateVisionEventResult,
  CreatedVisionEvent,
  UploadVisionEventImageParams,
  UploadVisionEventImageResult,
  UploadedVisionEventImage,
} from "./models.ts";
import { createVisionEvent } from "./operations/createVisionEvent.ts";
import { uploadVisionEventImage } from "./operations/uploadVisionEventImage.ts";
import { provider } from "./provider.ts";

/** Options of `new Roboflow()`. */
export interface RoboflowOptions extends ClientOptions {
  /**
   * A Roboflow API key with the scope `vision-events:write` or `device:update`.
   *
   * A string, or a function that returns one; environment variable `ROBOFLOW_API_KEY`.
   */
  readonly apiKey?: CredentialSource | undefined;
}

/**
 * Roboflow Vision Events API.
 *
 * Two endpoints of Roboflow's Vision Events: one takes an image and responds with its `sourceId`,
 * the other records an event that refers to images by that id. Both work on the workspace that the
 * API key belongs to.
 *
 * @see https://docs.roboflow.com/developer/rest-api/vision-events
 */
export class Roboflow extends Client<RoboflowOptions> {
  constructor(options: RoboflowOptions = {}) {
    super(provider, options);
  }

  /**
   * Upload an image for vision events.
   *
   * Stores one image in the workspace; it belongs to no project. Name the `sourceId` of the response
   * in `images[].sourceId` when you create an event.
   *
   * The API key needs the scope `vision-events:write` or `device:update`. Each call stores another
   * image, so a repeated call is not the same as one call.
   *
   * @example
   * ```ts
   * const uploadedVisionEventImage = await roboflow.uploadVisionEventImage({
   *   file: await fileFromPath("inspection-photo.jpg"),
   *   name: "inspection-photo.jpg",
   * });
   * ```
   *
   * @see https://docs.roboflow.com/developer/rest-api/vision-events/upload-a-vision-event-image
   */
  uploadVisionEventImage(
    params: UploadVisionEventImageParams,
    options?: CallOptions,
  ): ApiCall<UploadedVisionEventImage, UploadVisionEventImageResult> {
    return uploadVisionEventImage(this, params, options);
  }

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
   * const createdVisionEvent = await roboflow.createVisionEvent({
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
  createVisionEvent(
    params: CreateVisionEventParams,
    options?: CallOptions,
  ): ApiCall<CreatedVisionEvent, CreateVisionEventResult> {
    return createVisionEvent(this, params, options);
  }
}
