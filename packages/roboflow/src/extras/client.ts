import { uploadEach, type ManyOptions, type ManyResult } from "@lading/runtime/flows";
import { Roboflow as GeneratedRoboflow } from "../client.ts";
import type { UploadVisionEventImageParams, UploadedVisionEventImage } from "../models.ts";
import type { EventOptions, EventWithImages, NewEvent } from "./newEvent.ts";
import { uploadAndCreateEvent } from "./uploadAndCreateEvent.ts";

export type { RoboflowOptions } from "../client.ts";

/** Options of `uploadMany`. */
export interface UploadManyOptions extends ManyOptions {
  /** As `timeout` of a call, for each upload. */
  readonly timeout?: number | undefined;
}

/**
 * Roboflow Vision Events API, and `uploadAndCreateEvent` for an event with its images.
 *
 * @see https://docs.roboflow.com/developer/rest-api/vision-events
 */
export class Roboflow extends GeneratedRoboflow {
  /**
   * Uploads the images of an event, several at once, then records the event, which names them by their ids.
   *
   * An image that has a `sourceId` already is not uploaded again. When one upload fails, the others are aborted, no event
   * is recorded, and the `PartError` says which image it was. When the event fails, the `EventNotCreatedError` holds it
   * with the ids of its images.
   *
   * @example
   * ```ts
   * const file = await fileFromPath("inspection-photo.jpg");
   * const defect = { class: "defect", x: 100, y: 200, width: 50, height: 30 };
   * const event = await roboflow.uploadAndCreateEvent({
   *   eventType: "quality_check",
   *   useCaseId: "a1b3c8e1",
   *   eventData: { result: "fail" },
   *   images: [{ file, objectDetections: [defect] }],
   * });
   * ```
   *
   * @see https://docs.roboflow.com/developer/rest-api/vision-events/create-a-vision-event
   */
  uploadAndCreateEvent(event: NewEvent, options?: EventOptions): Promise<EventWithImages> {
    return uploadAndCreateEvent(this, event, options);
  }

  /**
   * Uploads any number of images, a few at a time, with one result for each. Inputs are the parameters of
   * `uploadVisionEventImage`, taken as they are needed: an endless iterable costs no memory. A failure does not end the others.
   *
   * @example
   * ```ts
   * const inputs = [{ file: await fileFromPath("cat.jpg"), name: "cat.jpg" }];
   * for await (const result of roboflow.uploadMany(inputs, { concurrency: 8 }))
   *   console.log(result.ok ? result.value.sourceId : result.error);
   * ```
   */
  uploadMany<Input extends UploadVisionEventImageParams>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: UploadManyOptions = {},
  ): AsyncGenerator<ManyResult<Input, UploadedVisionEventImage>, void, undefined> {
    return uploadEach(inputs, options, (input, each) => this.uploadVisionEventImage(input, each));
  }
}
