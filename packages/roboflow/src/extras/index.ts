/** Hand-written additions to the generated client. */
export type { UploadManyOptions } from "./client.ts";
export { EventNotCreatedError } from "./EventNotCreatedError.ts";
export type {
  EventOptions,
  EventWithImages,
  KeptEventImage,
  NewEvent,
  NewEventImage,
} from "./newEvent.ts";
export {
  PartError,
  type ManyOptions,
  type ManyProgress,
  type ManyResult,
} from "@lading/runtime/flows";
