import { LadingError } from "@lading/runtime";
import type { VisionEvent } from "../models.ts";

/**
 * The images are up, and their event is not there. `cause` is what its creation rejected with; `event` can be given to
 * `createVisionEvent` without uploading anything again.
 */
export class EventNotCreatedError extends LadingError {
  readonly #event: VisionEvent;

  constructor(event: VisionEvent, cause: unknown) {
    const words = cause instanceof Error ? cause.message : String(cause);
    super(`the images were uploaded, but not their event: ${words}`, { cause });
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
