/** An event together with its images. Types only. */
import type { CallOptions, FileInput } from "@lading/runtime";
import type {
  CreatedVisionEvent,
  CustomMetadata,
  UploadedVisionEventImage,
  VisionEvent,
  VisionEventImage,
} from "../models.ts";

/** All properties except some; an index signature is kept. */
type Without<Whole, Names> = {
  [Name in keyof Whole as Name extends Names ? never : Name]: Whole[Name];
};

/** An image to upload, with the detections in it. */
export interface NewEventImage extends Without<VisionEventImage, "sourceId"> {
  /** The image. JPEG, PNG, WebP, GIF, TIFF, BMP, HEIC and AVIF are supported. */
  readonly file: FileInput;
  /** A name of your own for the image. */
  readonly name?: string;
  /** Your own metadata of the image, with the same limits as an event's custom metadata. */
  readonly metadata?: CustomMetadata;
  readonly sourceId?: never;
}

/** An image that was uploaded before. */
export interface KeptEventImage extends VisionEventImage {
  readonly file?: never;
}

/** An event whose images may still have to be uploaded. */
export interface NewEvent extends Without<VisionEvent, "eventId" | "timestamp" | "images"> {
  /** A globally unique id. Default: a random UUID. */
  readonly eventId?: string;
  /** When it happened (ISO 8601). Default: now. */
  readonly timestamp?: string;
  /** Images to upload, and images that were uploaded before. */
  readonly images: readonly (NewEventImage | KeptEventImage)[];
}

/** How to upload an event's images. */
export interface EventOptions extends Pick<CallOptions, "signal" | "timeout" | "onUploadProgress"> {
  /** How many images are uploaded at once. Default: 4. */
  readonly concurrency?: number | undefined;
}

/** An event and its images. */
export interface EventWithImages {
  /** The event as it was sent. */
  readonly event: VisionEvent;
  /** The response of Roboflow. */
  readonly created: CreatedVisionEvent;
  /** The images that were uploaded for it, in the order of the event. */
  readonly uploaded: readonly UploadedVisionEventImage[];
}
