/** An event that brings its images along. Types only. */
import type { CallOptions, FileInput } from "@lading/runtime";
import type {
  CreatedVisionEvent,
  CustomMetadata,
  UploadedVisionEventImage,
  VisionEvent,
  VisionEventImage,
} from "../models.ts";

/** All members but some, those under names of the caller's choice included. */
type Without<Whole, Names> = {
  [Name in keyof Whole as Name extends Names ? never : Name]: Whole[Name];
};

/** An image to be uploaded, with what the model found in it. */
export interface NewEventImage extends Without<VisionEventImage, "sourceId"> {
  /** The image. JPEG, PNG, WebP, GIF, TIFF, BMP, HEIC and AVIF are supported. */
  readonly file: FileInput;
  /** A name of your own for the image. */
  readonly name?: string;
  /** Facts of your own to attach to the image, under the same limits as an event's custom metadata. */
  readonly metadata?: CustomMetadata;
  readonly sourceId?: never;
}

/** An image that was uploaded before. */
export interface KeptEventImage extends VisionEventImage {
  readonly file?: never;
}

/** An event whose images need not be there yet. */
export interface NewEvent extends Without<VisionEvent, "eventId" | "timestamp" | "images"> {
  /** An id that is unique everywhere. Default: a random UUID. */
  readonly eventId?: string;
  /** When it happened (ISO 8601). Default: now. */
  readonly timestamp?: string;
  /** Images to upload, and images that were uploaded before. */
  readonly images: readonly (NewEventImage | KeptEventImage)[];
}

/** How to upload an event's images. */
export interface EventOptions extends Pick<CallOptions, "signal" | "timeout" | "onUploadProgress"> {
  /** Images under way at once. Default: 4. */
  readonly concurrency?: number | undefined;
}

/** An event, and what it refers to. */
export interface EventWithImages {
  /** The event as it was sent. */
  readonly event: VisionEvent;
  /** What Roboflow answered. */
  readonly created: CreatedVisionEvent;
  /** The images that were uploaded for it, in the order in which it names them. */
  readonly uploaded: readonly UploadedVisionEventImage[];
}
