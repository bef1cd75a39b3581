import { LadingError } from "@lading/runtime";
import type { VisionEvent } from "../models.ts";

/**
 * The images were uploaded, but their event could not be created. `cause` is the error of its creation; pass `event` to
 * `createVisionEvent` to try again without uploading the images.
 */
export class EventNotCreatedError extends LadingError {
  readonly #event: VisionEvent;

  constructor(event: VisionEvent, cause: unknown) {
    const words = cause instanceof Error ? cause.message : String(cause);
    super(`the images were uploaded, but their event was not created: ${words}`, { cause });
    this.#event = event;
  }

  /** The event, with the ids of its images. */
  get event(): VisionEvent {
    return this.#event;
  }

  static {
    this.named("EventNotCreatedError");
  }
}
